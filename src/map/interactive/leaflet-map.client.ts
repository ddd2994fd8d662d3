/** The drawn map brought to life: the same drawing, in the same frame, that now moves. The only file that imports Leaflet. */
import './trusted-html.client.ts';
import L from 'leaflet';

/** West, south, east, north, in degrees. */
type Extent = [west: number, south: number, east: number, north: number];

/** A detail is laid over the whole once it would be at least so wide, px. */
const LEAST_DETAIL_PX = 240;
const SVG = 'http://www.w3.org/2000/svg';

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

/** Replace the drawing in `frame` by a map of the same picture; `details` are the frames of its parts. */
export function makeLive(frame: HTMLElement, details: readonly HTMLElement[]): LiveMap {
  const { clientWidth: width, clientHeight: height } = frame;
  const extent = readExtent(frame);
  const ground = frame.querySelector<SVGSVGElement>('.ground');
  const words = frame.querySelector<SVGSVGElement>('.words');
  if (!ground || !words) throw new Error('there is no drawing to bring to life');

  const container = document.createElement('section');
  container.className = 'live';
  container.tabIndex = 0;
  container.setAttribute(
    'aria-label',
    `${words.getAttribute('aria-label')}, carte mobile\u00A0: flèches pour déplacer, plus et moins pour l’échelle`,
  );
  frame.append(container);
  const bounds = toBounds(extent);
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    scrollWheelZoom: false,
    keyboardPanDelta: 60,
    maxBounds: bounds.pad(0.4),
    fadeAnimation: false,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.fitBounds(bounds, { animate: false, padding: [0, 0] });
  map.setMinZoom(map.getZoom());
  map.setMaxZoom(map.getZoom() + 7);

  L.svgOverlay(copyDrawing(ground, words), bounds).addTo(map);
  for (const piece of listPieces(words)) addWords(map, piece, width, height);
  for (const detail of details) addDetail(map, detail);
  addScale(map, words, width);
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

function toBounds([west, south, east, north]: Extent): L.LatLngBounds {
  // Leaflet writes latitude first; nowhere else do we.
  return L.latLngBounds([south, west], [north, east]);
}

/**
 * The ground without its ids: what it refers to (patterns, masks) stays in the drawing that it is copied from. With the
 * lines that lead from numbers to their places: both ends lie on the ground, and stretch with it.
 */
function copyDrawing(ground: SVGSVGElement, words: SVGSVGElement): SVGSVGElement {
  const copy = ground.cloneNode(true) as SVGSVGElement; // a clone is what it is cloned from
  for (const element of copy.querySelectorAll('defs, filter, mask, pattern')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const leader of words.querySelectorAll(':scope > line')) copy.append(leader.cloneNode());
  return copy;
}

/** A scale that is true where the map stands, as long at first as the drawing’s. */
function addScale(map: L.Map, words: SVGSVGElement, width: number): void {
  const percent = Number.parseFloat(words.querySelector('.scale-bar rect')?.getAttribute('width') ?? '0');
  // Leaflet takes the longest round length that fits; a little room keeps the drawing’s from falling just short.
  const maxWidth = ((percent * width) / 100) * 1.1;
  L.control.scale({ position: 'bottomleft', imperial: false, maxWidth, updateWhenIdle: true }).addTo(map);
}

/** Words, numbers and dots: each stands at a place, in per cent of the frame, and keeps its size. */
function listPieces(words: SVGSVGElement): SVGElement[] {
  return [...words.children].filter(
    (child): child is SVGElement => child instanceof SVGElement && !child.matches('.scale-bar, line'),
  );
}

function addWords(map: L.Map, piece: SVGElement, width: number, height: number): L.Marker {
  const [x, y] = piece.tagName === 'circle' ? ['cx', 'cy'] : ['x', 'y'];
  const at = L.point(
    (Number.parseFloat(piece.getAttribute(x) ?? '0') / 100) * width,
    (Number.parseFloat(piece.getAttribute(y) ?? '0') / 100) * height,
  );
  const copy = piece.cloneNode(true) as SVGElement; // a clone is what it is cloned from
  copy.setAttribute(x, '0');
  copy.setAttribute(y, '0');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'words');
  svg.append(copy);
  // One tab stop for the whole map: a key walks its numbers.
  const holder = document.createElement('div');
  holder.append(svg);
  for (const link of svg.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  const icon = L.divIcon({ html: holder, className: 'live-words', iconSize: [0, 0] });
  return L.marker(map.containerPointToLatLng(at), { icon, interactive: false, keyboard: false }).addTo(map);
}

/** Whether the whole of one drawing lies within another, to a twentieth. */
export function isPartOf(part: HTMLElement, whole: HTMLElement): boolean {
  return toBounds(readExtent(whole))
    .pad(0.05)
    .contains(toBounds(readExtent(part)));
}

/** A part of the map drawn larger: laid in its place when it is large enough to be read. */
function addDetail(map: L.Map, frame: HTMLElement): void {
  const ground = frame.querySelector<SVGSVGElement>('.ground');
  const words = frame.querySelector<SVGSVGElement>('.words');
  if (!ground || !words) return;
  const bounds = toBounds(readExtent(frame));
  const { clientWidth: width, clientHeight: height } = frame;
  const place = (piece: SVGElement) => {
    const [x, y] = piece.tagName === 'circle' ? ['cx', 'cy'] : ['x', 'y'];
    const [rightward, downward] = [x, y].map((name) => Number.parseFloat(piece.getAttribute(name) ?? '0') / 100);
    const [northWest, southEast] = [map.project(bounds.getNorthWest(), 12), map.project(bounds.getSouthEast(), 12)];
    return map.unproject(
      L.point(
        northWest.x + (southEast.x - northWest.x) * (rightward ?? 0),
        northWest.y + (southEast.y - northWest.y) * (downward ?? 0),
      ),
      12,
    );
  };
  // Copied each time that it is laid: meanwhile the drawing may have been filtered, or a pièce picked on it.
  const lay = () => {
    const overlay = L.svgOverlay(copyDrawing(ground, words), bounds, { className: 'detail' });
    const markers = listPieces(words).map((piece) => addWords(map, piece, width, height).setLatLng(place(piece)));
    return L.layerGroup([overlay, ...markers]).addTo(map);
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
}
