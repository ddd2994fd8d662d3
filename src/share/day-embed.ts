/** One day as another page shows it in a frame: where it stands, and how much room its lines take. */
import type { Dossier, TimelineEvent } from '../model/dossier.ts';
import { site } from '../site.ts';
import type { Embed } from './embed.ts';
import { measureFrame } from './frame-room.ts';

/** What the frame shows: the day’s title and its lines, as they are read. */
export interface DayInFrame {
  title: string;
  lines: readonly string[];
}

/** Its address is of the event, which may be dated anew: the frame then shows the event’s new day. */
export function describeDayEmbed(
  { slug }: Pick<Dossier, 'slug'>,
  event: TimelineEvent,
  { title, lines }: DayInFrame,
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
      { text: `${title}. Texte de fin septembre 2017 (date déduite).`, setting: 'voice' },
      // Indented beside its number, each line has less room.
      ...lines.map((text) => ({ text: `${text}${' '.repeat(12)}`, setting: 'voice' as const })),
      { text: `${site.name} · L’événement dans son texte`, setting: 'small' },
    ]),
  };
}
