/** What the checks for an editor’s mistakes look at: every file of a dossier, read and joined. */
import type { DateRange } from '../dates/edtf.ts';
import type { Claim, Place, Speaker } from '../dossier.ts';
import type { KnownGround } from '../join/known-ground.ts';
import type { Article } from '../read/article.ts';
import type { Read } from '../read/load-file.ts';
import type { Path } from '../read/yaml.ts';
import type { LandmarksFile, MapFile, PlacesFile } from '../schema/map-schema.ts';
import type { CorrectionsFile, EventsFile, NotesFile, SpeakersFile } from '../schema/schema.ts';
import type { Waivers } from './waivers.ts';

export type EventEntry = EventsFile['events'][number];

/** A claim whose words are found, with the event that has it and where it is written. */
export interface WrittenClaim {
  claim: Claim;
  event: EventEntry;
  path: Path;
}

export interface Scene {
  article: Article;
  speakersFile: Read<SpeakersFile>;
  eventsFile: Read<EventsFile>;
  placesFile: Read<PlacesFile>;
  landmarksFile: Read<LandmarksFile>;
  notesFile: Read<NotesFile>;
  mapFile: Read<MapFile>;
  /** Undefined where nothing was corrected. */
  correctionsFile: Read<CorrectionsFile> | undefined;
  basemap: KnownGround['layers'];
  speakers: ReadonlyMap<string, Speaker>;
  places: ReadonlyMap<string, Place>;
  claims: readonly WrittenClaim[];
  /** Undefined where it is a problem. */
  articleDate: DateRange | undefined;
  /** The last day, `YYYY-MM-DD`, that is not in the future. */
  today: string;
  tellIn: Waivers['tellIn'];
}

/** The claims of the file that were read, in its order; of two with one number, which is a problem already, the first. */
export function listWritten({ events }: EventsFile, claims: readonly Claim[]): WrittenClaim[] {
  const seen = new Set<number>();
  return events.flatMap((event, index) =>
    event.claims.flatMap(({ piece }, number) => {
      const claim = claims.find((other) => other.number === piece);
      if (seen.has(piece)) return [];
      seen.add(piece);
      return claim ? [{ claim, event, path: ['events', index, 'claims', number] }] : [];
    }),
  );
}

/** The text of a paragraph, by its number. */
export function textOf({ article }: Scene, paragraph: number): string {
  return article.paragraphs[paragraph - 1]?.text ?? '';
}
