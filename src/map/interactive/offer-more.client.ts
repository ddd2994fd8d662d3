/** Fetches what the reader sees beyond the drawing when the map is first moved: the script that draws it and its data, side by side. */
import type { InteractiveMap } from '../layout/interactive-data.ts';
import type { Drawable, Drawn, showMore } from './zoomed-map.client.ts';

/** Where the page’s map gets more from. */
export interface Sources {
  /** Of the file with the ground and the words. */
  ground: URL;
  /** Address of the article, empty on its own page. */
  article: string;
  /** The script that draws these; its sum stands in the script of the page. */
  loadScript(): Promise<{ showMore: typeof showMore }>;
}

/** Ask for more once the map is first moved; where it cannot be had, the drawing is all there is. */
export function offerMore(drawable: Drawable, drawn: Drawn, { ground, article, loadScript }: Sources): void {
  const { map } = drawable;
  const load = async () => {
    map.off('zoomstart dragstart', load);
    const [script, data] = await Promise.all([loadScript().catch(() => undefined), fetchGround(ground)]);
    if (script && data) script.showMore(drawable, drawn, data, article);
  };
  map.on('zoomstart dragstart', load);
}

async function fetchGround(ground: URL): Promise<InteractiveMap | undefined> {
  const answer = await fetch(ground).catch(() => undefined);
  return answer?.ok ? answer.json().catch(() => undefined) : undefined;
}
