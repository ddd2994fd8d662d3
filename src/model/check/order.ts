/** Holds the newsroom’s own dates against today and the article’s, and its sections against the order of the text. */
import { findLater, isDay, readRange } from '../dates/edtf.ts';
import { findFirstDays } from '../dates/prose-dates.ts';
import type { Path } from '../read/yaml.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkOrder(scene: Scene): void {
  checkSections(scene);
  checkFuture(scene);
  checkStatus(scene);
  checkPublished(scene);
  checkReview(scene);
  checkCorrections(scene);
  checkAsOf(scene);
}

function checkSections({ article: { front, frontFile }, tellIn }: Scene): void {
  const tell = tellIn(frontFile);
  for (const [index, { before, title }] of front.sections.entries()) {
    const previous = front.sections[index - 1];
    if (previous && before < previous.before)
      tell(
        ['sections', index, 'before'],
        'out-of-order',
        `p${before}`,
        `“${title}” stands before paragraph ${before}, and in the list after “${previous.title}”, which stands before ${previous.before}.`,
        'Put the sections in the order of their paragraphs, or correct the number.',
      );
  }
}

/** What has been written or read by now bears no later day. */
function checkFuture({ article, placesFile, notesFile, today, tellIn }: Scene): void {
  const check = (
    tell: Tell,
    path: PropertyKey[],
    at: string,
    edtf: string,
    what: string,
    hint = 'Correct the date.',
  ) => {
    const range = readRange(edtf);
    const late = range && findLater(range, today);
    if (late) tell(path, 'in-the-future', at, `${what} is dated \`${edtf}\`, and ${late.text} has not come yet.`, hint);
  };
  const { date, published, reviewedBy } = article.front;
  const tellFront = tellIn(article.frontFile);
  check(tellFront, ['date', 'edtf'], 'date', date.edtf, 'The article');
  if (published !== undefined)
    check(
      tellFront,
      ['published'],
      'published',
      published,
      'The publication of the dossier',
      'Correct the day; it is written down on the day on which the dossier is published, and left out until then.',
    );
  if (reviewedBy)
    check(tellFront, ['reviewedBy', 'date'], 'reviewedBy', reviewedBy.date, `The reading by ${reviewedBy.name}`);
  const tellPlaces = tellIn(placesFile.file);
  for (const [index, { id, properties }] of placesFile.value.features.entries()) {
    const path = ['features', index, 'properties', 'status', 'asOf'];
    if (properties.status) check(tellPlaces, path, id, properties.status.asOf, `The status of \`${id}\``);
  }
  const tellNotes = tellIn(notesFile.file);
  for (const [index, { id, date }] of notesFile.value.references.entries())
    check(tellNotes, ['references', index, 'date'], id, date, `The reference \`${id}\``);
  for (const [index, { id, rivals }] of notesFile.value.notes.entries())
    for (const [number, { by, when }] of rivals.entries())
      check(tellNotes, ['notes', index, 'rivals', number, 'when', 'edtf'], id, when.edtf, `The account of ${by}`);
}

/** The map shows what the article describes: nobody holds a place as of a later day. */
function checkStatus({ placesFile: { value, file }, articleDate, tellIn }: Scene): void {
  const tell = tellIn(file);
  const latest = articleDate?.end?.max;
  for (const [index, { id, properties }] of value.features.entries()) {
    const asOf = properties.status?.asOf;
    const range = asOf === undefined ? undefined : readRange(asOf);
    const late = range && latest !== undefined ? findLater(range, latest) : undefined;
    if (late)
      tell(
        ['features', index, 'properties', 'status', 'asOf'],
        'status-after-article',
        id,
        `\`${id}\` is held as of ${late.text}, after the article, which is of ${latest} at the latest.`,
        'Write the day of which the text speaks, or correct the article’s date in `article.md`.',
      );
  }
}

/** A dossier is about a text that is there. */
function checkPublished({ article: { front, frontFile }, articleDate, tellIn }: Scene): void {
  const { published } = front;
  const earliest = articleDate?.start?.min;
  if (published === undefined || earliest === undefined || !isDay(published) || published >= earliest) return;
  tellIn(frontFile)(
    ['published'],
    'published-before-article',
    'published',
    `The dossier is published on ${published}, and the article is of ${earliest} at the earliest.`,
    'Write the day on which the dossier was published, or correct the `date` of the text.',
  );
}

/** A dossier is read over once there is a text, and before it is published; later, where an entry of that day or after says that it was read anew. */
function checkReview({ article: { front, frontFile }, articleDate, correctionsFile, today, tellIn }: Scene): void {
  const { reviewedBy, published } = front;
  const earliest = articleDate?.start?.min;
  if (!reviewedBy || !isDay(reviewedBy.date) || reviewedBy.date > today) return;
  const { name, date } = reviewedBy;
  const tell = (found: string, hint: string) =>
    tellIn(frontFile)(['reviewedBy', 'date'], 'review-out-of-time', 'reviewedBy', found, hint);
  if (earliest !== undefined && date < earliest)
    tell(
      `${name} read the dossier on ${date}, and the article is of ${earliest} at the earliest.`,
      'Write the day on which the dossier was read against its text, or correct the `date` of the text.',
    );
  else if (
    published !== undefined &&
    isDay(published) &&
    date > published &&
    !correctionsFile?.value.corrections.some((entry) => entry.date >= date)
  )
    tell(
      `${name} read the dossier on ${date}, and it was published on ${published}.`,
      'Write the day of the reading before that; where it was read anew since, say so in `corrections.yaml`.',
    );
}

/** Of one that is wrong on both counts, the first is told; of a wrong `published`, that alone. */
function checkCorrections({ article, correctionsFile, articleDate, today, tellIn }: Scene): void {
  if (!correctionsFile) return;
  const { published } = article.front;
  const earliest = articleDate?.start?.min;
  const tell = tellIn(correctionsFile.file);
  for (const [index, { date }] of correctionsFile.value.corrections.entries()) {
    if (!isDay(date)) continue;
    const path = ['corrections', index, 'date'];
    if (earliest !== undefined && date < earliest)
      tell(
        path,
        'correction-before-article',
        date,
        `The correction bears the date ${date}, and the article is of ${earliest} at the earliest.`,
        'Correct the date; a correction is written down on the day it is made.',
      );
    else if (published !== undefined && isDay(published) && date < published && published <= today)
      tell(
        path,
        'correction-before-publication',
        date,
        `The correction bears the date ${date}, and the dossier was published on ${published}.`,
        'Correct the date, or `published` in `article.md`; what was put right before is no correction, and is left out.',
      );
  }
}

/** Where a later day is that of something else: « fond de carte relevé en 2020 ». */
const ELSEWHERE = /fond|source|consult|relev|tiré|d’après|publi|mis à jour/iu;

/** What the map and the figures show is of the article’s last day at the latest. */
function checkAsOf({ mapFile, eventsFile, articleDate, tellIn }: Scene): void {
  const latest = articleDate?.end?.max;
  if (latest === undefined) return;
  const check = (text: string, path: Path, at: string, what: string, tell: Tell) => {
    const late = findFirstDays(text, articleDate).find(
      ({ day, index }) => day > latest && !ELSEWHERE.test(text.slice(text.lastIndexOf('.', index) + 1, index)),
    );
    if (late)
      tell(
        path,
        'as-of-after-article',
        at,
        `${what} is of “${late.text}”, after the article, which is of ${latest} at the latest.`,
        'Write the day of which the text speaks, or correct the article’s date in `article.md`.',
      );
  };
  const inMap = tellIn(mapFile.file);
  for (const key of ['caption', 'description'] as const)
    check(mapFile.value[key] ?? '', [key], key, `The ${key} of the map`, inMap);
  const inEvents = tellIn(eventsFile.file);
  for (const [index, { claims }] of eventsFile.value.events.entries())
    for (const [number, { piece, figures }] of claims.entries())
      for (const [place, { quote, asOf }] of figures.entries())
        check(
          asOf,
          ['events', index, 'claims', number, 'figures', place, 'asOf'],
          `piece-${piece}`,
          `The figure “${quote}”`,
          inEvents,
        );
}
