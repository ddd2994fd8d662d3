/** Holds each list of things to be named against what names them: one that nothing names is a slip, or a page of nothing. Speakers are held to it by `voices.ts`. */
import type { Report } from '../problem.ts';
import type { Read } from '../read/load-file.ts';
import type { Located } from '../read/yaml.ts';
import type { MapFile, PlacesFile } from '../schema/map-schema.ts';
import type { EventsFile, NotesFile, SpeakersFile } from '../schema/schema.ts';

interface Files {
  speakers: Read<SpeakersFile> | undefined;
  events: Read<EventsFile> | undefined;
  places: Read<PlacesFile> | undefined;
  notes: Read<NotesFile> | undefined;
  map: Read<MapFile> | undefined;
}

/** To be asked of files that have no other problem: one misspelt id would make the right one seem unused. */
export function checkUse({ speakers, events, places, notes, map }: Files, report: Report): void {
  if (!speakers || !events || !places || !notes || !map) return;
  const properties = places.value.features.map((feature) => feature.properties);
  const actors = [
    ...events.value.events.flatMap((event) => event.actors),
    ...properties.flatMap(({ status }) => status?.holder ?? []),
  ];
  const sources = [
    ...notes.value.notes.flatMap((note) => note.references),
    ...properties.flatMap((property) => property.sources),
  ];
  const theatres = events.value.events.map(({ theatre }) => theatre);
  const check = (file: Located, list: string, things: readonly { id: string }[], used: readonly string[]) => {
    const names = new Set(used);
    for (const [index, { id }] of things.entries()) {
      if (names.has(id)) continue;
      report({
        ...file.at([list, index, 'id']),
        rule: 'never-used',
        found: `Nothing names \`${id}\` of \`${list}\`.`,
        hint: 'Name it where it belongs, or remove it.',
      });
    }
  };
  check(speakers.file, 'actors', speakers.value.actors, actors);
  // A dossier must have a lane; before its first event it is empty.
  if (theatres.length > 0) check(events.file, 'theatres', events.value.theatres, theatres);
  check(notes.file, 'references', notes.value.references, sources);
  check(map.file, 'credits', map.value.credits, sources);
}
