/** Every id of a dossier that becomes an address or a fragment, each with where it stands; and what it says, in sums. */
import { type Edition, sumArticle, sumFile, sumValue } from '../read/editions.ts';
import { KINDS, type Kind, type Published } from '../read/lock.ts';
import { startOf } from '../read/source.ts';
import type { Located } from '../read/yaml.ts';
import type { Files } from './join.ts';

/** What the files have, whether or not it is right; `known` are the kinds whose file could be read. */
export function listPublished(whole: Files): {
  published: Published[];
  known: Set<Kind>;
  /** Undefined where a file could not be read. */
  edition: Edition | undefined;
} {
  const { article, events, notes, places, speakers } = whole;
  const files = {
    contradiction: notes,
    evenement: events,
    lieu: places,
    note: notes,
    paragraphe: article,
    piece: events,
    voix: speakers,
  };
  const listEvents = ({ value, file }: NonNullable<Files['events']>) =>
    value.events.flatMap(({ id, claims }, index): Published[] => [
      { kind: 'evenement', id, position: file.at(['events', index, 'id']) },
      ...claims.map(({ piece }, number): Published => {
        const position = file.at(['events', index, 'claims', number, 'piece']);
        return { kind: 'piece', id: String(piece), position };
      }),
    ]);
  const listIds = (kind: Kind, key: string, file: Located, things: readonly { id: string }[]) =>
    things.map(({ id }, index): Published => ({ kind, id, position: file.at([key, index, 'id']) }));
  const listContradictions = ({ value, file }: NonNullable<Files['notes']>) =>
    value.notes.flatMap(({ id, kind }, index): Published[] =>
      kind === 'contradiction' ? [{ kind, id, position: file.at(['notes', index, 'id']) }] : [],
    );
  return {
    published: [
      ...article.paragraphs.map(
        ({ id, number }): Published => ({ kind: 'paragraphe', id, position: article.at(number, 0) }),
      ),
      ...(events ? listEvents(events) : []),
      ...(places ? listIds('lieu', 'features', places.file, places.value.features) : []),
      ...(notes ? listIds('note', 'notes', notes.file, notes.value.notes) : []),
      ...(notes ? listContradictions(notes) : []),
      ...(speakers ? listIds('voix', 'speakers', speakers.file, speakers.value.speakers) : []),
    ],
    known: new Set(KINDS.filter((kind) => files[kind] !== undefined)),
    edition: readEdition(whole),
  };
}

function readEdition({ article, corrections, ...others }: Files): Edition | undefined {
  const { front, frontFile, paragraphs } = article;
  const files = Object.entries(others).flatMap(([name, read]) => (read ? [{ name, file: read.file }] : []));
  if (files.length < Object.keys(others).length) return undefined;
  const [all, read] = sumArticle(
    frontFile,
    paragraphs.map(({ text }) => text),
  );
  const sums = Object.fromEntries(files.map(({ name, file }) => [name, sumFile(file)]));
  const { status, published, reviewedBy } = front;
  // As written, without what the schema puts in; its shape was read.
  const written = corrections?.file.value as { corrections: readonly unknown[] } | undefined;
  return {
    status,
    published,
    review: reviewedBy && sumValue(reviewedBy),
    sums: { article: all, ...sums },
    readSums: { article: read, ...sums },
    entries: (corrections?.value.corrections ?? []).map(({ minor }, index) => ({
      sum: sumValue(written?.corrections[index]),
      isMinor: minor,
    })),
    position: frontFile.at([status === undefined ? 'title' : 'status']),
    starts: {
      article: startOf(frontFile.at([]).file),
      ...Object.fromEntries(files.map(({ name, file }) => [name, startOf(file.at([]).file)])),
      ...(corrections && { corrections: startOf(corrections.file.at([]).file) }),
      ...(reviewedBy && { review: frontFile.at(['reviewedBy']) }),
      ...(published !== undefined && { published: frontFile.at(['published']) }),
    },
  };
}
