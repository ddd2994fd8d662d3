/** Holds things against one another: the same words claimed again, two things of one name, one identifier or address. */
import type { Anchor } from '../dossier.ts';
import type { Located, Path } from '../read/yaml.ts';
import { findQuote } from '../words/anchor.ts';
import { flatten } from '../words/naming.ts';
import { findQuantities } from '../words/numbers.ts';
import { type Scene, textOf } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkTwice(scene: Scene): void {
  checkClaims(scene);
  checkNames(scene);
  checkIdentifiers(scene);
  checkReferences(scene);
  checkAnchors(scene);
  checkMentions(scene);
}

/** The same words, or words within them that the same event already claims. */
function checkClaims({ claims, eventsFile, tellIn }: Scene): void {
  const tell = tellIn(eventsFile.file);
  for (const [index, { claim, event, path }] of claims.entries()) {
    const other = claims
      .slice(0, index)
      .find(
        (before) =>
          before.claim.by[0]?.id === claim.by[0]?.id &&
          (isSame(before.claim, claim) ||
            (before.event === event && (isWithin(before.claim, claim) || isWithin(claim, before.claim)))),
      );
    if (!other) continue;
    tell(
      [...path, 'quote'],
      'words-claimed-twice',
      claim.id,
      `“${claim.text}” is the word of ${claim.by[0]?.name} in the claim ${claim.number}, and already in ${other.claim.number}.`,
      'Quote other words, or remove one of the two claims.',
    );
  }
}

function checkNames(scene: Scene): void {
  const { speakersFile, eventsFile, placesFile, notesFile, article, mapFile } = scene;
  const { speakers, sides, actors, terms } = speakersFile.value;
  const { events, theatres } = eventsFile.value;
  const { features } = placesFile.value;
  const sections = article.front.sections.map(({ before, title }) => ({ id: `p${before}`, title }));
  const once = (kind: string, file: Located, list: string, things: readonly Named[], ...field: Path) =>
    checkOnce(things, kind, (index) => [list, index, ...field], scene.tellIn(file));
  once('voices', speakersFile.file, 'speakers', speakers, 'name');
  once('actors', speakersFile.file, 'actors', actors, 'name');
  once('sides', speakersFile.file, 'sides', sides, 'name');
  once('terms', speakersFile.file, 'terms', terms, 'name');
  once('events', eventsFile.file, 'events', events.map(nameByTitle), 'title');
  once('theatres', eventsFile.file, 'theatres', theatres, 'name');
  const places = features.map(({ id, properties }) => ({ id, name: properties.name }));
  once('places', placesFile.file, 'features', places, 'properties', 'name');
  once('notes', notesFile.file, 'notes', notesFile.value.notes.map(nameByTitle), 'title');
  once('frames', mapFile.file, 'frames', mapFile.value.frames.map(nameByTitle), 'title');
  once('sections', article.frontFile, 'sections', sections.map(nameByTitle), 'title');
}

interface Named {
  id: string;
  name: string | undefined;
}

function nameByTitle({ id, title }: { id: string; title?: string | undefined }): Named {
  return { id, name: title };
}

function checkOnce(things: readonly Named[], kind: string, pathOf: (index: number) => Path, tell: Tell): void {
  const seen = new Map<string, string>();
  for (const [index, { id, name }] of things.entries()) {
    if (name === undefined) continue;
    const first = seen.get(flatten(name));
    // Of two with one id nothing is said: that is their problem.
    if (first !== undefined && first !== id)
      tell(
        pathOf(index),
        'name-twice',
        id,
        `“${name}” is the name of two ${kind}, \`${first}\` and \`${id}\`: a reader cannot tell them apart.`,
        'Give one of them a name of its own, or make them one.',
      );
    else seen.set(flatten(name), id);
  }
}

const REGISTERS = { geonames: 'GeoNames', wof: 'Who’s On First', wikidata: 'Wikidata' } as const;

function checkIdentifiers({ placesFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  const seen = new Map<string, string>();
  for (const [index, { id, properties }] of value.features.entries()) {
    for (const key of ['geonames', 'wof', 'wikidata'] as const) {
      const number = properties.identifiers?.[key];
      if (number === undefined) continue;
      const first = seen.get(`${key}/${number}`);
      if (first === undefined) seen.set(`${key}/${number}`, id);
      else if (first !== id)
        tell(
          ['features', index, 'properties', 'identifiers', key],
          'identifier-twice',
          id,
          `${number} of ${REGISTERS[key]} is both \`${first}\` and \`${id}\`.`,
          'Look the number up, and keep it where it belongs.',
        );
    }
  }
}

function checkReferences({ notesFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  const seen = new Map<string, string>();
  for (const [index, { id, url }] of value.references.entries()) {
    const first = seen.get(url);
    if (first === undefined) seen.set(url, id);
    else if (first !== id)
      tell(
        ['references', index, 'url'],
        'reference-twice',
        id,
        `\`${id}\` has the address of \`${first}\`, ${url}.`,
        'Copy the address of its own page, or make the two references one.',
      );
  }
}

/** Of one note: words that another of its anchors already has. */
function checkAnchors(scene: Scene): void {
  const { notesFile, tellIn } = scene;
  const { value, file } = notesFile;
  const tell = tellIn(file);
  for (const [index, { id, anchors }] of value.notes.entries()) {
    const keys = anchors.map(({ paragraph, quote, prefix = '', suffix = '' }) => {
      const words = prefix + quote + suffix;
      const start = textOf(scene, paragraph).indexOf(words);
      return `${paragraph}/${start + prefix.length}/${quote}`;
    });
    for (const [number, key] of keys.entries()) {
      if (keys.indexOf(key) === number) continue;
      tell(
        ['notes', index, 'anchors', number, 'quote'],
        'anchor-twice',
        id,
        `\`${id}\` hangs twice on “${anchors[number]?.quote}”.`,
        'Remove one of the two anchors, or give it the other words that are meant.',
      );
    }
  }
}

/** Words that mean several places at once: « ces provinces-là », « les deux quartiers ». */
const SEVERAL = /^(?:les|ces|des|aux|leurs|tous|toutes|plusieurs|certaine?s|l’une? et l’autre)(?!\p{L})/iu;

/** The very words of one place, given to another. */
function checkMentions(scene: Scene): void {
  const { placesFile, places, tellIn } = scene;
  const { value, file } = placesFile;
  const tell = tellIn(file);
  const own = value.features.flatMap(({ id, properties }, index) =>
    properties.mentions.map((mention, number) => {
      const [span] = findQuote(textOf(scene, mention.paragraph), mention);
      const key = `${mention.paragraph}/${span?.start}/${span?.end}`;
      return { id, quote: mention.quote, key, path: ['features', index, 'properties', 'mentions', number, 'quote'] };
    }),
  );
  // What the forms have found, first.
  const written = new Set(own.map(({ id, key }) => `${id} ${key}`));
  const taken = new Map(
    [...places].flatMap(([id, { mentions }]) =>
      mentions
        .map(({ paragraph, start, end }) => `${paragraph}/${start}/${end}`)
        .filter((key) => !written.has(`${id} ${key}`))
        .map((key) => [key, id] as const),
    ),
  );
  for (const { id, quote, key, path } of own) {
    const first = taken.get(key) ?? id;
    taken.set(key, first);
    if (first === id || SEVERAL.test(quote) || findQuantities(quote).some(({ value: number }) => number > 1)) continue;
    tell(
      path,
      'words-of-two-places',
      id,
      `“${quote}” of paragraph ${key.split('/')[0]} is both \`${first}\` and \`${id}\`.`,
      'Leave the words to the place that they mean.',
    );
  }
}

function isSame(a: Anchor, b: Anchor): boolean {
  return a.paragraph === b.paragraph && a.start === b.start && a.end === b.end;
}

function isWithin(inner: Anchor, outer: Anchor): boolean {
  return inner.paragraph === outer.paragraph && outer.start <= inner.start && inner.end <= outer.end;
}
