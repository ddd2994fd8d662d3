/** The interactive map with its controls: buttons, switches, keys, and what it tells the page. Loaded when the reader asks for it. */
import leafletSheet from 'leaflet/dist/leaflet.css?inline';
import barSheet from './bar.css?inline';
import type { Position } from './explore.client.ts';
import { followReading } from './follow-text.client.ts';
import liveSheet from './interactive.css?inline';
import { walkByKey } from './keys.client.ts';
import { makeLayerSwitches } from './layer-switches.client.ts';
import { isPartOf, type LiveMap, makeLive, nameOf } from './leaflet-map.client.ts';
import type { Sources } from './offer-more.client.ts';

/** Bring the figure’s first drawing to life, with the page’s others laid over it as its details, and move it to `position`. */
export function enhanceMap(figure: HTMLElement, sources: Sources, position?: Position): void {
  const frame = figure.querySelector<HTMLElement>('.frame');
  if (!frame) throw new Error('there is no drawing to bring to life');
  // What reaches beyond it would cover it, and stays a drawing beside it.
  const details = [...document.querySelectorAll<HTMLElement>('.map .frame[data-extent]')].filter(
    (other) => other !== frame && isPartOf(other, frame),
  );
  addSheets(leafletSheet, barSheet, liveSheet);
  const live = makeLive(frame, details, sources);
  addControls(figure, frame, details, live);
  if (position) live.map.setView([position.latitude, position.longitude], position.zoom, { animate: false });
  emitMoves(live);
  // The page’s address no longer names a position: the move is none of the reader’s.
  document.addEventListener('whole-wanted', () => live.moveQuietly(live.reset));
  frame.querySelector<HTMLElement>('.live')?.focus({ preventScroll: true });
}

// As objects, not as elements: a strict policy lets no style stand in the page that it did not come with.
function addSheets(...texts: string[]): void {
  for (const text of texts) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

function addControls(figure: HTMLElement, frame: HTMLElement, details: readonly HTMLElement[], live: LiveMap): void {
  const status = document.createElement('span');
  status.ariaLive = 'polite';
  const say = (message: string) => {
    status.textContent = message;
  };
  const first = makeButton('Agrandir', () => live.map.zoomIn(1));
  const bar = figure.querySelector('.map-bar') ?? addBar(frame);
  bar.append(
    first,
    makeButton('Réduire', () => live.map.zoomOut(1)),
    makeButton('Tout voir', live.reset),
    ...details.map((detail, index) => makeButton(nameOf(detail), () => live.showDetail(index))),
    followReading(live),
    status,
  );
  say(
    matchMedia('(pointer: coarse)').matches
      ? 'Deux doigts déplacent la carte, un seul fait défiler la page.'
      : 'La molette agrandit la carte après un clic sur elle, ou avec Ctrl.',
  );
  figure.querySelector('figcaption')?.prepend(makeLayerSwitches(frame));
  walkByKey(frame, say, () => first.focus());
  const sayView = () => say(describeView(frame));
  live.map.on('moveend', sayView);
  document.addEventListener('pieces-shown', sayView);
}

function addBar(frame: HTMLElement): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'map-bar';
  frame.before(bar);
  return bar;
}

/** The reader’s own moves, not those that follow the reading. */
function emitMoves({ map, isByReader }: LiveMap): void {
  map.on('moveend', () => {
    if (!isByReader()) return;
    const { lat: latitude, lng: longitude } = map.getCenter();
    const detail: Position = { latitude, longitude, zoom: map.getZoom() };
    document.dispatchEvent(new CustomEvent('map-moved', { detail }));
  });
}

function describeView(frame: HTMLElement): string {
  const box = frame.getBoundingClientRect();
  const seen = [...frame.querySelectorAll('.live .piece:not(.out)')].filter((piece) => {
    const { left, top, right, bottom } = piece.getBoundingClientRect();
    return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
  });
  return `${seen.length} ${seen.length < 2 ? 'pièce' : 'pièces'} en vue`;
}

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
