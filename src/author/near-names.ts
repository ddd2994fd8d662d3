/** Towns whose name may be meant by one that another hand heard, or that is written in another script. */
import { type Gazetteer, soundOf, type Town, type WholeGazetteer } from './gazetteer.ts';
import { romanise } from './romanise.ts';

/** A single consonant tells nothing. */
const LEAST_CONSONANTS = 2;

/** The same word in other letters, in those countries. */
export function findSound(name: string, countries: ReadonlySet<string>, find: Gazetteer): Town[] {
  return find(romanise(name)?.latin ?? name, countries);
}

/** In those countries. */
export function findNear(name: string, countries: ReadonlySet<string>, find: WholeGazetteer): Town[] {
  return [...countries].flatMap((country) => listNear(name, find.listIn(country)));
}

/** « Dohouk »: « Dihok », « Kharkov »: « Kharkiv », by all but their vowels; « الموصل »: « Mosul », by its consonants, since it has no vowels. */
export function listNear(name: string, towns: readonly Town[]): Town[] {
  const other = romanise(name);
  const shape = other?.hasVowels === false ? consonantsOf : shapeOf;
  const wanted = shape(soundOf(other?.latin ?? name));
  if (wanted.replaceAll(VOWEL, '').length < LEAST_CONSONANTS) return [];
  return towns.filter((town) => shape(soundOf(town.name)) === wanted);
}

/** In any number: where they stand is what two hands agree on. */
const VOWEL = '.';

/** Of what `soundOf` gives; Kurdish writes kh as x. */
function shapeOf(sound: string): string {
  return sound.replaceAll(/[aiuw]+/g, VOWEL).replaceAll('x', 'k');
}

/** Arabic has no p. */
function consonantsOf(sound: string): string {
  return shapeOf(sound).replaceAll(VOWEL, '').replaceAll('p', 'b');
}
