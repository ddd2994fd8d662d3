/** One day as another page shows it in a frame: where it stands, and how much room its lines take. */
import type { Dossier, TimelineEvent } from '../model/dossier.ts';
import type { Embed } from './embed.ts';
import { type FramedLine, hasFewWords } from './frame-room.ts';
import { describeWordsEmbed, lineWay } from './words-embed.ts';

/** What leads from the frame to the page. */
export const DAY_WAY = 'L’événement dans son texte';

/** What the frame shows, as it is read. */
export interface DayInFrame {
  /** The day, and « Texte de fin juin 2017 ». */
  title: string;
  source: string;
  lines: readonly string[];
  /** What is said of the lines that it does not show. */
  left?: string | undefined;
}

/** Whether these are few enough words for a frame. */
export function isShortEnough(day: DayInFrame): boolean {
  return hasFewWords(listLines(day));
}

/** Its address is of the event, which may be dated anew: the frame then shows the event’s new day. */
export function describeDayEmbed(
  { slug }: Pick<Dossier, 'slug'>,
  { id }: TimelineEvent,
  day: DayInFrame,
  makeUrl: (path: string) => string,
): Embed {
  const { title } = day;
  return describeWordsEmbed(
    slug,
    { title, name: 'jour', id, page: `evenements/${id}`, card: `evenement-${id}`, lines: listLines(day) },
    makeUrl,
  );
}

function listLines({ title, source, lines, left = '' }: DayInFrame): FramedLine[] {
  return [
    { text: `${title}. ${source}.`, setting: 'voice' },
    // Indented beside its number, each line has less room.
    ...lines.map((text): FramedLine => ({ text: `${text}${' '.repeat(12)}`, setting: 'voice' })),
    { text: left, setting: 'voice' },
    lineWay(DAY_WAY),
  ];
}
