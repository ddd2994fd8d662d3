/** A drawing as one string of SVG that needs no page around it: for cards, drawn at build, that are seen small. */
import { escapeMarkup } from '../../html/escape.ts';
import type { Basemap, Claim, Dossier, MapFrame, Place } from '../../model/dossier.ts';
import { findRatio, fitRatio } from '../../model/geometry/mercator.ts';
import { findVoice } from '../../model/join/voice.ts';
import { formatCredits } from '../ground/credits.ts';
import { fitFrame } from '../ground/frame.ts';
import { type Block, type Line, NUMBER_BOX } from '../layout/blocks.ts';
import { type Around, drawCrop } from '../layout/crop.ts';
import {
  type BareDrawing,
  type Drawing,
  drawBareMap,
  drawFrame,
  findHome,
  tellClaims,
  type WordOptions,
} from '../layout/drawing.ts';
import { drawOnce } from '../layout/latest-dossier.ts';
import { PICTURE_CLASSES, RATIO, WIDTH_PX } from '../layout/sizes.ts';
import { type Medium, renderBlocks } from './blocks.ts';
import { findBackground, renderGround } from './ground.ts';

export interface PictureSubject {
  /** The places to draw, on a crop of the map; left out, the whole map is drawn, or the part with most of the claims. */
  places?: readonly Place[];
  /** The claims whose numbers stand on the picture. */
  claims: readonly Claim[];
}

/** The radius up to which a place is exact enough to be shown by what surrounds it. */
const EXACT_KM = 2;

/** Around an exact place no more than this is shown, however wide its map: a town is not found on half the Earth, km. */
const MOST_AROUND_KM = 1000;

type Locator = NonNullable<Dossier['map']['locator']>;

// In the names of the site’s tokens, which whoever draws the card puts in. Lengths of the ground are units of its frame.
const STYLE = `
.sea{fill:var(--water)}.land{fill:var(--paper)}
.brick{color:var(--brick)}.graphite{color:var(--graphite)}.teal{color:var(--teal)}.plain{color:var(--muted)}
.ground path,.ground circle{fill:none;stroke-linejoin:round}
.ground .land{fill:var(--far)}.ground .told{fill:var(--paper)}
.ground .coast{stroke:var(--shore);stroke-width:1}
.ground .border{stroke:var(--muted);stroke-width:1;stroke-dasharray:9 2 1.5 2}
.ground .de-facto{stroke-dasharray:4 4}
.ground .province{stroke:var(--muted);stroke-width:1;stroke-dasharray:1 3;stroke-linecap:round}
.ground .named{fill:var(--paper)}
.ground .lake{fill:var(--water);stroke:var(--shore);stroke-width:.7}
.ground .river{stroke:var(--shore);stroke-width:2}
.ground .minor-river{stroke-width:1}
.ground .broad-river{stroke:var(--water);stroke-width:25;stroke-linecap:round}
.ground .road{stroke:var(--muted);stroke-width:1}
.ground .mask{fill:#fff}
.tint{fill:currentColor;opacity:.12}
.ground .edge{stroke:currentColor;stroke-width:1.5;stroke-dasharray:2 4;stroke-linecap:round}
.ground .band{stroke:currentColor;stroke-opacity:.18;stroke-linecap:round}
.ground .axis{stroke:currentColor;stroke-width:2.5;stroke-dasharray:7 3}
.ground .plain .axis{stroke-dasharray:2 5}
.ground .hatch{stroke:currentColor;stroke-width:1.4}
.ground .spot{fill:currentColor}
.ground .context path,.ground .context circle{stroke-opacity:.4}.context rect{fill-opacity:.4}.ground .context .band{stroke-opacity:.08}
.ground .context .hatch{stroke-opacity:1}
.dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.speck,.bar{fill:var(--muted)}
.leader{stroke:var(--ink);stroke-width:.8}
.box{fill:var(--ink);stroke:var(--ink)}.box.third,.box.nobody{fill:var(--paper)}.box.nobody{stroke-dasharray:3 2}
.inset{fill:none;stroke:var(--ink);stroke-width:1}`;

export interface Picture {
  svg: string;
  /** Whose data it shows; empty where it is the dossier’s alone. */
  credits: string;
}

/** A picture `width` px wide and two thirds as high; undefined where none of the places is on the map. */
export function renderPicture(
  dossier: Dossier,
  basemap: Basemap,
  { places, claims }: PictureSubject,
  width: number,
): Picture | undefined {
  const told = { ...dossier, claims: [...claims] };
  const drawing = places ? drawPlaces(told, basemap, places, PICTURE_WORDS) : drawFullest(told, basemap);
  return (
    drawing && {
      svg: renderDrawing(drawing, places ?? dossier.places, width),
      credits: formatCredits(dossier, drawing.layers),
    }
  );
}

/**
 * The places among those around them. An exact place is shown on no less than half the frame that it has on the map, or
 * nothing would be seen of where it is; another one as large as its doubt.
 */
export function drawPlaces(
  dossier: Dossier,
  basemap: Basemap,
  places: readonly Place[],
  words: WordOptions,
): Drawing | undefined {
  const { locator } = dossier.map;
  if (locator && places.length === 1 && places[0]?.outline === locator.country)
    return drawCountry(dossier, basemap, locator, words);
  return drawCrop(dossier, basemap, places, () => lookAround(dossier, places), words);
}

function lookAround(dossier: Dossier, places: readonly Place[]): Around {
  const frames = dossier.map.frames.map(({ extent }) => fitFrame(extent));
  const homes = places.flatMap((place) => findHome(place, frames) ?? []);
  const exact = places.filter(({ precision }) => (precision.radiusKm ?? 0) <= EXACT_KM);
  const widths = exact
    .flatMap((place) => findHome(place, frames) ?? [])
    .map(({ width, unitsPerKm }) => width / unitsPerKm);
  const leastKm = Math.min(MOST_AROUND_KM, Math.max(0, ...widths) / 2);
  const context = dossier.places.filter(
    (place) => place.outline === undefined && homes.some((home) => home === findHome(place, frames)),
  );
  return { leastKm, context };
}

/** A country among its neighbours, as on the locator. */
function drawCountry({ places, ...dossier }: Dossier, basemap: Basemap, locator: Locator, words: WordOptions): Drawing {
  const { neighbours } = basemap;
  const extent = keepWithin(fitRatio(locator.extent, RATIO), neighbours.box);
  const frame = { id: 'pays', title: '', extent, scaleKm: 200, labels: [], landmarks: [], lettering: [], marks: [] };
  const ground = { ...dossier, places: places.filter(({ outline }) => outline === locator.country), landmarks: [] };
  const countries = {
    ...basemap,
    governorates: neighbours.countries,
    countries: neighbours.countries,
    borders: neighbours.borders,
    rivers: [],
  };
  return drawFrame({ ...ground, basemap: countries }, frame, fitFrame(extent, undefined, RATIO), {
    isHome: () => true,
    words,
  });
}

type Extent = MapFrame['extent'];

/** Of an extent what lies in a box, as wide for its height as a picture is: beyond the box land would be drawn as sea. */
function keepWithin(extent: Extent, box: Extent): Extent {
  const [west, south] = [Math.max(extent[0], box[0]), Math.max(extent[1], box[1])];
  const [east, north] = [Math.min(extent[2], box[2]), Math.min(extent[3], box[3])];
  if (String([west, south, east, north]) === String(extent)) return extent;
  const excess = findRatio([west, south, east, north]) / RATIO;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [halfX, halfY] = [(east - west) / 2 / Math.max(1, excess), ((north - south) / 2) * Math.min(1, excess)];
  return [x - halfX, y - halfY, x + halfX, y + halfY];
}

/** The frame of the map that carries most of the numbers, as high as a picture is; the first where none carries any. */
function drawFullest(dossier: Dossier, basemap: Basemap): Drawing | undefined {
  const drawings = listFrames(dossier, basemap).map((bare) => tellClaims(bare, dossier.claims, PICTURE_WORDS));
  const counts = drawings.map(
    ({ sets }) => sets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat())).length,
  );
  return drawings[counts.indexOf(Math.max(...counts))];
}

/** Each speaker of a dossier has a card of them, with other claims. */
function listFrames(dossier: Dossier, basemap: Basemap): readonly BareDrawing[] {
  return drawOnce(dossier, basemap, 'frames', () => {
    const frames = dossier.map.frames.map((frame) => ({ ...frame, extent: fitRatio(frame.extent, RATIO) }));
    return drawBareMap({ ...dossier, map: { ...dossier.map, frames } }, basemap, PICTURE_WORDS);
  });
}

function renderDrawing(drawing: Drawing, subjects: readonly Place[], width: number): string {
  const { frame } = drawing;
  const back = findBackground(drawing);
  const height = Math.round(width / RATIO);
  // What draws it cuts it off at its sides: a renderer of pixels clips by layers as large as all of it.
  const size = `width="${width}" height="${height}"`;
  return `<svg ${size} overflow="visible"><style>${STYLE}</style>
<rect class="${back}" ${size}/>
<svg class="ground" ${size} overflow="visible" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="xMidYMid slice">${renderGround(drawing, { subjects, isPicture: true })}</svg>
<g transform="scale(${width / WIDTH_PX})">${renderWords(drawing)}</g>
</svg>`;
}

/** Letters of the longest name on a picture. */
const LONGEST = 60;

function renderWords({ insets, dots, sets, scale }: Drawing): string {
  const bar = (scale.percent / 100) * WIDTH_PX;
  const foot = WIDTH_PX / RATIO - 8;
  return [
    ...insets.map(({ width, height, ...at }) => {
      const [from, size] = [place(at), place({ x: width, y: height })];
      return `<rect class="inset" x="${from.x}" y="${from.y}" width="${size.x}" height="${size.y}"/>`;
    }),
    ...dots
      .map(place)
      .filter(isNear)
      .map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="4"/>`),
    ...sets.slice(0, 1).map(({ blocks }) =>
      renderBlocks(
        blocks.filter((block) => isNear(place(block))),
        MEDIUM,
      ),
    ),
    `<rect class="bar" x="8" y="${round(foot - 4)}" width="${round(bar)}" height="1.5"/>`,
    `<text x="${round(bar + 12)}" y="${round(foot)}" text-anchor="start" fill="muted" font-size="11" ${HALO}>${scale.km} km</text>`,
  ].join('\n');
}

/** Whether anything that hangs there could be seen. */
function isNear({ x, y }: { x: number; y: number }): boolean {
  const height = WIDTH_PX / RATIO;
  return x > -WIDTH_PX / 2 && x < 1.5 * WIDTH_PX && y > -height / 2 && y < 1.5 * height;
}

/** As attributes, which the card reads (`share/cards/extract-text.ts`); `fill` names a colour of the site. */
const TYPES: Record<Line['kind'], string> = {
  place: 'fill="ink" font-size="14" font-weight="700"',
  claim: 'fill="ink" font-size="13" font-weight="700"',
  whose: 'fill="ink" font-size="13"',
  landmark: 'fill="muted" font-size="13"',
  region: 'fill="muted" font-size="13" letter-spacing="1.8"',
  water: 'fill="shore-text" font-size="13"',
};

const HALO = 'stroke-width="3"';

/** Without links; in px of the narrow page that a picture is set for. */
const MEDIUM: Medium = {
  place: (block, _kind, content) => {
    const { x, y } = place(block);
    return `<g transform="translate(${x} ${y})">${content}</g>`;
  },
  number: (claim, left, top) => {
    const voice = findVoice(claim);
    const { width, height } = NUMBER_BOX;
    return `<rect class="box ${voice}" x="${round(left)}" y="${round(top)}" width="${width}" height="${height}" rx="4.5"/><text x="${round(left + width / 2)}" y="${round(top + 14.5)}" text-anchor="middle" fill="${voice === 'party' ? 'paper' : 'ink'}" font-size="12.5" font-weight="700">${claim.number}</text>`;
  },
  text: ({ text, kind }, x, y, anchor: Block['anchor']) =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${TYPES[kind]} ${HALO}>${escapeMarkup(shorten(kind === 'region' ? text.toLocaleUpperCase('fr') : text))}</text>`,
  link: (_place, content) => content,
  tie: () => '',
  line: (from, to) => {
    const [start, end] = [place(from), place(to)];
    return isNear(end) ? `<line class="leader" x1="${start.x}" y1="${start.y}" x2="${end.x}" y2="${end.y}"/>` : '';
  },
};

const PICTURE_WORDS: WordOptions = { classes: PICTURE_CLASSES, hasArabic: false, ratio: RATIO };

/** A name that no picture could hold is cut: the shaper gives out on lines of thousands of letters. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

/** From per cent of the frame to the coordinates of its words. */
function place({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: round((x / 100) * WIDTH_PX), y: round((y / 100) * (WIDTH_PX / RATIO)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
