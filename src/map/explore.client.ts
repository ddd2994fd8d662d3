/** Asks for the living map when the reader does, and leaves the drawing as it was when it cannot be had. */
import type { LiveMap } from './live.client.ts';
import { addLayerSwitches } from './switches.client.ts';
import { walkByKey } from './walk.client.ts';

/** Where a map stands: told to the page by `map-moved`, asked of the map by `map-wanted`. */
interface Position {
  latitude: number;
  longitude: number;
  zoom: number;
}

for (const figure of document.querySelectorAll<HTMLElement>('.map[data-live]')) offer(figure);

function offer(figure: HTMLElement): void {
  const [frame, ...details] = figure.querySelectorAll<HTMLElement>('.frame');
  const bar = figure.querySelector<HTMLElement>('.map-bar');
  if (!frame || !bar) return;
  const explore = async (position?: Position) => {
    button.disabled = true;
    try {
      const { bringAlive } = await import('./live.client.ts');
      const live = await bringAlive(frame, details);
      button.remove();
      addControls(bar, frame, details, live);
      if (position) live.map.setView([position.latitude, position.longitude], position.zoom, { animate: false });
      tellMoves(live);
      frame.querySelector<HTMLElement>('.live')?.focus({ preventScroll: true });
    } catch {
      bar.textContent = 'La carte mobile n’a pas pu être chargée\u202F; le dessin reste entier.';
    }
  };
  const button = makeButton('Explorer la carte', () => explore());
  bar.append(button);
  document.addEventListener('map-wanted', (event) => {
    if (event instanceof CustomEvent && button.isConnected) explore(event.detail);
  });
}

function addControls(bar: HTMLElement, frame: HTMLElement, details: readonly HTMLElement[], live: LiveMap): void {
  const status = document.createElement('span');
  status.ariaLive = 'polite';
  const first = makeButton('Agrandir', () => live.map.zoomIn(1));
  bar.append(
    first,
    makeButton('Réduire', () => live.map.zoomOut(1)),
    makeButton('Tout voir', live.reset),
    ...details.map((detail, index) => makeButton(nameOf(detail), () => live.showDetail(index))),
  );
  addLayerSwitches(bar, frame);
  bar.append(status);
  walkByKey(
    frame,
    (message) => {
      status.textContent = message;
    },
    () => first.focus(),
  );
  live.map.on('moveend', () => {
    status.textContent = describeView(frame);
  });
}

function nameOf(frame: HTMLElement): string {
  return frame.querySelector('.words')?.getAttribute('aria-label') ?? '';
}

/** The reader’s own moves, not the first fitting. */
function tellMoves({ map }: LiveMap): void {
  map.on('moveend', () => {
    const { lat: latitude, lng: longitude } = map.getCenter();
    const detail: Position = { latitude, longitude, zoom: map.getZoom() };
    document.dispatchEvent(new CustomEvent('map-moved', { detail }));
  });
}

function describeView(frame: HTMLElement): string {
  const box = frame.getBoundingClientRect();
  const seen = [...frame.querySelectorAll('.live .piece')].filter((piece) => {
    const { left, top, right, bottom } = piece.getBoundingClientRect();
    return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
  });
  return `${seen.length} ${seen.length === 1 ? 'pièce' : 'pièces'} en vue`;
}

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
