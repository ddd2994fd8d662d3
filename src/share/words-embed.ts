/** What a claim, a contradiction and a day in another page’s frame have in common: where they stand, and a frame as high as their words. */
import { site } from '../site.ts';
import type { Embed } from './embed.ts';
import { type FramedLine, measureFrame } from './frame-room.ts';

export interface FramedWords {
  title: string;
  /** « affirmation »: what the frame shows; with its id the frame’s own address. */
  name: string;
  id: string;
  /** Below the dossier’s own address: its page, and without the ending the card that stands for it. */
  page: string;
  card: string;
  lines: readonly FramedLine[];
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeWordsEmbed(
  slug: string,
  { title, name, id, page, card, lines }: FramedWords,
  makeUrl: (path: string) => string,
): Embed {
  return {
    title,
    name,
    url: makeUrl(`${slug}/integrer/${name}-${id}/`),
    article: makeUrl(`${slug}/${page}/`),
    home: makeUrl(''),
    thumbnail: makeUrl(`${slug}/partage/${card}.png`),
    leastHeight: measureFrame(lines),
  };
}

/** The foot of a frame: the site’s name, and what leads to the page. */
export function lineWay(way: string): FramedLine {
  return { text: `${site.name} · ${way}`, setting: 'small' };
}
