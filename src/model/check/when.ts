/** Holds the date of an event against how it is told: « fin 2016 », « depuis lundi », « il y a six ans », « vers », `display`. */
import { findContradiction } from '../dates/date-words.ts';
import { type DateRange, readRange } from '../dates/edtf.ts';
import { findProseDates } from '../dates/prose-dates.ts';
import { type Doubt, findAge, findEnd, findPart, isAbout, isOpenInWords } from '../dates/time-words.ts';
import type { Path } from '../read/yaml.ts';
import { plainSpaces } from '../words/spaces.ts';
import { type EventEntry, type Scene, textOf } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkWhen(scene: Scene): void {
  checkEvents(scene);
  checkDisplays(scene);
}

function checkEvents(scene: Scene): void {
  const tell = scene.tellIn(scene.eventsFile.file);
  for (const [index, event] of scene.eventsFile.value.events.entries()) {
    const range = readRange(event.when.edtf);
    const words = listWords(scene, event);
    // Words that name another day are a problem already.
    if (!range || words.some((text) => findContradiction(text, range))) continue;
    const path = ['events', index, 'when', 'edtf'];
    // Where one claim says « lundi » and another « depuis lundi », the date may be that of the first.
    const ends = words.map((text) => findEnd(text, range));
    const [end] = ends.every((doubt) => doubt !== undefined) ? ends : [];
    const doubts = words.map((text) => findPart(text, range) ?? findAge(text, range, scene.articleDate));
    const doubt: Doubt | undefined = doubts.find((one) => one !== undefined) ?? end;
    if (doubt)
      tell(
        path,
        'when-against-words',
        event.id,
        `The text says “${doubt.text}”, and \`edtf\` is \`${event.when.edtf}\`.`,
        doubt.hint,
      );
    const vague = words.find(isAbout);
    if (vague !== undefined && range.start === range.end && range.start?.qualifier === '')
      tell(
        path,
        'surer-than-the-words',
        event.id,
        `The text says “${vague}”, and \`edtf\` is \`${event.when.edtf}\` without a doubt.`,
        `Write \`${event.when.edtf}~\`.`,
      );
  }
}

/** What may stand before date words and is not always quoted with them. */
const LEAD =
  /(?<!\p{L})(?:depuis|à partir d[eu’]|à compter d[eu’]|dès|jusqu[’'](?:à|au|en)|avant|vers|environ|autour d[eu’]|aux alentours d[eu’])(?: (?:le|la|l[’']))? ?$/iu;

/** The words that date the claims of the event, with what leads to them in the text. */
function listWords(scene: Scene, event: EventEntry): string[] {
  return scene.claims.flatMap(({ claim, event: own }) => {
    if (own !== event || !claim.date) return [];
    const before = textOf(scene, claim.paragraph).slice(0, claim.date.start);
    return [(LEAD.exec(plainSpaces(before))?.[0] ?? '') + plainSpaces(claim.date.text)];
  });
}

/** After one of these, `display` means more than the day that it names. */
const ROUGHLY =
  /vers|environ|autour|entre|(?<!\p{L})(?:ou|du|au|et|nuit)(?!\p{L})|jusqu|avant|après|depuis|à partir|à compter|dès/iu;

function checkDisplays({ article, articleDate, eventsFile, notesFile, tellIn }: Scene): void {
  const check = (display: string | undefined, edtf: string, path: Path, at: string, tell: Tell) => {
    const range = readRange(edtf);
    if (display === undefined || !range) return;
    const words = plainSpaces(display);
    const says = findContradiction(words, range);
    const part = findPart(words, range)?.text;
    const isOpen = (range.start === null || range.end === null) && !isOpenInWords(words);
    const [day, ...others] = findProseDates(words);
    const isSurer = day && others.length === 0 && !ROUGHLY.test(words) && isLong(range);
    const against = says
      ? `there is ${says} in \`${edtf}\``
      : part
        ? `\`edtf\` is \`${edtf}\``
        : isOpen
          ? `does not say that \`${edtf}\` is open at one end`
          : isSurer
            ? `\`edtf\`, \`${edtf}\`, is of several days`
            : undefined;
    if (against === undefined) return;
    tell(
      path,
      'display-against-date',
      at,
      `\`display\` is “${display}”, and ${against}.`,
      at === 'date' ? 'Correct the one or the other.' : 'Correct the one or the other, or leave `display` out.',
    );
  };

  const { edtf, display } = article.front.date;
  if (articleDate) check(display, edtf, ['date', 'display'], 'date', tellIn(article.frontFile));
  const inEvents = tellIn(eventsFile.file);
  for (const [index, { id, when }] of eventsFile.value.events.entries())
    check(when.display, when.edtf, ['events', index, 'when', 'display'], id, inEvents);
  const inNotes = tellIn(notesFile.file);
  for (const [index, { id, rivals }] of notesFile.value.notes.entries())
    for (const [number, { when }] of rivals.entries())
      check(when.display, when.edtf, ['notes', index, 'rivals', number, 'when', 'display'], id, inNotes);
}

/** Of more than a day. */
function isLong({ start, end }: DateRange): boolean {
  return start !== null && end !== null && start.min !== end.max;
}
