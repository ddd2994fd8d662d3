/**
 * The Dossier: what every page, map, timeline and export is drawn from. Each reference is the thing itself, the same
 * object wherever it stands: a claim leads to its event, and back. Each list is in reading order, each quote equals
 * `paragraph.text.slice(start, end)`.
 */
import type { DatePoint, DateRange } from './dates/edtf.ts';
import type { Borders } from './geometry/borders.ts';
import type { Sea, Town } from './read/world.ts';
import type { LandmarksFile, LayerFile, MapFile, PlacesFile } from './schema/map-schema.ts';
import type { ArticleFile, CorrectionsFile, NotesFile, SpeakersFile } from './schema/schema.ts';

/** What has no `status` is published; `reviewedBy` is none of the `authors`. */
export interface Dossier extends Pick<ArticleFile, 'authors' | 'reviewedBy' | 'status'> {
  /** The folder’s name: the first segment of every address. */
  slug: string;
  title: string;
  kicker: string;
  standfirst: string;
  /** What a reader must have before reading, in the order in which it is said. */
  findings: Finding[];
  language: 'fr';
  /** Never open. */
  date: { edtf: string; start: DatePoint; end: DatePoint; display: string; basis: string };
  source: {
    title: string;
    rights: string;
    probableOrigin?: { publisher: string; url: string; note: string } | undefined;
  };
  text: { sha256: string; paragraphs: Paragraph[] };
  sections: Section[];
  parts: Part[];
  speakers: Speaker[];
  /** Of the conflict; a speaker’s `side` is the id of one. */
  sides: SpeakersFile['sides'];
  actors: Actor[];
  terms: Term[];
  theatres: Theatre[];
  places: Place[];
  landmarks: Landmark[];
  /** In the order of their first words in the text. */
  events: TimelineEvent[];
  /** The same in the order of time; what the text does not date comes last. */
  chronology: TimelineEvent[];
  /** In the order of their words in the text. */
  claims: Claim[];
  notes: Note[];
  /** What the text names and nobody can place, in reading order. */
  unplaced: (Anchor & { reason: string })[];
  /** The newest first. */
  corrections: Correction[];
  /** Day of the dossier’s own publication, `YYYY-MM-DD`, if its author wrote it down; and that of the newest correction. */
  published?: string | undefined;
  updated?: string | undefined;
  /** Changes by which readers lose nothing, the newest first; undefined where there was none. */
  touches?: Touch[] | undefined;
  map: DossierMap;
  coverage: { dates: Coverage; places: Coverage };
  /** Ids that were published and are so no more, each with the one that stands for it. */
  aliases: Alias[];
  /** Twelve hexadecimal digits of the SHA-256 of all of the above: they change whenever anything in it does, and with nothing else. */
  version: string;
}

export interface Alias {
  kind: 'contradiction' | 'evenement' | 'lieu' | 'note' | 'paragraphe' | 'piece' | 'voix';
  from: string;
  to: string;
}

export interface Paragraph {
  /** `p1`, also its fragment. */
  id: string;
  /** From 1. */
  number: number;
  text: string;
  /** The source’s own heading, its mention of origin, or running text. */
  kind: 'text' | 'subhead' | 'credit';
}

/** A heading of the newsroom’s. */
export interface Section {
  /** Number of the paragraph it opens. */
  before: number;
  title: string;
}

/** A sentence of the newsroom’s above the text, the words that it is about, and the note that says more. */
export type Finding = { text: string; on: Anchor; note?: Note | undefined };

/** Half-open, in UTF-16 units of one paragraph’s text. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of one paragraph; `text` is what stands there. */
export interface Anchor extends Span {
  /** Number of the paragraph. */
  paragraph: number;
  text: string;
}

export type Speaker = SpeakersFile['speakers'][number];
export type Actor = SpeakersFile['actors'][number];
export type Term = SpeakersFile['terms'][number];
export type Reference = NotesFile['references'][number];
/** Paragraphs `from` to `to`, both counted, and where they come from; no two have one in common. */
export type Part = ArticleFile['parts'][number];
export type Correction = Pick<CorrectionsFile['corrections'][number], 'date' | 'what' | 'pieces'> & {
  askedBy: string;
  /** Its fragment on the page of corrections, after the dossier’s slug and a hyphen. */
  id: string;
};
export type Touch = { date: string; what: string; reason: string };
export type MapFrame = MapFile['frames'][number] & { scaleKm: number };
/** What the author wrote of it, and what was found where nothing was written. */
export type DossierMap = Pick<MapFile, 'credits' | 'locator'> & {
  caption: string;
  description: string;
  /** The first is the whole; none where no place is on the map. */
  frames: MapFrame[];
};
export type PlaceGeometry = NonNullable<PlacesFile['features'][number]['geometry']>;
export type Landmark = { id: string; geometry: PlaceGeometry } & LandmarksFile['features'][number]['properties'];
export type Layer = LayerFile['features'];
export type LayerName = 'governorates' | 'lakes' | 'rivers' | 'countries';
/** What is drawn of the Earth. */
export interface GroundLayers extends Record<LayerName, Layer> {
  /** Of the countries and the governorates. */
  borders: Borders;
  /** Layers that are of the content’s own folder, and not the ground of the world’s. */
  own: LayerName[];
  /** The most important first. */
  towns: Town[];
  seas: Sea[];
}

/** What a dossier’s map is drawn on. */
export interface Basemap extends GroundLayers {
  /** Countries far around, coarser: for a locator, and for the country on a card. */
  neighbours: Neighbours;
}

export interface Neighbours {
  countries: Layer;
  /** Of the countries, which are its provinces too: one of them can be told from the others. */
  borders: Borders;
  /** Beyond it there is nothing to draw. */
  box: [west: number, south: number, east: number, north: number];
}

export type Theatre = { id: string; name: string };

export interface Place {
  id: string;
  name: string;
  /** Arabic name. */
  ar?: string | undefined;
  /** Other spellings, not in the text. */
  others: string[];
  kind: string;
  /** Whether other places are told by their distance from this one. */
  isTown: boolean;
  within?: string | undefined;
  /** « 42 km au sud-ouest de Raqqa »; undefined for a town that others are told by, a region, or off the map. */
  whereabouts?: string | undefined;
  /** Null off the map. */
  geometry: PlaceGeometry | null;
  /** Null radius off the map. */
  precision: { radiusKm: number | null; reason: string };
  /** The same in words: « à 5 km près », of an outline « contour à 5 km près », « hors carte ». */
  doubt: string;
  /** A feature of the basemap that is the place’s outline. */
  outline?: string | undefined;
  /** Countries of the basemap that hold it whole; left out where none does, or where a border is near. */
  countries?: string[] | undefined;
  status?:
    | {
        state: 'assessed' | 'claimed' | 'disputed';
        holder: Actor;
        by: Speaker[];
        attribution: string;
        asOf: { edtf: string; display: string };
        note: string;
      }
    | undefined;
  identifiers: { geonames?: number | undefined; wof?: number | undefined; wikidata?: string | undefined };
  /** Where what is drawn comes from. */
  sources: PlaceSource[];
  mentions: Anchor[];
}

/** A body of geographic data, or a reference. */
export interface PlaceSource {
  id: string;
  name: string;
  licence?: string | undefined;
  url?: string | undefined;
}

export interface When extends DateRange {
  /** First and last day that it may mean, `YYYY-MM-DD`; null where open. */
  min: string | null;
  max: string | null;
  /** Whether the ends are known to the day. */
  isStartSharp: boolean;
  isEndSharp: boolean;
  /** In French, at its precision. */
  display: string;
  /** « vendredi », for a single known day. */
  weekday?: string | undefined;
  reason: string;
  /** False when the text gives no date: the bracket is then the newsroom’s. */
  isStated: boolean;
}

export interface TimelineEvent {
  id: string;
  title: string;
  kind: string;
  when: When;
  theatre: Theatre;
  /** The first is where the map shows the event’s numbers. */
  places: Place[];
  actors: Actor[];
  claims: Claim[];
}

export interface Claim extends Anchor {
  /** `piece-7`, also its fragment. */
  id: string;
  number: number;
  event: TimelineEvent;
  /** Where the map shows the number. */
  place: Place | undefined;
  /** Whose word it is, then who passed it on. */
  by: Speaker[];
  /** The same in words: « OSDH, via AFP ». */
  attribution: string;
  /** It in a few words of the newsroom’s, for drawings. */
  short?: string | undefined;
  /** Why the claim is given to `by` although its paragraph names nobody. */
  implicit?: string | undefined;
  act: string;
  /** The words of the text that date the claim. */
  date?: Anchor | undefined;
  figures: Figure[];
  people: string[];
  /** Why it goes against the interest of the side that makes it. */
  againstInterest?: string | undefined;
}

export interface Figure extends Anchor {
  value: number | null;
  unit: string;
  what: string;
  approximate: boolean;
  asOf: string;
  caution?: string | undefined;
}

/** The newsroom’s voice, hung on words of the text. A distinction is a contradiction in name only. */
export interface Note {
  id: string;
  kind: 'sic' | 'contradiction' | 'distinction' | 'outside' | 'method';
  title?: string | undefined;
  anchors: Anchor[];
  /** Those on whose words it hangs. */
  claims: Claim[];
  text: string;
  references: Reference[];
  /** Accounts from outside the text, each beside the claim that it disagrees with. */
  rivals: Rival[];
}

export interface Rival {
  /** That of its note; `-2` and so on after it where the note has more than one. */
  id: string;
  claim: Claim;
  /** Whose account it is. */
  by: string;
  says: string;
  /** What it dates; the reason is the account itself. */
  when: Omit<When, 'reason' | 'isStated'>;
  references: Reference[];
}

export interface Coverage {
  found: number;
  used: number;
  waived: { text: string; paragraph: number; reason: string }[];
}
