/** Dossiers at random: the good one with values that its schemas allow, anywhere on Earth, in any script. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { renderSchemas } from '../../src/author/json-schema.ts';
import type { Coordinates } from '../../src/model/geometry/check-geometry.ts';
import { houseSchema } from '../../src/model/schema/house-schema.ts';
import { GEOMETRY, type Unit } from './any-geometry.ts';

const GOOD = join(import.meta.dirname, '../fixtures/good');
export const DOSSIER = 'col-du-vent';
/** What the schema of each file is called. */
const FILES = {
  'article.md': 'article',
  'corrections.yaml': 'corrections',
  'events.yaml': 'events',
  'landmarks.geojson': 'landmarks',
  'map.yaml': 'map',
  'notes.yaml': 'notes',
  'places.geojson': 'places',
  'speakers.yaml': 'speakers',
};
/** What a newsroom may say of itself, and hold its words to; and what the good dossier leaves out. */
const HOUSE = 'maison.yaml';
const MORE: readonly (readonly [file: string, path: Slot['path'], value: Json])[] = [
  [HOUSE, ['words'], readJson(houseSchema.parse({ words: { references: 'lue en ligne' } }).words)],
  [HOUSE, ['rules'], readJson(houseSchema.parse({}).rules)],
  [`${DOSSIER}/article.md`, ['authors'], ['Nour Hadad', 'Élie Brun']],
  [`${DOSSIER}/article.md`, ['reviewedBy'], { name: 'Camille Oren', date: '2021-03-07' }],
  [
    `${DOSSIER}/article.md`,
    ['parts'],
    [{ from: 3, to: 4, publisher: 'Ligne', url: 'https://example.org/1', note: 'Suivent.' }],
  ],
];
const BASEMAP = ['countries', 'governorates', 'lakes', 'rivers'].map((name) => `basemap/${name}.geojson`);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** What is read of a JSON Schema. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: string[];
  const?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** A value that may be another one. */
interface Slot {
  file: string;
  path: readonly (string | number)[];
  schema: Schema;
  /** Whether it may be left out. */
  isOptional: boolean;
}

const SCHEMAS = new Map(renderSchemas().map(([name, text]) => [name, JSON.parse(text) as Schema]));
const BODY = readFileSync(join(GOOD, DOSSIER, 'article.md'), 'utf8').split('\n---\n')[1] ?? '';

function readGood(): Map<string, Json> {
  const names = [...Object.keys(FILES).map((file) => `${DOSSIER}/${file}`), ...BASEMAP];
  const files = new Map(
    names.map((name) => {
      const text = readFileSync(join(GOOD, name), 'utf8');
      return [name, parse(extname(name) === '.md' ? text.slice(4, text.indexOf('\n---\n')) : text) as Json];
    }),
  );
  files.set(HOUSE, {});
  for (const [file, path, value] of MORE) set(files.get(file) ?? null, path, structuredClone(value));
  return files;
}

function readJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

/** What hangs on the article, on another entry or on another value: another one is refused nearly each time. */
const BOUND = new Set(
  'before belligerent credit forms from hand implicit mentions paragraph piece pieces radiusKm references rules sources subheads to value waived'.split(
    ' ',
  ),
);

const SLOTS = [...readGood()].flatMap(([file, value]) => {
  const name = file === HOUSE ? 'maison' : Reflect.get(FILES, file.slice(DOSSIER.length + 1));
  const schema = SCHEMAS.get(`${name}.schema.json`);
  return schema ? listSlots(value, schema, file) : [];
});

function listSlots(value: Json, schema: Schema, file: string, path: Slot['path'] = [], isOptional = false): Slot[] {
  const slot = { file, path, schema, isOptional };
  const key = path.at(-1);
  if (BOUND.has(String(key))) return [];
  if (key === 'geometry') return [slot];
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    const inner = value.flatMap((one, index) =>
      listSlots(one, Array.isArray(items) ? (items[index] ?? {}) : items, file, [...path, index]),
    );
    return isOptional ? [slot, ...inner] : inner;
  }
  if (value !== null && typeof value === 'object') {
    const { properties = {}, required = [] } = schema;
    const inner = Object.entries(properties).flatMap(([name, property]) =>
      // What is left out may be written: all but what must be found in the text, or be an id.
      listSlots(value[name] ?? null, property, file, [...path, name], !required.includes(name)),
    );
    return isOptional ? [slot, ...inner] : inner;
  }
  return isFixed(schema) ? [] : [slot];
}

/** Ids and sums, and words of the article. */
function isFixed({ type, pattern, maxLength, const: only }: Schema): boolean {
  return only !== undefined || pattern !== undefined || maxLength === 2000 || type === 'object' || type === 'array';
}

/** Words in many scripts, of no length and of great length, and signs of every format. */
const WORDS = fc.oneof(
  fc.constantFrom(
    'mot',
    'ТАСС',
    'Афины и ўғҳ',
    'Αθήνα',
    'Diyarbakır, Şırnak',
    'Việt Nam',
    'حلب',
    'المدينة القديمة, Haleb',
    'תל אביב',
    'თბილისი',
    '新华社',
    '🏔',
    '👩\u200D🚀 Azir',
    'Al\u2011Bab',
    '—',
    '«',
    '…',
    '& <b>"x"</b>',
    '</script>',
    ']]>',
    '=1+1;"2,3"',
    'deux  mots, et\u00A0trois\u202F!',
    'W'.repeat(400),
    'long '.repeat(800).trim(),
    '12'.repeat(60),
    '=',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 }),
);

const DATE = fc.oneof(
  fc.constantFrom('2021', '2021-03', '2021-03-04', '2021-03~', '2021-03-04?', '2021-03-04%'),
  fc.constantFrom('2021-03-01/2021-03-05', '2021-03-04/..', '../2021-03-04', '2021-02/', '/2021-03', '2020/2021'),
  fc.constantFrom('0044', '-0044', '0000', '1582-10', '9999', '1914-08/1918-11', '2021-02-29', '2020-02-29'),
  fc
    .tuple(fc.integer({ min: 0, max: 2021 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')),
);

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const PARAGRAPH = fc.constantFrom(
  '- un tiret, puis 1. un nombre',
  '&amp; et _x_, `code` et <b>rien</b>  ',
  'en hébreu שלום 12 et un point',
  'le mot كلمة au milieu',
  'a'.repeat(3000),
  'une 👩\u200D🚀 et 10 μg, 新华社',
  '\u00AB\u202Fles mots\u202F\u00BB\u00A0: rien',
);

const Turn = fc.record({
  longitude: fc.oneof(fc.constantFrom(0, 180, -180, 179.5, -179, 11), fc.double({ min: -180, max: 180, noNaN: true })),
  latitude: fc.oneof(fc.constantFrom(0, 83, -83, 41), fc.double({ min: -84, max: 84, noNaN: true })),
  scale: fc.oneof(fc.constantFrom(1, 1, 0.001, 20), fc.double({ min: 0.001, max: 40, noNaN: true })),
  goesOn: fc.boolean(),
});
type Turn = typeof Turn extends fc.Arbitrary<infer Value> ? Value : never;

const Change = fc.record({
  slot: fc.nat({ max: SLOTS.length - 1 }),
  words: WORDS,
  number: fc.double({ min: 0, max: 1, noNaN: true }),
  isEdge: fc.boolean(),
  isLeftOut: fc.boolean(),
  date: DATE,
  geometry: GEOMETRY,
});
type Change = typeof Change extends fc.Arbitrary<infer Value> ? Value : never;

export const ANY_DOSSIER = fc.record({
  turn: fc.option(Turn),
  changes: fc.array(Change, { minLength: 1, maxLength: 8 }),
  paragraphs: fc.array(PARAGRAPH, { maxLength: 2 }),
});
export type AnyDossier = typeof ANY_DOSSIER extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts the dossier with its basemap into the folder, with these waivers of rules. */
export function writeAny(folder: string, { turn, changes, paragraphs }: AnyDossier, waivers: readonly string[]): void {
  const files = readGood();
  for (const change of changes) {
    const slot = SLOTS[change.slot];
    const value = slot && files.get(slot.file);
    if (slot && value !== undefined) set(value, slot.path, makeValue(slot, change));
  }
  if (turn) for (const [name, value] of files) files.set(name, turnAll(value, turn));
  cpSync(GOOD, folder, { recursive: true });
  const text = [BODY.trim(), ...paragraphs].join('\n\n');
  for (const [name, value] of files) {
    if (!name.endsWith('.md')) {
      writeFileSync(join(folder, name), JSON.stringify(value)); // YAML, too
      continue;
    }
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    set(
      value,
      ['waived', 'rules'],
      waivers.map((waiver) => parse(waiver.replace('…', 'essai')) as Json),
    );
    set(value, ['source', 'sha256'], createHash('sha256').update(lines.join('\n')).digest('hex'));
    writeFileSync(join(folder, name), `---\n${JSON.stringify(value, null, 1)}\n---\n\n${text}\n`);
  }
}

/** Undefined where the value is to be left out. */
function makeValue({ path, schema, isOptional }: Slot, { words, number, isEdge, isLeftOut, date, geometry }: Change) {
  const key = path.at(-1);
  if (isOptional && isLeftOut) return undefined;
  if (key === 'geometry') return place(geometry, ([x, y]) => [10 + 2 * x, 40 + 2 * y]);
  if (key === 'edtf' || key === 'asOf') return date;
  if (schema.enum) return schema.enum[Math.floor(number * 0.999 * schema.enum.length)];
  switch (schema.type) {
    case 'boolean':
      return number < 0.5;
    case 'integer':
    case 'number': {
      const [least, most] = [schema.minimum ?? 0, Math.min(schema.maximum ?? 100, 1000)];
      const value = isEdge ? (number < 0.5 ? least : most) : least + number * (most - least);
      return schema.type === 'integer' ? Math.round(value) : value || 0.5;
    }
    case 'string':
      return words.normalize('NFC').trim() || 'mot';
    default:
      return undefined;
  }
}

function place(geometry: Unit, move: (position: Coordinates) => Coordinates): Json {
  const moveAll = (part: Json): Json =>
    Array.isArray(part) && typeof part[0] === 'number'
      ? [...move(part as Coordinates), ...part.slice(2)] // a position has two numbers at least
      : (part as Json[]).map(moveAll); // or it is a list of them
  return { type: geometry.type, coordinates: moveAll(geometry.coordinates as Json) }; // numbers in lists
}

function set(value: Json, path: Slot['path'], inner: Json | undefined): void {
  const parent = path.slice(0, -1).reduce<unknown>((outer, key) => Reflect.get(Object(outer), key), value);
  // A change before this one may have taken away what it is in.
  if (typeof parent !== 'object' || parent === null) return;
  if (inner === undefined) Reflect.deleteProperty(parent, path.at(-1) ?? '');
  else Reflect.set(parent, path.at(-1) ?? '', inner);
}

/** The same ground elsewhere on Earth, smaller or larger. */
function turnAll(value: Json, turn: Turn, key = ''): Json {
  const { longitude, scale, goesOn } = turn;
  const latitude = Math.sign(turn.latitude) * Math.min(Math.abs(turn.latitude), 84.9 - Math.min(scale * 2, 84));
  const move = ([x, y]: Coordinates): Coordinates => {
    const moved = longitude + (x - 11) * scale;
    return [goesOn ? moved : wrap(moved), Math.min(90, Math.max(-90, latitude + (y - 41) * scale))];
  };
  if (key === 'radiusKm' && typeof value === 'number') return Math.max(0.01, value * scale);
  if (!Array.isArray(value)) {
    if (value === null || typeof value !== 'object') return value;
    const turned = Object.entries(value).map(([name, inner]): [string, Json] => [name, turnAll(inner, turn, name)]);
    const { extent, scaleKm } = Object.fromEntries(turned);
    if (Array.isArray(extent) && scaleKm !== undefined) {
      const [west, south, east, north] = extent as [number, number, number, number]; // as the map has them
      const width = (east - west) * 111 * Math.cos((((south + north) / 2) * Math.PI) / 180);
      return { ...Object.fromEntries(turned), scaleKm: width / 4 };
    }
    return Object.fromEntries(turned);
  }
  if (key === 'extent') {
    const [west = 0, south = 0, east = 0, north = 0] = value.map(Number);
    const [left, bottom] = move([west, south]);
    const top = move([east, north])[1];
    return [wrap(left), Math.max(-85, bottom), wrap(left) + (east - west) * scale, Math.min(85, top)];
  }
  if (key === 'at' || (key === 'coordinates' && typeof value[0] === 'number')) {
    const [x = 0, y = 0, ...rest] = value.map(Number);
    return [...move([x, y]), ...rest];
  }
  return value.map((inner) => turnAll(inner, turn, key));
}

function wrap(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
