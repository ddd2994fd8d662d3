/** What the reader sees beyond the drawing, drawn and worded anew at each whole step. Loaded at the first move. */
import type Leaflet from 'leaflet';
import type { Box, InteractiveMap } from '../layout/interactive-data.ts';
import {
  type InteractiveScale,
  layOutAtStep,
  listDotsAtStep,
  measureWidthKm,
  type View,
} from '../layout/interactive-words.ts';
import { boxScale, clearScale, homeScale } from './clear-scale.client.ts';
import { makeGround } from './draw-ground.client.ts';
import { drawWords } from './draw-words.client.ts';

/** The drawing on the map: what gives way to what is drawn anew. */
export interface Drawn {
  frame: HTMLElement;
  ground: Leaflet.LayerGroup;
  /** Right at step 0, for which they were laid out. */
  words: Leaflet.LayerGroup;
  /** Take away the details that were laid over it. */
  removeDetails(): void;
}

/** The map, and what of Leaflet is loaded with it: this part stands alone, so that a sum holds all of it. */
export interface Drawable {
  L: typeof Leaflet;
  map: Leaflet.Map;
  toBounds(box: Box): Leaflet.LatLngBounds;
  /** The zoom at which the map is as it was drawn. */
  first: number;
}

/** A detail is drawn once it is so wide, px; where the map is narrower, once it is as wide as the map lets it be. */
const LEAST_DETAIL_PX = 240;

/** Put the finer ground and its words in the place of the drawing’s. */
export function showMore(
  { L, map, toBounds, first }: Drawable,
  drawn: Drawn,
  data: InteractiveMap,
  article: string,
): void {
  const box = toBounds(data.box);
  const container = map.getContainer();
  const framePx = widthAt(map, data.frame, first);
  const scale: InteractiveScale = {
    framePx,
    detailSteps: data.details.map((detail) => findDetailStep(map, detail, toBounds(detail), first)),
  };
  const [west, , east] = data.frame;
  const pxOfKm = () => (framePx * 2 ** (map.getZoom() - first)) / measureWidthKm(data.frame);
  map.setMaxBounds(box);
  map.setMinZoom(first - Math.log2((data.box[2] - data.box[0]) / (east - west)));
  drawn.ground.remove();
  drawn.removeDetails();
  container.classList.add('has-sea');
  const showGround = makeGround(L, map, data, pxOfKm);
  let words: Leaflet.SVGOverlay | undefined;
  let shown: number | undefined;
  const showStep = () => {
    const step = Math.floor(map.getZoom() - first + 1e-3);
    if (step === shown) return;
    shown = step;
    homeScale(container);
    const focused = document.activeElement?.closest<SVGElement>('.live [data-claim]')?.dataset['claim'];
    showGround(step, scale);
    words?.remove();
    const isDrawn = step === 0;
    if (isDrawn) drawn.words.addTo(map);
    else drawn.words.remove();
    const dots = listDotsAtStep(data, step, scale).filter(({ at }) => !isDrawn || !isIn(data.frame, at));
    words = L.svgOverlay(
      drawWords(
        layOutAtStep(data, step, scale, measureView(map, box, widthAt(map, data.box, map.getZoom()))),
        dots,
        data.voices,
        article,
      ),
      box,
      {
        pane: 'markerPane',
      },
    ).addTo(map);
    // Filters speak of what is out, and the count of what is in view.
    document.dispatchEvent(new CustomEvent('words-laid'));
    if (focused) container.querySelector<SVGElement>(`[data-claim="${focused}"]`)?.focus({ preventScroll: true });
  };
  map.on('zoomend', showStep);
  const keepScaleClear = () => {
    if (clearScale(container)) return;
    // Words in every corner: laid out for this window they leave one of them.
    shown = undefined;
    showStep();
    clearScale(container);
  };
  // After the scale is set for where the map stands.
  map.on('moveend', keepScaleClear);
  showStep();
  keepScaleClear();
}

/** The first step within which the detail is wide enough. */
function findDetailStep(map: Leaflet.Map, detail: Box, bounds: Leaflet.LatLngBounds, first: number): number {
  const fitted = widthAt(map, detail, map.getBoundsZoom(bounds));
  const least = Math.min(LEAST_DETAIL_PX, fitted);
  return Math.max(1, Math.floor(Math.log2(least / widthAt(map, detail, first))));
}

/** The window on the map and the scale in it, from the upper left corner of what may be seen. */
function measureView(map: Leaflet.Map, box: Leaflet.LatLngBounds, boxPx: number): View {
  const { x, y } = map.latLngToContainerPoint(box.getNorthWest());
  const size = map.getSize();
  const screen = map.getContainer().getBoundingClientRect();
  const [dx, dy] = [-screen.left - x, -screen.top - y];
  const own = boxScale(map.getContainer());
  const scale = own && { left: own.left + dx, right: own.right + dx, top: own.top + dy, bottom: own.bottom + dy };
  return { boxPx, left: -x, top: -y, right: size.x - x, bottom: size.y - y, scale };
}

function widthAt(map: Leaflet.Map, [west, south, east]: Box, zoom: number): number {
  return map.project([south, east], zoom).x - map.project([south, west], zoom).x;
}

function isIn([west, south, east, north]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
