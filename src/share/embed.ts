/** How a picture of the site is shown in another page: its frame’s code, and its description by oEmbed. */
import { escapeMarkup } from '../html/escape.ts';
import type { Dossier } from '../model/dossier.ts';
import { site } from '../site.ts';

/** A picture made for other pages, with whole addresses. */
export interface Embed {
  title: string;
  /** « carte »: what it shows. */
  name: string;
  /** Address of the page made for the frame. */
  url: string;
  /** Address of what the picture leads to: the article view, of one claim its page. */
  article: string;
  /** Address of the site, and of the card that stands for the picture. */
  home: string;
  thumbnail: string;
  /** Its height follows its width by this ratio (CSS: width / height), if it does, and is never less than `leastHeight`, px. */
  ratio?: string;
  leastHeight: number;
}

/** The width of a column of text, for those who ask for one, px. */
const COLUMN = 640;

type Room = Pick<Embed, 'ratio' | 'leastHeight'>;

/** Room for the whole picture and its caption, from a phone to a wide column: a map grows with it, the timeline does not. */
const VIEWS = {
  carte: { name: 'Carte', findRoom: ({ map }) => findMapRoom(map.frames.length) },
  chronologie: { name: 'Chronologie', findRoom: () => ({ ratio: '2/1', leastHeight: 830 }) },
  ruban: { name: 'À qui sont les mots', findRoom: () => ({ leastHeight: 240 }) },
} as const satisfies Record<string, { name: string; findRoom: (dossier: Pick<Dossier, 'map'>) => Room }>;

export type View = keyof typeof VIEWS;

/** Of a map’s frames one below the other, and of their legend: no frame is nearly as high as it is wide but a detail. */
function findMapRoom(frames: number): Room {
  return { ratio: `20/${8 + frames * 17}`, leastHeight: 440 + frames * 630 };
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeEmbed(
  view: View,
  dossier: Pick<Dossier, 'slug' | 'title' | 'map'>,
  makeUrl: (path: string) => string,
): Embed {
  const { slug, title } = dossier;
  const { name, findRoom } = VIEWS[view];
  return {
    title: `${name}\u00A0: ${title}`,
    name: view,
    url: makeUrl(`${slug}/integrer/${view}/`),
    article: makeUrl(`${slug}/`),
    home: makeUrl(''),
    thumbnail: makeUrl(`${slug}/partage/texte.png`),
    ...findRoom(dossier),
  };
}

/**
 * As wide as its column, as high as its ratio asks, and never too low for a phone; words alone no wider than is read well. The attributes are for where styles are
 * taken away, the link below for where a sandbox lets no link of the frame lead out of it.
 */
export function renderEmbedCode({ title, url, article, ratio, leastHeight }: Embed): string {
  const style = ratio
    ? `width:100%;height:auto;min-height:${leastHeight}px;aspect-ratio:${ratio};border:0`
    : `width:100%;max-width:${COLUMN}px;height:${leastHeight}px;border:0`;
  const [source, name] = [escapeMarkup(url), escapeMarkup(title)];
  return [
    `<iframe src="${source}" title="${name}" width="100%" height="${leastHeight}" loading="lazy" style="${style}"></iframe>`,
    `<p><a href="${escapeMarkup(article)}">${name}, ${site.name}</a></p>`,
  ].join('\n');
}

/** oEmbed 1.0, type `rich`. */
export function renderOembed(embed: Embed): string {
  const { title, home, thumbnail, leastHeight } = embed;
  const json = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: home,
    html: renderEmbedCode(embed),
    width: COLUMN,
    height: leastHeight,
    thumbnail_url: thumbnail,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
