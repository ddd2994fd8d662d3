/** From typed files that know nothing of one another to one Dossier: ids to things, words to places, and the cross-checks. */
import { checkCoverage } from '../check/coverage.ts';
import { checkFront } from '../check/front.ts';
import { checkHouse } from '../check/house.ts';
import { checkMap } from '../check/map.ts';
import { checkMistakes } from '../check/mistakes.ts';
import { listWritten } from '../check/scene.ts';
import { checkStates } from '../check/states.ts';
import { checkUse } from '../check/use.ts';
import { checkShares, checkSpeakers } from '../check/voices.ts';
import { readWaivers } from '../check/waivers.ts';
import type { DatePoint } from '../dates/edtf.ts';
import type { Claim, Dossier, Place } from '../dossier.ts';
import type { Report, Rule } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { readCorrections } from '../read/corrections.ts';
import { indexPieces, readEvents, sortByTime } from '../read/events.ts';
import { readFindings } from '../read/findings.ts';
import type { Read } from '../read/load-file.ts';
import { readNotes, readReferences, readSources, readUnplaced } from '../read/notes.ts';
import { readLandmarks, readPlaces } from '../read/places.ts';
import { readVoices, type Voices } from '../read/speakers.ts';
import { loadWorld } from '../read/world.ts';
import type { House } from '../schema/house-schema.ts';
import type { LandmarksFile, MapFile, PlacesFile } from '../schema/map-schema.ts';
import type { CorrectionsFile, EventsFile, NotesFile, SpeakersFile } from '../schema/schema.ts';
import { findCapitals, findDates, findForms } from '../words/coverage.ts';
import type { OwnLayers } from './basemap.ts';
import { completeMap } from './complete-map.ts';
import { findGround } from './known-ground.ts';
import { makeResolver } from './resolve.ts';

/** Stands in a draft for the article’s date where that is a problem. */
const UNREAD: DatePoint = { text: '', precision: 'day', qualifier: '', min: '', max: '' };

/** Undefined where a file could not be read. */
export interface Files {
  article: Article;
  speakers: Read<SpeakersFile> | undefined;
  events: Read<EventsFile> | undefined;
  places: Read<PlacesFile> | undefined;
  landmarks: Read<LandmarksFile> | undefined;
  notes: Read<NotesFile> | undefined;
  map: Read<MapFile> | undefined;
  /** Undefined too where nothing was corrected. */
  corrections: Read<CorrectionsFile> | undefined;
}

/** Of the words of places: while one of these is open, names of the text may be uncovered for its sake. */
const MISSES: readonly Rule[] = ['place-not-mentioned', 'unknown-id', 'words-found-twice', 'words-not-found'];

/** What a dossier has in common with those beside it. */
export interface Surroundings {
  own: OwnLayers;
  house: House;
  /** The last day, `YYYY-MM-DD`, that a correction may bear. */
  today: string;
}

/** The Dossier; undefined where a file is missing, once the others are checked against one another. */
export function joinFiles(
  slug: string,
  files: Files,
  { own, house, today }: Surroundings,
  tell: Report,
): Omit<Dossier, 'aliases' | 'version'> | undefined {
  let isWhole = true;
  const report: Report = (problem) => {
    isWhole = false;
    tell(problem);
  };
  const { front, frontFile, paragraphs } = files.article;
  const resolveIn = (file: Read<unknown>['file'], to = report) => makeResolver(file, paragraphs, to);
  const articleDate = checkFront(front, resolveIn(frontFile));
  checkStates(front, house.rules.status, resolveIn(frontFile));

  const { map, notes } = files;
  const voices = files.speakers && readVoices(files.speakers.value, paragraphs, resolveIn(files.speakers.file));
  const references = notes && readReferences(notes.value, resolveIn(notes.file));
  const sources = map && references && readSources(map.value, references, resolveIn(map.file));
  // Where nobody has framed the map, it is fitted to the places: nothing is outside.
  const framed = map?.value.frames.map(({ extent }) => extent) ?? [];
  const extents = framed.length > 0 ? framed : undefined;

  const ground = findGround(own, files.places?.value, map?.value, loadWorld());
  const misses: Rule[] = [];
  const watch: Report = (problem) => {
    misses.push(problem.rule);
    report(problem);
  };
  const places =
    files.places &&
    readPlaces(
      files.places.value,
      paragraphs,
      {
        speakers: voices?.speakers,
        actors: voices?.actors,
        ground,
        sources,
        extents,
      },
      resolveIn(files.places.file),
      resolveIn(files.places.file, watch),
    );
  const landmarks = files.landmarks && readLandmarks(files.landmarks.value, extents, resolveIn(files.landmarks.file));
  const story =
    files.events &&
    readEvents(
      files.events.value,
      { speakers: voices?.speakers, actors: voices?.actors, places, articleDate },
      resolveIn(files.events.file),
    );
  if (map) checkMap(map.value, { places, landmarks, countries: ground.countries }, resolveIn(map.file));
  const pieces = files.events && story && indexPieces(files.events.value, story.claims);
  const allNotes = notes && references && readNotes(notes.value, references, pieces, resolveIn(notes.file));
  const findings = readFindings(front, paragraphs, allNotes, resolveIn(frontFile));
  const unplaced = notes && readUnplaced(notes.value, resolveIn(notes.file));
  const { corrections = [], touches } = files.corrections
    ? readCorrections(files.corrections.value, pieces, today, resolveIn(files.corrections.file))
    : {};
  if (files.events && story) checkShares(files.events.value, story.claims, resolveIn(files.events.file));
  if (files.speakers && files.events && files.places)
    checkSpeakers(files.speakers.value, files.events.value, files.places.value, resolveIn(files.speakers.file));

  const coverage = files.events &&
    story && {
      dates: checkDates(files.article, files.events.value, story.claims, report),
      places:
        voices && places && checkNames(files.article, files.events.value, { ...story, voices, places, misses }, report),
    };
  const isReadable = isWhole;
  if (isReadable) checkUse(files, report);
  if (!files.speakers || !files.events || !files.places || !files.landmarks) return undefined;
  if (!voices || !places || !landmarks || !story || !notes || !allNotes || !unplaced || !map) return undefined;
  const waivers = readWaivers(files.article, report);
  const scene = {
    article: files.article,
    speakersFile: files.speakers,
    eventsFile: files.events,
    placesFile: files.places,
    landmarksFile: files.landmarks,
    notesFile: notes,
    mapFile: map,
    correctionsFile: files.corrections,
    basemap: ground.layers,
    speakers: voices.speakers,
    places,
    claims: listWritten(files.events.value, story.claims),
    articleDate,
    today,
    tellIn: waivers.tellIn,
  };
  checkMistakes(scene);
  checkHouse(scene, house.rules);
  if (isReadable) waivers.reportIdle();
  if (!coverage?.places) return undefined;
  return {
    slug,
    title: front.title,
    kicker: front.kicker,
    standfirst: front.standfirst,
    findings,
    language: front.language,
    date: { ...front.date, start: articleDate?.start ?? UNREAD, end: articleDate?.end ?? UNREAD },
    source: { title: front.source.title, rights: front.source.rights, probableOrigin: front.source.probableOrigin },
    text: { sha256: front.source.sha256, paragraphs },
    sections: front.sections,
    parts: front.parts,
    speakers: [...voices.speakers.values()],
    sides: files.speakers.value.sides,
    actors: [...voices.actors.values()],
    terms: files.speakers.value.terms,
    theatres: story.theatres,
    places: [...places.values()],
    landmarks: [...landmarks.values()],
    events: story.events,
    chronology: sortByTime(story.events),
    claims: story.claims,
    notes: allNotes,
    unplaced,
    corrections,
    published: front.published,
    updated: corrections[0]?.date,
    status: front.status,
    authors: front.authors,
    reviewedBy: front.reviewedBy,
    touches,
    map: completeMap(map.value, [...places.values()], story.claims),
    coverage: { dates: coverage.dates, places: coverage.places },
  };
}

function checkDates(article: Article, file: EventsFile, claims: readonly Claim[], report: Report) {
  const used = claims.flatMap(({ date }) => date ?? []);
  const wanted = file.events.flatMap((event) => event.claims.flatMap(({ date }) => date ?? []));
  const isWhole = used.length === wanted.length;
  return checkCoverage({ kind: 'dates', find: findDates, used, named: [], isWhole }, article, report);
}

interface Named {
  claims: readonly Claim[];
  voices: Voices;
  places: ReadonlyMap<string, Place>;
  misses: readonly Rule[];
}

function checkNames(article: Article, file: EventsFile, { claims, voices, places, misses }: Named, report: Report) {
  const people = claims.flatMap((claim) => claim.people);
  const wanted = file.events.flatMap((event) => event.claims.flatMap((claim) => claim.people));
  const used = [...places.values()].flatMap(({ mentions }) => mentions);
  const named = [...voices.names, ...findForms(article.paragraphs, people)];
  const isWhole = voices.isWhole && people.length === wanted.length && !misses.some((rule) => MISSES.includes(rule));
  return checkCoverage({ kind: 'places', find: findCapitals, used, named, isWhole }, article, report);
}
