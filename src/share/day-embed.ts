/** One day as another page shows it in a frame: where it stands, and how much room its lines take. */
import type { Dossier, TimelineEvent } from '../model/dossier.ts';
import { site } from '../site.ts';
import type { Embed } from './embed.ts';
import { countWords, MOST_WORDS, measureFrame } from './frame-room.ts';

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

/** Whether these are few enough words: the newsroom’s, which a frame has at most `MOST_WORDS` of. */
export function isShortEnough({ title, source, lines, left = '' }: DayInFrame): boolean {
  return countWords([title, source, ...lines, left, site.name, DAY_WAY].join(' ')) <= MOST_WORDS;
}

/** Its address is of the event, which may be dated anew: the frame then shows the event’s new day. */
export function describeDayEmbed(
  { slug }: Pick<Dossier, 'slug'>,
  event: TimelineEvent,
  { title, source, lines, left = '' }: DayInFrame,
  makeUrl: (path: string) => string,
): Embed {
  return {
    title,
    name: 'jour',
    url: makeUrl(`${slug}/integrer/jour-${event.id}/`),
    article: makeUrl(`${slug}/evenements/${event.id}/`),
    home: makeUrl(''),
    thumbnail: makeUrl(`${slug}/partage/evenement-${event.id}.png`),
    leastHeight: measureFrame([
      { text: `${title}. ${source}.`, setting: 'voice' },
      // Indented beside its number, each line has less room.
      ...lines.map((text) => ({ text: `${text}${' '.repeat(12)}`, setting: 'voice' as const })),
      { text: left, setting: 'voice' },
      { text: `${site.name} · ${DAY_WAY}`, setting: 'small' },
    ]),
  };
}
