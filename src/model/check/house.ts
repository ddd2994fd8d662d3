/**
 * Holds the newsroom’s own words against its rules: what a party to the conflict is alone to say is not asserted, and words of
 * one side stand between guillemets or in a phrase that says whose they are.
 */

import type { Path } from '../read/yaml.ts';
import type { House } from '../schema/house-schema.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

type Rules = House['rules'];

/** A phrase of the newsroom’s: attribution reaches no further. */
interface Phrase {
  text: string;
  path: Path;
  at: string;
  tell: Tell;
}

export function checkHouse(scene: Scene, rules: Rules): void {
  const attribution = compile(rules.attribution);
  const isHeldOff = (text: string) => attribution?.test(text) === true;
  if (rules.neutralTitles) checkTitles(scene, isHeldOff);
  const kept = compile(rules.keptWords);
  if (!kept) return;
  for (const { text, path, at, tell } of listPhrases(scene)) {
    const [word] = kept.exec(text.replaceAll(/«[^»]*»|“[^”]*”/g, '«»')) ?? [];
    if (word === undefined || isHeldOff(text)) continue;
    tell(
      path,
      'kept-word',
      at,
      `“${word}” is said in the newsroom’s own voice: “${text.trim()}”`,
      'Say in the same phrase whose word it is (« selon »), put it between guillemets, or write another.',
    );
  }
}

function checkTitles({ eventsFile, mapFile, speakers, tellIn }: Scene, isHeldOff: (text: string) => boolean): void {
  const tell = tellIn(eventsFile.file);
  for (const [index, { id, title, claims }] of eventsFile.value.events.entries()) {
    const voices = claims.map(({ by }) => speakers.get(by[0] ?? ''));
    if (!voices.every((voice) => voice?.belligerent === true) || isHeldOff(title)) continue;
    const names = [...new Set(voices.flatMap((voice) => voice?.name ?? []))];
    tell(
      ['events', index, 'title'],
      'asserted-for-a-party',
      id,
      `“${title}” asserts what ${names.join(' and ')} alone ${names.length > 1 ? 'say, who take part' : 'says, who takes part'} in the conflict.`,
      'Say whose word it is: « selon », « annoncé », « revendiqué ».',
    );
  }
  const tellMap = tellIn(mapFile.file);
  for (const [index, { marks }] of mapFile.value.frames.entries())
    for (const [number, { place, title, lines }] of marks.entries()) {
      if (lines.length === 0 || isHeldOff([title, ...lines].join(' '))) continue;
      tellMap(
        ['frames', index, 'marks', number, 'lines'],
        'asserted-for-a-party',
        place,
        `What is written beside \`${place}\` on the map does not say whose word it is: “${lines.join(' ')}”`,
        'Say « selon » whom, or « dit », « revendiqué ».',
      );
    }
}

/** All that stands above the text, on the map and in titles: what readers take for the newsroom’s word. */
function listPhrases({ article: { front, frontFile }, eventsFile, mapFile, tellIn }: Scene): Phrase[] {
  const [inFront, inEvents, inMap] = [tellIn(frontFile), tellIn(eventsFile.file), tellIn(mapFile.file)];
  const { caption = '', description = '', frames } = mapFile.value;
  const split = (text: string, path: Path, at: string, tell: Tell) =>
    text.split(/(?<=[.!?])\s/).map((sentence) => ({ text: sentence, path, at, tell }));
  return [
    ...(['title', 'kicker', 'standfirst'] as const).flatMap((key) => split(front[key], [key], key, inFront)),
    ...front.findings.flatMap(({ text }, index) =>
      split(text, ['findings', index, 'text'], `finding-${index + 1}`, inFront),
    ),
    ...front.sections.flatMap(({ before, title }, index) =>
      split(title, ['sections', index, 'title'], `p${before}`, inFront),
    ),
    ...eventsFile.value.events.flatMap(({ id, title }, index) =>
      split(title, ['events', index, 'title'], id, inEvents),
    ),
    ...split(caption, ['caption'], 'caption', inMap),
    ...split(description, ['description'], 'description', inMap),
    ...frames.flatMap(({ id, title, marks }, index) => [
      ...split(title, ['frames', index, 'title'], id, inMap),
      ...marks.map(({ place, title: name, lines }, number) => ({
        text: [name, ...lines].join(' '),
        path: ['frames', index, 'marks', number, 'title'],
        at: place,
        tell: inMap,
      })),
    ]),
  ];
}

/** One pattern for all words; a star stands for any letters. Undefined for none. */
function compile(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const patterns = words.map((word) =>
    word
      .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '\\p{L}*')
      .replaceAll(/\s+/g, '\\s+')
      .replaceAll(/['’]/g, "['’]"),
  );
  return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');
}
