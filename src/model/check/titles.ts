/** Holds the title of an event against its claims: whose word it says that it is, and the numbers that it gives. */
import { type DatePoint, readRange } from '../dates/edtf.ts';
import type { Speaker } from '../dossier.ts';
import { findAccording, findSaidBy, listGroup } from '../words/according.ts';
import { isNamed, sharesWord } from '../words/naming.ts';
import { findNumbers, findQuantities } from '../words/numbers.ts';
import { type EventEntry, type Scene, textOf } from './scene.ts';

export function checkTitles(scene: Scene): void {
  const { eventsFile, tellIn } = scene;
  const tell = tellIn(eventsFile.file);
  for (const [index, event] of eventsFile.value.events.entries()) {
    const path = ['events', index, 'title'];
    const stranger = findStranger(event, scene.speakers);
    if (stranger !== undefined)
      tell(
        path,
        'title-by-another-voice',
        event.id,
        `The title says “${stranger}”, who has no claim of \`${event.id}\`.`,
        'Name in the title a voice of its claims, or correct their `by`.',
      );
    const number = findNumber(event, scene);
    if (number !== undefined)
      tell(
        path,
        'title-number-not-said',
        event.id,
        `The title says “${number}”, and neither the paragraphs nor the figures of its claims do.`,
        'Write the number that the claims give, or give it as the value of a figure.',
      );
    for (const [place, claim] of event.claims.entries()) {
      const found = claim.short && findNumber({ ...event, title: claim.short, claims: [claim] }, scene);
      if (found)
        tell(
          ['events', index, 'claims', place, 'short'],
          'title-number-not-said',
          `piece-${claim.piece}`,
          `The short words say “${found}”, and neither the paragraph nor the figures of the claim do.`,
          'Write the number that the claim gives.',
        );
    }
  }
}

/** « selon le texte »: the word of nobody. */
const ITSELF = /(?<!\p{L})(?:le texte|l’article)(?!\p{L})/iu;

/** « des témoins »: no name, and a voice all the same. */
const CROWD = /^(?:des|plusieurs|certaine?s|de\s+nombreu(?:x|ses)|divers(?:es)?)\s+\p{L}/iu;
/** What the newsroom may call the voices themselves. */
const VOICES = /(?<!\p{L})(?:voix|sources|récits|témoignages)$/iu;

/** « selon Y » or « annoncé par Y », where Y is neither a voice of the event nor of the group of one. */
function findStranger({ title, claims }: EventEntry, speakers: ReadonlyMap<string, Speaker>): string | undefined {
  const ids = claims.flatMap(({ by }) => by);
  const voices = ids.flatMap((id) => speakers.get(id) ?? []);
  if (voices.length < ids.length) return undefined;
  const all = [...speakers.values()];
  const own = listGroup(voices, all);
  const isOwn = (speaker: Speaker) => own.includes(speaker);
  return [...findAccording(title, all), ...findSaidBy(title, all)].find(({ words, named }) => {
    if (named.length > 0) return !named.every(isOwn);
    if (own.some((voice) => isNamed(words, voice) || sharesWord(words, voice.role))) return false;
    if (ITSELF.test(words)) return !own.some(({ unattributed }) => unattributed);
    if (CROWD.test(words)) return voices.length < 2 || !VOICES.test(words);
    return /\p{Lu}/u.test(words) || all.some((speaker) => !speaker.unattributed && isNamed(words, speaker));
  })?.text;
}

/** A number of the title that nothing of the event gives. */
function findNumber(event: EventEntry, scene: Scene): string | undefined {
  const { title, claims, when } = event;
  // Of a claim whose words are not found the paragraph may be another.
  if (scene.claims.filter((written) => written.event === event).length < claims.length) return undefined;
  const date = readRange(when.edtf);
  if (!date) return undefined;
  const voices = new Set(claims.map(({ by }) => by[0]));
  const known = new Set([
    ...claims.flatMap(({ paragraph }) => [...findNumbers(textOf(scene, paragraph))]),
    ...claims.flatMap(({ figures }) => figures.flatMap(({ value }) => value ?? [])),
    ...[date.start, date.end].flatMap(listYearAndDay),
    // What the newsroom counts itself.
    claims.length,
    voices.size,
  ]);
  const missing = findQuantities(title).find(
    // « les Trois-Fermes » is a name.
    ({ value, end }) => value !== 0 && value !== 1 && !known.has(value) && !/^-\p{Lu}/u.test(title.slice(end)),
  );
  return missing && title.slice(missing.start, missing.end);
}

function listYearAndDay(point: DatePoint | null): number[] {
  const [year, , day] = point?.text.split('-') ?? [];
  return [Number(year), Number(day)];
}
