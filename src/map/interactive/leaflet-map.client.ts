/** The drawn map brought to life: the same drawing, in the same frame, that now moves. Leaflet is imported here first. */
import './trusted-html.client.ts';
import L from 'leaflet';
import { offerMore, type Sources } from './offer-more.client.ts';

/** West, south, east, north, in degrees. */
type Extent = [west: number, south: number, east: number, north: number];

/** A detail is laid over the whole once it would be at least so wide, px. */
const LEAST_DETAIL_PX = 240;

export interface LiveMap {
  map: L.Map;
  /** Show the whole again, as it was drawn. */
  reset(): void;
  /** Show the nth detail as large as the frame allows. */
  showDetail(index: number): void;
  /** Make a move that is not the reader’s. */
  moveQuietly(move: () => void): void;
  /** Whether the move under way, or the last, is the reader’s. */
  isByReader(): boolean;
}

/** Replace the drawing in `frame` by a map of the same picture; `details` are the frames of its parts, `sources` where more of it is. */
export function makeLive(frame: HTMLElement, details: readonly HTMLElement[], sources: Sources): LiveMap {
  const extent = readExtent(frame);
  const drawing = layDrawing(frame);
  const container = document.createElement('section');
  container.className = 'live';
  container.tabIndex = 0;
  container.setAttribute(
    'aria-label',
    `${nameOf(frame)}, carte mobile\u00A0: flèches pour déplacer, plus et moins pour l’échelle`,
  );
  frame.append(container);
  const bounds = toBounds(extent);
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    scrollWheelZoom: false,
    keyboardPanDelta: 60,
    maxBounds: bounds.pad(0.6),
    fadeAnimation: false,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.fitBounds(bounds, { animate: false, padding: [0, 0] });
  map.setMinZoom(map.getZoom() - 1);
  map.setMaxZoom(map.getZoom() + 7);

  for (const part of [drawing.ground, drawing.words]) part.addTo(map);
  const removers = details.map((detail) => addDetail(map, detail));
  const removeDetails = () => {
    for (const remove of removers) remove();
  };
  offerMore({ L, map, toBounds, first: map.getZoom() }, { frame, ...drawing, removeDetails }, sources);
  addScale(map, frame);
  // The drawing stays in the page for its ids and for paper; it is only not seen.
  frame.classList.add('alive');

  leaveScrollToPage(container, map);
  let isByReader = true;
  return {
    map,
    reset: () => map.fitBounds(bounds),
    showDetail(index) {
      const detail = details[index];
      if (detail) map.fitBounds(toBounds(readExtent(detail)));
    },
    moveQuietly(move) {
      isByReader = false;
      // After all who listen to this end have asked whose move it was.
      map.once('moveend', () =>
        queueMicrotask(() => {
          isByReader = true;
        }),
      );
      move();
    },
    isByReader: () => isByReader,
  };
}

/** The wheel is the page’s until the map is clicked or Ctrl is held; one finger is the page’s, two are the map’s. */
function leaveScrollToPage(container: HTMLElement, map: L.Map): void {
  let isTaken = false;
  const take = (taken: boolean) => {
    isTaken = taken;
  };
  container.addEventListener('pointerdown', () => take(true));
  container.addEventListener('pointerleave', () => take(false));
  container.addEventListener('focusout', () => take(false));
  // Before Leaflet hears of them: what is not for the map goes on to the page.
  const options = { capture: true, passive: true };
  container.addEventListener(
    'wheel',
    (event) => {
      if (isTaken || event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    },
    options,
  );
  container.addEventListener(
    'touchstart',
    (event) => {
      if (event.touches.length === 1) event.stopPropagation();
    },
    options,
  );
}

function readExtent(frame: HTMLElement): Extent {
  const [west = 0, south = 0, east = 0, north = 0] = (frame.dataset['extent'] ?? '').split(',').map(Number);
  return [west, south, east, north];
}

/** What a drawing is called: each of its sets of words says so. */
export function nameOf(frame: HTMLElement): string {
  return frame.querySelector('.words[aria-label]')?.getAttribute('aria-label') ?? '';
}

/** The drawing over its part of the map: the ground stretches, the words keep their size. Of the sets, the one that is seen. */
function layDrawing(frame: HTMLElement, className = ''): { ground: L.LayerGroup; words: L.LayerGroup } {
  const bounds = toBounds(readExtent(frame));
  const ground = [...frame.querySelectorAll<SVGSVGElement>(':scope > .ground')].map(copyGround);
  const words = [...frame.querySelectorAll<SVGSVGElement>(':scope > .words')]
    .filter((set) => getComputedStyle(set).display !== 'none')
    .map(copyWords);
  if (ground.length === 0 || words.length === 0) throw new Error('there is no drawing to bring to life');
  return {
    ground: L.layerGroup(ground.map((copy) => L.svgOverlay(copy, bounds, { className }))),
    words: L.layerGroup(words.map((copy) => L.svgOverlay(copy, bounds, { className, pane: 'markerPane' }))),
  };
}

/** Without ids: what it refers to (patterns, masks) stays in the drawing that it is copied from. */
function copyGround(ground: SVGSVGElement): SVGSVGElement {
  const copy = ground.cloneNode(true) as SVGSVGElement; // a clone is what it is cloned from
  for (const element of copy.querySelectorAll('defs, filter, mask, pattern')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

/** Each stands in per cent of the frame. One tab stop for the whole map: a key walks its numbers. */
function copyWords(words: SVGSVGElement): SVGSVGElement {
  const copy = words.cloneNode(true) as SVGSVGElement; // a clone is what it is cloned from
  copy.setAttribute('class', 'words');
  for (const name of ['role', 'aria-label']) copy.removeAttribute(name);
  copy.querySelector('.scale-bar')?.remove();
  for (const link of copy.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  return copy;
}

/** A scale that is true where the map stands, as long at first as the drawing’s. */
function addScale(map: L.Map, frame: HTMLElement): void {
  const percent = Number.parseFloat(frame.querySelector('.scale-bar rect')?.getAttribute('width') ?? '0');
  // Leaflet takes the longest round length that fits; a little room keeps the drawing’s from falling just short.
  const maxWidth = ((percent * frame.clientWidth) / 100) * 1.1;
  L.control.scale({ position: 'bottomleft', imperial: false, maxWidth, updateWhenIdle: true }).addTo(map);
}

function toBounds([west, south, east, north]: Extent): L.LatLngBounds {
  // Leaflet writes latitude first; nowhere else do we.
  return L.latLngBounds([south, west], [north, east]);
}

/** Whether the whole of one drawing lies within another, to a twentieth. */
export function isPartOf(part: HTMLElement, whole: HTMLElement): boolean {
  return toBounds(readExtent(whole))
    .pad(0.05)
    .contains(toBounds(readExtent(part)));
}

/** A part of the map drawn larger: laid in its place when it is large enough to be read. Returns what takes it away for good. */
function addDetail(map: L.Map, frame: HTMLElement): () => void {
  const bounds = toBounds(readExtent(frame));
  // Copied each time that it is laid: meanwhile the drawing may have been filtered, or a pièce picked on it.
  const lay = () => {
    const { ground, words } = layDrawing(frame, 'detail');
    return L.layerGroup([ground, words]).addTo(map);
  };
  let layer: L.LayerGroup | undefined;
  const update = () => {
    const [west, east] = [
      map.latLngToContainerPoint(bounds.getNorthWest()),
      map.latLngToContainerPoint(bounds.getSouthEast()),
    ];
    if (east.x - west.x >= LEAST_DETAIL_PX) layer ??= lay();
    else {
      layer?.remove();
      layer = undefined;
    }
  };
  map.on('zoomend', update);
  update();
  return () => {
    map.off('zoomend', update);
    layer?.remove();
  };
}
