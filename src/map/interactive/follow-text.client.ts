/** The interactive map follows the paragraph in view, until the reader moves it; then a button gives it back to the text. */
import type { LiveMap } from './leaflet-map.client.ts';

/** The button « Revenir au texte », hidden while the map follows. The page tells of a paragraph by `paragraph-read`. */
export function followReading({ map, reset, moveQuietly, isByReader }: LiveMap): HTMLButtonElement {
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'Revenir au texte';
  back.hidden = true;
  let isReading = false;
  const follow = () => {
    const named = [...map.getContainer().querySelectorAll('.piece.now, .name.now')].map((mark) => locate(map, mark));
    const { x: width, y: height } = map.getSize();
    // A map that shows all of it already has no reason to move.
    if (named.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height)) return;
    const places = named.map((point) => map.containerPointToLatLng(point));
    moveQuietly(() =>
      map.fitBounds(
        places.map(({ lat, lng }) => [lat, lng]),
        { maxZoom: map.getZoom(), padding: [48, 48] },
      ),
    );
  };
  document.addEventListener('paragraph-read', () => {
    isReading = true;
    if (back.hidden) follow();
  });
  map.on('moveend', () => {
    if (isReading && isByReader()) back.hidden = false;
  });
  back.addEventListener('click', () => {
    back.hidden = true;
    moveQuietly(reset);
    follow();
    map.getContainer().focus({ preventScroll: true });
  });
  return back;
}

/** Middle of a mark, px from the corner of the map. */
function locate(map: LiveMap['map'], mark: Element): [x: number, y: number] {
  const [box, origin] = [mark.getBoundingClientRect(), map.getContainer().getBoundingClientRect()];
  return [box.x + box.width / 2 - origin.x, box.y + box.height / 2 - origin.y];
}
