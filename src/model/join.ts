/** From typed files that know nothing of one another to one Dossier: ids to things, words to places, and the cross-checks. */
import type { Article } from './article.ts';
import { checkCoverage } from './check-coverage.ts';
import { findCapitals, findDates, findForms } from './coverage.ts';
import type { Dossier, Note, Place } from './dossier.ts';
import { formatAttribution, readEvents, sortByTime } from './events.ts';
import { checkGeometry, findMiddle } from './geometry.ts';
import type { Basemap, Read } from './load.ts';
import type { LandmarksFile, MapFile, PlacesFile } from './map-schema.ts';
import { readMentions } from './mentions.ts';
import type { Report, Rule } from './problem.ts';
import { makeResolver, type Resolver } from './resolve.ts';
import type { EventsFile, NotesFile, SpeakersFile } from './schema.ts';
import { findDistance, formatWhereabouts } from './whereabouts.ts';

export interface Files {
  article: Article;
  speakers: Read<SpeakersFile>;
  events: Read<EventsFile>;
  places: Read<PlacesFile>;
  landmarks: Read<LandmarksFile>;
  notes: Read<NotesFile>;
  map: Read<MapFile>;
}

/** A reference that leads nowhere. */
const MISSES: readonly Rule[] = ['place-not-mentioned', 'unknown-id', 'words-found-twice', 'words-not-found'];

export function joinFiles(slug: string, files: Files, basemap: Basemap, report: Report): Dossier {
  const { front, frontFile, paragraphs } = files.article;
  const resolveIn = (file: Read<unknown>['file'], to = report) => makeResolver(file, paragraphs, to);
  const misses: Rule[] = [];
  const watch: Report = (problem) => {
    if (MISSES.includes(problem.rule)) misses.push(problem.rule);
    report(problem);
  };
  const inFront = resolveIn(frontFile);
  const articleDate = inFront.date(front.date.edtf, ['date', 'edtf']);
  for (const [index, { before }] of front.sections.entries()) inFront.paragraph(before, ['sections', index, 'before']);
  for (const [index, subhead] of front.subheads.entries()) inFront.paragraph(subhead, ['subheads', index]);
  if (front.credit !== undefined) inFront.paragraph(front.credit, ['credit']);

  const inSpeakers = resolveIn(files.speakers.file);
  const speakers = inSpeakers.index(files.speakers.value.speakers, 'speaker', (index) => ['speakers', index, 'id']);
  const actors = inSpeakers.index(files.speakers.value.actors, 'actor', (index) => ['actors', index, 'id']);
  const outlines = new Map(Object.values(basemap).flatMap((layer) => layer.map(({ id }) => [id, id])));
  const places = readPlaces(files, { speakers, actors, outlines }, resolveIn(files.places.file, watch));
  const landmarks = readLandmarks(files, resolveIn(files.landmarks.file));
  const { theatres, events, claims } = readEvents(
    files.events.value,
    { speakers, actors, places, articleDate },
    resolveIn(files.events.file, watch),
  );
  checkMap(files, { places, landmarks, outlines }, resolveIn(files.map.file));

  const dates = claims.flatMap(({ date }) => date ?? []);
  const names = findForms(paragraphs, [
    ...[...files.speakers.value.speakers, ...files.speakers.value.actors].flatMap(({ forms }) => forms),
    ...claims.flatMap(({ people }) => people),
  ]);
  const mentions = [...places.values()].flatMap((place) => place.mentions);
  // What a reference would have covered is no problem of its own: while one misses, nothing more is looked for.
  const [inTime, inSpace] = misses.length > 0 ? [() => [], () => []] : [findDates, findCapitals];
  const coverage = {
    dates: checkCoverage({ kind: 'dates', find: inTime, used: dates, named: [] }, files.article, report),
    places: checkCoverage({ kind: 'places', find: inSpace, used: mentions, named: names }, files.article, report),
  };
  return {
    slug,
    title: front.title,
    kicker: front.kicker,
    standfirst: front.standfirst,
    language: front.language,
    date: front.date,
    source: { title: front.source.title, rights: front.source.rights, probableOrigin: front.source.probableOrigin },
    text: { sha256: front.source.sha256, paragraphs },
    sections: front.sections,
    speakers: [...speakers.values()],
    actors: [...actors.values()],
    theatres,
    places: [...places.values()],
    landmarks: [...landmarks.values()],
    events,
    chronology: sortByTime(events),
    claims,
    notes: readNotes(files.notes.value, resolveIn(files.notes.file)),
    map: files.map.value,
    coverage,
  };
}

type Known = Pick<Parameters<typeof readEvents>[1], 'speakers' | 'actors'> & { outlines: ReadonlyMap<string, string> };

function readPlaces({ places, map, article }: Files, known: Known, resolve: Resolver): Map<string, Place> {
  const { features } = places.value;
  const extents = map.value.frames.map(({ extent }) => extent);
  const mentions = readMentions(features, article.paragraphs, resolve);
  const list = features.map(({ id, properties, geometry }, index): Place => {
    const path = ['features', index];
    const { forms, mentions: _, status, radiusKm, reason, outline, identifiers = {}, ...rest } = properties;
    if (geometry) {
      checkGeometry(geometry, extents, id, (inner, ...problem) =>
        resolve.problem([...path, 'geometry', ...inner], ...problem),
      );
      if (radiusKm === undefined) {
        resolve.problem(
          [...path, 'properties'],
          'radius-missing',
          `\`${id}\` is drawn without the distance by which it may be wrong.`,
          'Add `radiusKm`, and say why in `reason`.',
        );
      }
    }
    if (outline !== undefined)
      resolve.id(outline, known.outlines, 'basemap outline', [...path, 'properties', 'outline']);
    const inStatus = [...path, 'properties', 'status'];
    const holder = status && resolve.id(status.holder, known.actors, 'actor', [...inStatus, 'holder']);
    const by = resolve.ids(status?.by ?? [], known.speakers, 'speaker', [...inStatus, 'by']);
    if (status) resolve.date(status.asOf, [...inStatus, 'asOf']);
    return {
      id,
      ...rest,
      outline,
      identifiers,
      geometry,
      precision: { radiusKm: radiusKm ?? null, reason },
      status: status &&
        holder && {
          state: status.state,
          holder,
          by,
          attribution: formatAttribution(by, false),
          asOf: status.asOf,
          note: status.note,
        },
      mentions: mentions.get(id) ?? [],
    };
  });
  return resolve.index(tellWhereabouts(list), 'place', (index) => ['features', index, 'id']);
}

/** Tell each place by the nearest town of the text. */
function tellWhereabouts(places: readonly Place[]): Place[] {
  const towns = places.flatMap(({ id, name, kind, geometry }) =>
    kind.startsWith('ville') && geometry?.type === 'Point' ? [{ id, name, at: geometry.coordinates }] : [],
  );
  return places.map((place) => {
    const at = place.outline === undefined && place.geometry ? findMiddle(place.geometry) : undefined;
    if (!at || towns.some(({ id }) => id === place.id)) return place;
    const [nearest] = [...towns].sort((a, b) => findDistance(a.at, at) - findDistance(b.at, at));
    if (!nearest) return place;
    return { ...place, whereabouts: formatWhereabouts(at, place.precision.radiusKm ?? 0, nearest.at, nearest.name) };
  });
}

function readLandmarks({ landmarks, map }: Files, resolve: Resolver): Map<string, Dossier['landmarks'][number]> {
  const extents = map.value.frames.map(({ extent }) => extent);
  const list = landmarks.value.features.map(({ id, properties, geometry }, index) => {
    checkGeometry(geometry, extents, id, (inner, ...problem) =>
      resolve.problem(['features', index, 'geometry', ...inner], ...problem),
    );
    return { id, ...properties, geometry };
  });
  return resolve.index(list, 'landmark', (index) => ['features', index, 'id']);
}

function checkMap(
  { map }: Files,
  known: {
    places: ReadonlyMap<string, Place>;
    landmarks: ReadonlyMap<string, unknown>;
    outlines: ReadonlyMap<string, string>;
  },
  resolve: Resolver,
): void {
  resolve.index(map.value.frames, 'frame', (index) => ['frames', index, 'id']);
  resolve.id(map.value.locator.country, known.outlines, 'basemap outline', ['locator', 'country']);
  for (const [index, { labels, landmarks, marks }] of map.value.frames.entries()) {
    const path = ['frames', index];
    for (const [number, { place }] of labels.entries())
      resolve.id(place, known.places, 'place', [...path, 'labels', number, 'place']);
    for (const [number, { landmark }] of landmarks.entries())
      resolve.id(landmark, known.landmarks, 'landmark', [...path, 'landmarks', number, 'landmark']);
    for (const [number, { place }] of marks.entries())
      resolve.id(place, known.places, 'place', [...path, 'marks', number, 'place']);
  }
}

function readNotes(file: NotesFile, resolve: Resolver): Note[] {
  const references = resolve.index(file.references, 'reference', (index) => ['references', index, 'id']);
  const notes = file.notes.map(({ anchors, references: ids, ...note }, index): Note => {
    const path = ['notes', index];
    return {
      ...note,
      anchors: anchors.flatMap((selector, number) => resolve.anchor(selector, [...path, 'anchors', number]) ?? []),
      references: resolve.ids(ids, references, 'reference', [...path, 'references']),
    };
  });
  resolve.index(notes, 'note', (index) => ['notes', index, 'id']);
  return notes;
}
