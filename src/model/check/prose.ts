/** Holds the days that the newsroom writes in words against the calendar, and against the dates that they explain. */
import { findContradiction } from '../dates/date-words.ts';
import { type DateRange, readRange } from '../dates/edtf.ts';
import { findFirstWeekday, findProseDates, formatIso, listYears, nameWeekday } from '../dates/prose-dates.ts';
import type { Path } from '../read/yaml.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

interface Prose {
  text: string | undefined;
  path: Path;
  at: string;
  /** By which a day without a year has one. */
  range?: DateRange | undefined;
}

/** After one of these, a day is another than the one that is meant. */
const RELATIVE =
  /lendemain|veille|avant|après|depuis|précèd|précédent|suiv|suit\b|moins|plus|jusqu|dès|hors du texte|selon|d’après|contre|non\b|pas\b/i;

export function checkProse(scene: Scene): void {
  for (const [tell, proses] of listProse(scene)) for (const prose of proses) checkWeekday(prose, tell);
  checkReasons(scene);
}

/** Every field of the newsroom’s own words in which days are named. */
function listProse(scene: Scene): [Tell, Prose[]][] {
  const { article, articleDate: range, eventsFile, notesFile, placesFile, mapFile, correctionsFile, tellIn } = scene;
  const { front } = article;
  return [
    [
      tellIn(article.frontFile),
      [
        ...(['title', 'kicker', 'standfirst'] as const).map((key) => ({
          text: front[key],
          path: [key],
          at: key,
          range,
        })),
        ...front.findings.map(({ text }, index) => ({
          text,
          path: ['findings', index, 'text'],
          at: `finding-${index + 1}`,
          range,
        })),
        ...(['display', 'basis'] as const).map((key) => ({
          text: front.date[key],
          path: ['date', key],
          at: 'date',
          range,
        })),
        ...front.parts.map(({ note }, index) => ({
          text: note,
          path: ['parts', index, 'note'],
          at: `part-${index + 1}`,
          range,
        })),
        ...front.sections.map(({ before, title }, index) => ({
          text: title,
          path: ['sections', index, 'title'],
          at: `p${before}`,
          range,
        })),
      ],
    ],
    [
      tellIn(eventsFile.file),
      eventsFile.value.events.flatMap(({ id, title, when, claims }, index): Prose[] => {
        const own = readRange(when.edtf) ?? range;
        const path = ['events', index];
        return [
          { text: title, path: [...path, 'title'], at: id, range: own },
          { text: when.display, path: [...path, 'when', 'display'], at: id, range: own },
          { text: when.reason, path: [...path, 'when', 'reason'], at: id, range: own },
          ...claims.flatMap(({ piece, implicit, figures }, number): Prose[] => [
            { text: implicit, path: [...path, 'claims', number, 'implicit'], at: `piece-${piece}`, range },
            ...figures.flatMap(({ asOf, caution, what }, place): Prose[] =>
              Object.entries({ asOf, caution, what }).map(([key, text]) => ({
                text,
                path: [...path, 'claims', number, 'figures', place, key],
                at: `piece-${piece}`,
                range: own,
              })),
            ),
          ]),
        ];
      }),
    ],
    [
      tellIn(notesFile.file),
      [
        ...notesFile.value.references.map(({ id, says, date }, index) => ({
          text: says,
          path: ['references', index, 'says'],
          at: id,
          range: readRange(date) ?? range,
        })),
        ...notesFile.value.notes.flatMap(({ id, title, text, rivals }, index): Prose[] => [
          { text: title, path: ['notes', index, 'title'], at: id, range },
          { text, path: ['notes', index, 'text'], at: id, range },
          ...rivals.flatMap(({ says, when }, number): Prose[] => [
            { text: says, path: ['notes', index, 'rivals', number, 'says'], at: id, range: readRange(when.edtf) },
            {
              text: when.display,
              path: ['notes', index, 'rivals', number, 'when', 'display'],
              at: id,
              range: readRange(when.edtf),
            },
          ]),
        ]),
      ],
    ],
    [
      tellIn(placesFile.file),
      placesFile.value.features.flatMap(({ id, properties }, index): Prose[] => [
        { text: properties.reason, path: ['features', index, 'properties', 'reason'], at: id, range },
        { text: properties.status?.note, path: ['features', index, 'properties', 'status', 'note'], at: id, range },
      ]),
    ],
    [
      tellIn(mapFile.file),
      (['caption', 'description'] as const).map((key) => ({ text: mapFile.value[key], path: [key], at: key, range })),
    ],
    ...(correctionsFile
      ? [
          [
            tellIn(correctionsFile.file),
            correctionsFile.value.corrections.map(({ what, date }, index) => ({
              text: what,
              path: ['corrections', index, 'what'],
              at: date,
              range,
            })),
          ] satisfies [Tell, Prose[]],
        ]
      : []),
  ];
}

/** « lundi 30 juin 2017 » was a Friday. */
function checkWeekday({ text = '', path, at, range }: Prose, tell: Tell): void {
  for (const date of findProseDates(text)) {
    const years = date.year === undefined ? listYears(range) : [date.year];
    const names = years.map((year) => nameWeekday(year, date.month, date.day));
    // Before the calendar that is ours, a weekday is told by another one.
    if (date.weekday === undefined || names.length === 0 || years.some((year) => year < 1900)) continue;
    const written = /^\p{L}+/u.exec(date.text)?.[0].toLowerCase() ?? '';
    if (names.includes(written)) continue;
    tell(
      path,
      'weekday-against-date',
      at,
      `“${date.text}” was a ${[...new Set(names)].join(' or ')}${date.year === undefined ? ` in ${years.join(' or ')}` : ''}.`,
      'Correct the weekday or the day.',
    );
  }
}

/** The reason of a single day or a few names that day, or none. */
function checkReasons({ eventsFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, when, claims }] of value.events.entries()) {
    const range = readRange(when.edtf);
    const { start, end } = range ?? {};
    // Where the words of the text give the date the lie, that is told, and the reason says the same again.
    if (range && claims.some(({ date = '' }) => findContradiction(date, range))) continue;
    if (!start || !end || start.precision !== 'day' || end.precision !== 'day') continue;
    const path = ['events', index, 'when', 'reason'];
    const [date] = findProseDates(when.reason);
    const isOwn = (at: number) => !RELATIVE.test(when.reason.slice(0, at));
    if (date && isOwn(date.index)) {
      const years = date.year === undefined ? listYears(range) : [date.year];
      const days = years.map((year) => formatIso(year, date.month, date.day));
      if (!days.some((day) => start.min <= day && day <= end.max)) {
        tell(
          path,
          'reason-against-date',
          id,
          `The reason says “${date.text}”, and \`edtf\` is \`${when.edtf}\`.`,
          'Correct the one or the other.',
        );
        continue;
      }
    }
    const weekday = findFirstWeekday(when.reason);
    if (!weekday || !isOwn(weekday.index) || start.min !== end.max) continue;
    const [year = 0, month = 0, day = 0] = start.min.split('-').map(Number);
    const name = nameWeekday(year, month, day);
    if (year >= 1900 && weekday.text.toLowerCase() !== name)
      tell(
        path,
        'reason-against-date',
        id,
        `The reason says “${weekday.text}”, and \`${when.edtf}\` was a ${name}.`,
        'Correct the one or the other.',
      );
  }
}
