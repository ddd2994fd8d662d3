/**
 * Makes the files of this folder from their sources: `node ground/make.ts SOURCES [OUT]`. SOURCES holds `provinces.topojson`,
 * `rivers.topojson`, `lakes.topojson`, `seas.topojson` and `towns.csv`, as the README describes them.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Topology } from 'topojson-specification';
import { mergeCountries } from './countries.ts';
import { layBorders } from './lay-borders.ts';

/** SHA-256 of each source, so that the same files come out. */
const SOURCES = {
  provinces: ['provinces.topojson', '38ca0cadc9dff8c1b943d8da09b35e751194614eb25b6dc28a16cd9d211fc1bb'],
  rivers: ['rivers.topojson', '2b4a653f62338ac5adcd837af23d10e7086debc4ced9d9549e30970844f7bdb0'],
  lakes: ['lakes.topojson', '91d9864857d0643c366cb263ec76fc7e6d70011e20be35eee83abb6b9b4beda2'],
  seas: ['seas.topojson', '3ceec74f92cb43ad7380f83ebdee3fd36daaefcf52e8ffbccdd94522ac1be2d2'],
  towns: ['towns.csv', '5c6ec8d8b2c96bb46c45c3d034f206cef6676908927e155697925cf2b15b45d9'],
} as const;

const [sources = '.', out = import.meta.dirname] = process.argv.slice(2);

type Properties = Record<string, string | number | undefined>;

/** Names that lost a letter on their way, or that are in another tongue. */
const MENDED: Readonly<Record<string, string>> = {
  'eard Island and McDonald Islands': 'Heard Island and McDonald Islands',
  Racca: 'Raqqa',
};

/** Codes of Natural Earth’s for what ISO 3166 has another code for; a leased base belongs to the country that leases it out. */
const ISO_CODES: Readonly<Record<string, string>> = {
  ALD: 'ALA',
  KAB: 'KAZ',
  KOS: 'XKX',
  PSX: 'PSE',
  SAH: 'ESH',
  SDS: 'SSD',
  USG: 'CUB',
};

function readSource(name: keyof typeof SOURCES): string {
  const [file, sum] = SOURCES[name];
  const bytes = readFileSync(join(sources, file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sum) throw new Error(`${file} has the sum ${found}, and should have ${sum}.`);
  return bytes.toString('utf8');
}

function readTopology(name: Exclude<keyof typeof SOURCES, 'towns'>): Topology {
  return JSON.parse(readSource(name)) as Topology; // its sum says what it is
}

function findCode(country: unknown): string {
  return (ISO_CODES[String(country)] ?? String(country)).toLowerCase();
}

/** « usa-new-york » of « USA New York ». */
function slugify(name: string): string {
  const letters = name.normalize('NFD').toLowerCase();
  return letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

function mend(name: string | number | undefined): string | undefined {
  return name === undefined ? undefined : (MENDED[name] ?? String(name));
}

/**
 * A TopoJSON topology whose arcs are packed: the length of the JSON in four bytes, low ones first; the JSON, with the number
 * of arcs in the place of its arcs; then for each arc its number of positions, then its x steps, then its y steps, each as
 * a varint, steps with their sign in the lowest bit. The coordinates are quantised as `transform` says.
 */
function writeTopology(name: string, topology: Topology, choose: (properties: Properties) => Properties): void {
  const [[key, object] = []] = Object.entries(topology.objects);
  if (!key || object?.type !== 'GeometryCollection') throw new Error(`${name} has no collection.`);
  const geometries = object.geometries.map((geometry) => ({
    type: geometry.type,
    arcs: 'arcs' in geometry ? geometry.arcs : [],
    properties: choose((geometry.properties ?? {}) as Properties), // plain values, by the sums above
  }));
  const ids = geometries.flatMap(({ properties }) => properties['id'] ?? []);
  if (new Set(ids).size < ids.length) throw new Error(`${name} has an id twice.`);
  const { type, transform, arcs } = topology;
  const head = {
    type,
    transform,
    arcs: arcs.length,
    objects: { [name.replace(/-.*/, '')]: { type: object.type, geometries } },
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const steps = (axis: 0 | 1) => arcs.flatMap((arc) => arc.map((step) => zigzag(step[axis] ?? 0)));
  write(
    `${name}.topology`,
    Buffer.concat([length, json, pack([...arcs.map((arc) => arc.length), ...steps(0), ...steps(1)])]),
  );
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function pack(values: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

/** `[name, longitude, latitude, population, scalerank, country, geonameid]`, the name in French where it is known. */
function writeTowns(): void {
  const rows = parse<Record<string, string>>(readSource('towns'), { columns: true });
  const towns = rows.map((row) => [
    mend(row['name_fr'] || row['name']),
    ...['longitude', 'latitude', 'population', 'scalerank'].map((key) => Number(row[key])),
    row['country'],
    Number(row['geonameid']) || null,
  ]);
  write('towns.json', Buffer.from(JSON.stringify(towns)));
}

function write(name: string, bytes: Buffer): void {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(join(out, `${name}.br`), packed);
  console.log(`${name}.br: ${packed.length} bytes of ${bytes.length}`);
}

// The states of the United States come from another file than their neighbours.
const provinces = layBorders(readTopology('provinces'), 'USA', ['CAN', 'MEX']);
writeTopology('provinces', provinces, ({ id, country, name }) => ({
  id: slugify(id === country ? `${id} ${name}` : String(id)),
  country: findCode(country),
  name: mend(name),
}));
writeTopology('rivers', readTopology('rivers'), ({ name, scalerank }) => ({ name, scalerank }));
writeTopology('lakes', readTopology('lakes'), ({ name, scalerank }) => ({ name, scalerank }));
writeTopology('seas', readTopology('seas'), ({ name, name_fr, scalerank }) => ({ name, french: name_fr, scalerank }));
writeTopology('countries', mergeCountries(provinces, findCode), (properties) => properties);
writeTowns();
