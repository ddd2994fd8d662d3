/** Names and titles in letters that the share cards have no face for: what cannot be drawn is left out there. */

import type { Path } from '../read/yaml.ts';
import { formatCode } from '../words/characters.ts';
import { listUndrawn } from '../words/drawn-letters.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkLetters({
  article,
  speakersFile,
  eventsFile,
  placesFile,
  landmarksFile,
  mapFile,
  tellIn,
}: Scene): void {
  const inFront = tellIn(article.frontFile);
  for (const key of ['title', 'kicker'] as const) check(article.front[key], [key], key, REWORD, inFront);

  const inSpeakers = tellIn(speakersFile.file);
  for (const [index, { id, name, longName }] of speakersFile.value.speakers.entries()) {
    // The card is headed by the long name, where there is one.
    const [text, key] = longName === undefined ? [name, 'name'] : [longName, 'longName'];
    check(text, ['speakers', index, key], id, 'Write a `longName` in letters of Europe or Arabic.', inSpeakers);
  }

  const inEvents = tellIn(eventsFile.file);
  for (const [index, { id, title }] of eventsFile.value.events.entries())
    check(title, ['events', index, 'title'], id, REWORD, inEvents);

  for (const { value, file } of [placesFile, landmarksFile])
    for (const [index, { id, properties }] of value.features.entries())
      check(properties.name, ['features', index, 'properties', 'name'], id, REWORD, tellIn(file));

  const inMap = tellIn(mapFile.file);
  for (const [index, { id, labels, lettering }] of mapFile.value.frames.entries()) {
    for (const [number, { text = '', place }] of labels.entries())
      check(text, ['frames', index, 'labels', number, 'text'], place, REWORD, inMap);
    for (const [number, { text }] of lettering.entries())
      check(text, ['frames', index, 'lettering', number, 'text'], id, REWORD, inMap);
  }
}

const REWORD = 'Write it in letters of Europe or Arabic.';
/** Characters that are named. */
const MOST = 8;

function check(text: string, path: Path, at: string, hint: string, tell: Tell): void {
  const undrawn = listUndrawn(text);
  if (undrawn.length === 0) return;
  const named = undrawn.slice(0, MOST).map((character) => `${character} (${formatCode(character)})`);
  const rest = undrawn.length > MOST ? ` and ${undrawn.length - MOST} more` : '';
  tell(
    path,
    'letters-without-face',
    at,
    `“${text}” has what no face of the share cards has: ${named.join(', ')}${rest}. The card leaves it out.`,
    hint,
  );
}
