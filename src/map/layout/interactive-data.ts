/** What the interactive map is made from, as one file tells it: positions in degrees, words with their sizes in px. */

/** West, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number];

/** Positions as whole numbers, `quantum` to a degree: the first, then each from the one before it. */
export type Line = number[];

/** A line or a ring of several arcs end to end, by their numbers; `~n` is arc n run backwards. */
export type Joined = number[];

/** Ground that covers a box. `from`: the first zoom step that shows it, 0 being the map as it was drawn. */
export interface InteractiveGround {
  box: Box;
  quantum: number;
  /** Of which areas are made and borders drawn, each once. */
  arcs: Line[];
  land: Joined[];
  /** Areas that the text names. */
  named: { place: string; rings: Joined[] }[];
  coasts: Joined[];
  /** Between countries, and between provinces. */
  borders: Joined[];
  /** Of borders, such as are so in fact and in dispute. */
  deFacto?: Joined[];
  limits: Joined[];
  lakes: Line[];
  rivers: { from?: number; lines: Line[] }[];
}

/** A place as large as its doubt. `detail`: number of the detail that draws it. */
export interface InteractiveShape {
  kind: 'area' | 'line' | 'ring';
  place: string;
  style: string;
  doubtKm: number;
  lines: Line[];
  detail?: number;
}

/** Lines of the dossier’s own, on top of the ground. */
export interface InteractiveLine {
  kind: 'road' | 'water' | 'river';
  lines: Line[];
  detail?: number;
}

export interface InteractiveContent {
  width: number;
  height: number;
  /** Numbers of claims, row by row. */
  rows: number[][];
  /** Text, kind, the name in Arabic. */
  lines: [text: string, kind: string, ar?: string][];
  /** The first zoom step at which so much is said. */
  from?: number;
}

export interface InteractiveLabel {
  key: string;
  rank: number;
  /** Zoom steps that show it. */
  from: number;
  to?: number;
  detail?: number;
  /** Number of the detail that takes its place. */
  until?: number;
  /** Where it may stand, best first: at a dot, around points of a line, in an area. */
  shape: 'dot' | 'line' | 'area';
  at: [longitude: number, latitude: number][];
  /** What it may say, best first. */
  says: InteractiveContent[];
  isNeeded?: boolean;
  /** Whether lines may lead to it from further off. */
  isFar?: boolean;
  /** With the name of the place, and the paragraph that names it first. */
  place?: { id: string; name: string; paragraph: number };
  hasSpeck?: boolean;
}

export interface InteractiveMap {
  /** Where the reader may go. */
  box: Box;
  /** The map as it was drawn. */
  frame: Box;
  details: Box[];
  /** The finer the later. */
  grounds: InteractiveGround[];
  shapes: InteractiveShape[];
  lines: InteractiveLine[];
  /** Places that are points. */
  dots: { place: string; at: [longitude: number, latitude: number]; doubtKm: number; detail?: number }[];
  labels: InteractiveLabel[];
  /** By number, who speaks. */
  voices: Record<number, string>;
}

/** Of the positions of shapes and lines of a dossier. */
export const FINE = 10_000;
