/** The ground of the whole world, from `ground/`: each layer is read when it is first asked for, and once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type PackedTopology, readTopology } from './topology.ts';

/** `id` is that of Natural Earth in small letters, `irq-3051`; `country` that of the country, `irq`. */
export interface ProvinceProperties {
  id: string;
  country: string;
  name?: string;
}
/** ISO 3166 alpha-3 in small letters; a code of Natural Earth’s where there is none, as for what is disputed. */
export interface CountryProperties {
  id: string;
}
/** `scalerank`: from 0, what any map shows, to 12. */
export interface WaterProperties {
  name?: string | null;
  scalerank: number;
}
export interface SeaProperties extends WaterProperties {
  french?: string | null;
}
/** Name, longitude, latitude, population, scalerank, country as ISO 3166 has it, id of GeoNames. */
export type TownRow = [string, number, number, number, number, string, number | null];

export interface Town {
  /** In French where it is known. */
  name: string;
  at: [longitude: number, latitude: number];
  population: number;
  /** From 0, what any map shows, to 10. */
  rank: number;
  /** ISO 3166 alpha-3, in small letters. */
  country: string;
  geonames: number | undefined;
}

/** An ocean, sea, gulf or strait, to set its name across: its area is too coarse to be drawn. */
export interface Sea {
  /** In French. */
  name: string;
  /** From 0 to 10. */
  rank: number;
  geometry: { type: 'MultiPolygon'; coordinates: [longitude: number, latitude: number][][][] };
}

export interface World {
  readonly provinces: PackedTopology<ProvinceProperties>;
  readonly countries: PackedTopology<CountryProperties>;
  readonly rivers: PackedTopology<WaterProperties>;
  readonly lakes: PackedTopology<WaterProperties>;
  readonly seas: PackedTopology<SeaProperties>;
  /** The most important first. */
  readonly towns: readonly TownRow[];
  /** What waters are called in French, by what their layers call them. */
  readonly french: Readonly<Record<'rivers' | 'lakes' | 'seas', Readonly<Record<string, string>>>>;
}

/** Where the files are. */
export const GROUND = join(import.meta.dirname, '../../../ground');

const read = new Map<keyof World, World[keyof World]>();

/** A layer, from its first use on. */
function once<Key extends keyof World>(key: Key, load: () => World[Key]): World[Key] {
  const found = (read.get(key) as World[Key] | undefined) ?? load(); // each key is set to its own layer, below
  read.set(key, found);
  return found;
}

const world: World = {
  get provinces() {
    return once('provinces', () => readTopology(join(GROUND, 'provinces.topology.br')));
  },
  get countries() {
    return once('countries', () => readTopology(join(GROUND, 'countries.topology.br')));
  },
  get rivers() {
    return once('rivers', () => readTopology(join(GROUND, 'rivers.topology.br')));
  },
  get lakes() {
    return once('lakes', () => readTopology(join(GROUND, 'lakes.topology.br')));
  },
  get seas() {
    return once('seas', () => readTopology(join(GROUND, 'seas.topology.br')));
  },
  get towns() {
    return once('towns', () =>
      JSON.parse(brotliDecompressSync(readFileSync(join(GROUND, 'towns.json.br'))).toString()),
    );
  },
  get french() {
    return once('french', () => JSON.parse(readFileSync(join(GROUND, 'french.json'), 'utf8')));
  },
};

export function loadWorld(): World {
  return world;
}
