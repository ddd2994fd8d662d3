/** Every id of a dossier that becomes an address or a fragment, each with where it stands. */
import { KINDS, type Kind, type Published } from '../read/lock.ts';
import type { Files } from './join.ts';

/** What the files have, whether or not it is right; `known` are the kinds whose file could be read. */
export function listPublished({ article, events, notes, places, speakers }: Files): {
  published: Published[];
  known: Set<Kind>;
} {
  const files = { evenement: events, lieu: places, note: notes, paragraphe: article, piece: events, voix: speakers };
  const listEvents = ({ value, file }: NonNullable<Files['events']>) =>
    value.events.flatMap(({ id, claims }, index): Published[] => [
      { kind: 'evenement', id, position: file.at(['events', index, 'id']) },
      ...claims.map(({ piece }, number): Published => {
        const position = file.at(['events', index, 'claims', number, 'piece']);
        return { kind: 'piece', id: String(piece), position };
      }),
    ]);
  const listPlaces = ({ value, file }: NonNullable<Files['places']>) =>
    value.features.map(
      ({ id }, index): Published => ({ kind: 'lieu', id, position: file.at(['features', index, 'id']) }),
    );
  const listNotes = ({ value, file }: NonNullable<Files['notes']>) =>
    value.notes.map(({ id }, index): Published => ({ kind: 'note', id, position: file.at(['notes', index, 'id']) }));
  const listSpeakers = ({ value, file }: NonNullable<Files['speakers']>) =>
    value.speakers.map(
      ({ id }, index): Published => ({ kind: 'voix', id, position: file.at(['speakers', index, 'id']) }),
    );
  return {
    published: [
      ...article.paragraphs.map(
        ({ id, number }): Published => ({ kind: 'paragraphe', id, position: article.at(number, 0) }),
      ),
      ...(events ? listEvents(events) : []),
      ...(places ? listPlaces(places) : []),
      ...(notes ? listNotes(notes) : []),
      ...(speakers ? listSpeakers(speakers) : []),
    ],
    known: new Set(KINDS.filter((kind) => files[kind] !== undefined)),
  };
}
