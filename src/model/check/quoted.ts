/** Holds what the newsroom puts between « and » against the text: the words of a slip, of a mark, of a title. */
import type { Path } from '../read/yaml.ts';
import { flatten } from '../words/naming.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkQuoted(scene: Scene): void {
  checkSlips(scene);
  checkMade(scene);
}

/** A note on a slip begins with the words that are wrong, and hangs on them. */
function checkSlips({ notesFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, kind, text, anchors }] of value.notes.entries()) {
    const quoted = /^«\s*(.*?)\s*»/.exec(text)?.[1];
    if (kind !== 'sic' || quoted === undefined) continue;
    const own = anchors.map(({ quote }) => flatten(quote));
    const missing = splitQuote(quoted).find((part) => !own.some((quote) => quote.includes(part)));
    if (missing !== undefined)
      tell(
        ['notes', index, 'text'],
        'slip-elsewhere',
        id,
        `\`${id}\` speaks of “${quoted}”, and hangs on “${anchors[0]?.quote}”.`,
        'Hang it on the words that it speaks of, or correct them.',
      );
  }
}

/** Words between quotes in a title, in a name or on the map are the text’s. */
function checkMade({ article, eventsFile, placesFile, mapFile, tellIn }: Scene): void {
  const text = flatten(article.paragraphs.map((paragraph) => paragraph.text).join('\n'));
  const check = (words: string | undefined, path: Path, at: string, what: string, tell: Tell) => {
    for (const [, quoted = ''] of (words ?? '').matchAll(/«\s*(.*?)\s*»/g)) {
      if (splitQuote(quoted).every((part) => text.includes(part))) continue;
      tell(
        path,
        'quoted-not-in-text',
        at,
        `${what} quotes “${quoted}”, which the text does not say.`,
        'Copy the words of the text, or take the quotation marks away.',
      );
    }
  };

  const inEvents = tellIn(eventsFile.file);
  for (const [index, { id, title, claims }] of eventsFile.value.events.entries()) {
    check(title, ['events', index, 'title'], id, 'The title', inEvents);
    for (const [number, { piece, short }] of claims.entries())
      check(short, ['events', index, 'claims', number, 'short'], `piece-${piece}`, 'The short words', inEvents);
  }

  const inPlaces = tellIn(placesFile.file);
  for (const [index, { id, properties }] of placesFile.value.features.entries())
    check(properties.name, ['features', index, 'properties', 'name'], id, 'The name', inPlaces);

  const inMap = tellIn(mapFile.file);
  for (const [index, { id, labels, lettering, marks }] of mapFile.value.frames.entries()) {
    const path = ['frames', index];
    for (const [number, label] of labels.entries())
      check(label.text, [...path, 'labels', number, 'text'], label.place, 'The map', inMap);
    for (const [number, letters] of lettering.entries())
      check(letters.text, [...path, 'lettering', number, 'text'], id, 'The map', inMap);
    for (const [number, { place, title, lines }] of marks.entries()) {
      check(title, [...path, 'marks', number, 'title'], place, 'The map', inMap);
      for (const [row, line] of lines.entries())
        check(line, [...path, 'marks', number, 'lines', row], place, 'The map', inMap);
    }
  }
}

function splitQuote(quoted: string): string[] {
  return flatten(quoted)
    .split(/…|\[…\]/)
    .map((part) => part.trim());
}
