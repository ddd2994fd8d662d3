/** The words of the interactive map: all that the dossier and the ground have to name, each from the zoom step that has room for it. */
import type { Place } from '../../model/dossier.ts';
import { findMiddle } from '../../model/geometry/check-geometry.ts';
import { isPoints, listPoints } from '../../model/geometry/positions.ts';
import { sayEvent } from '../../model/words/say-event.ts';
import { type Content, setLines, setRows } from './blocks.ts';
import { groupByEvent } from './claim-words.ts';
import {
  dot,
  findRoom,
  inDetail,
  line,
  listAlong,
  NAME_LINES,
  NAME_PX,
  round,
  write,
} from './interactive-candidates.ts';
import type { InteractiveLabel } from './interactive-data.ts';
import { type InteractiveScene, listRegions, listTowns, listWaters } from './interactive-ground-labels.ts';
import { RANKS } from './word-scene.ts';

/** Claims told in words, by zoom step. */
const WORDED = [5, 10, Number.POSITIVE_INFINITY];
/** How wide words are set, px, and in how many lines. */
const WORDS_PX = 170;
const LINES = { words: 4, whose: 2 };

export function listInteractiveLabels(scene: InteractiveScene): InteractiveLabel[] {
  return [
    ...listClaims(scene),
    ...listNames(scene),
    ...listRegions(scene),
    ...listWaters(scene),
    ...listLandmarks(scene),
    ...listTowns(scene),
    ...listDetails(scene),
  ];
}

function listClaims(scene: InteractiveScene): InteractiveLabel[] {
  const { dossier } = scene;
  const marks = new Map(dossier.map.frames.flatMap(({ marks }) => marks).map((mark) => [mark.place, mark]));
  const groups = dossier.places.flatMap((place) => {
    const mark = marks.get(place.id);
    const claims = dossier.claims.filter((claim) => claim.place === place);
    // Words that somebody has typed speak of all the claims of a place.
    if (mark?.title !== undefined && claims.length > 0)
      return [{ place, claims, lines: [line(mark.title, 'claim'), ...mark.lines.map((text) => line(text, 'whose'))] }];
    return groupByEvent(place, dossier.claims).flatMap((group) => {
      const { told, others, words, whose } = sayEvent(group);
      const lines = [
        ...setLines(words, 'claim', WORDS_PX, LINES.words),
        ...setLines(whose, 'whose', WORDS_PX, LINES.whose),
      ];
      return [
        { place, claims: told, lines },
        { place, claims: others, lines: [] },
      ].filter(({ claims: own }) => own.length > 0);
    });
  });
  const named = new Set<Place>();
  return groups
    .toSorted((a, b) => b.claims.length - a.claims.length)
    .flatMap(({ place, claims, lines }, index) => {
      const where = findWhere(place, scene);
      if (!where) return [];
      const from = WORDED.findIndex((count) => index < count);
      const bare: Content = { place, rows: setRows(claims), lines: [] };
      const isTown = isPoints(place.geometry) && place.outline === undefined;
      const isToName = !isTown && !named.has(place);
      named.add(place);
      return [
        {
          ...where,
          key: `claims ${place.id} ${claims[0]?.number}`,
          rank: from === 0 ? RANKS.words : RANKS.numbers,
          isFar: true,
          ...tie(place),
          says: [
            { ...write({ ...bare, lines }), from },
            ...(isToName ? [write({ ...bare, lines: setLines(place.name, 'claim', NAME_PX, NAME_LINES) })] : []),
            write(bare),
          ],
        },
      ];
    });
}

function listNames(scene: InteractiveScene): InteractiveLabel[] {
  const { claims, map, places } = scene.dossier;
  const texts = new Map(map.frames.flatMap(({ labels }) => labels).map(({ place, text }) => [place, text]));
  return places.flatMap((place) => {
    const where = findWhere(place, scene);
    if (!where || place.outline !== undefined) return [];
    if (!isPoints(place.geometry) && claims.some((claim) => claim.place === place)) return [];
    const lines = setLines(texts.get(place.id) ?? place.name, 'place', NAME_PX, NAME_LINES);
    return [
      {
        ...where,
        key: `name ${place.id}`,
        rank: RANKS.place,
        isNeeded: isPoints(place.geometry),
        isFar: true,
        ...tie(place),
        says: [write({ place, rows: [], lines })],
      },
    ];
  });
}

function listLandmarks({ dossier, detailOf }: InteractiveScene): InteractiveLabel[] {
  return dossier.landmarks.flatMap(({ id, name, geometry, layer }) =>
    geometry.type !== 'Point' || layer === 'water'
      ? []
      : [
          dot(`landmark ${id}`, name, RANKS.landmark, geometry.coordinates, {
            from: 0,
            ...inDetail(detailOf({ geometry })),
          }),
        ],
  );
}

/** What a detail shows, until it is large enough to be drawn. */
function listDetails({ dossier }: InteractiveScene): InteractiveLabel[] {
  return dossier.map.frames.slice(1).map(({ title, extent: [west, south, east, north] }, until) => {
    const name = title.split(/[,:(]/)[0]?.trim() ?? title;
    const content: Content = { place: undefined, rows: [], lines: setLines(name, 'place', NAME_PX, 2) };
    const at = round([(west + east) / 2, (south + north) / 2]);
    return {
      key: `detail ${until}`,
      rank: RANKS.inset,
      from: -9,
      until,
      shape: 'dot',
      at: [at],
      says: [write(content)],
    };
  });
}

/** Where the words of a place stand; undefined where nothing of it is drawn. */
function findWhere(
  place: Place,
  { basemap, detailOf }: InteractiveScene,
): Pick<InteractiveLabel, 'shape' | 'at' | 'from' | 'detail'> | undefined {
  const { outline, geometry: own } = place;
  const outlined = [...basemap.governorates, ...basemap.countries].find(({ id }) => id === outline)?.geometry;
  const geometry = (outline !== undefined && outlined) || own;
  if (!geometry) return undefined;
  const steps = { from: -9, ...(outline === undefined && inDetail(detailOf(place))) };
  if (isPoints(geometry)) return { shape: 'dot', at: listPoints(geometry).map(round), ...steps };
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString')
    return { shape: 'line', at: listAlong(geometry), ...steps };
  return { shape: 'area', at: [round(findRoom(geometry) ?? findMiddle(geometry))], ...steps };
}

function tie({ id, name, mentions }: Place): Pick<InteractiveLabel, 'place'> {
  return { place: { id, name, paragraph: mentions[0]?.paragraph ?? 0 } };
}
