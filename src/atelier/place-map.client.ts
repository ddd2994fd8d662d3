/** The map on which a place is set: our own ground, the dossier’s other places, and corners that a mouse or keys move. */
import '../map/interactive/trusted-html.client.ts';
import L from 'leaflet';
import type { Coordinates } from '../model/geometry/check-geometry.ts';
import type { Ground } from './ground.ts';
import { type Drawn, MOST_LATITUDE } from './place-shape.ts';

export interface PlaceMap {
  /** What is drawn; `radiusKm` is the doubt around a point. */
  show(drawn: Drawn, radiusKm: number): void;
  /** Points that may be the place, and those of other places. */
  showAround(candidates: readonly Point[], places: readonly Point[]): void;
  /** Bring all of these into sight. */
  fit(points: readonly Coordinates[]): void;
  /** The corner that has the focus, or had it last. */
  focusCorner(index: number): void;
  /** By so many steps. */
  zoom(by: number): void;
}

export interface Point {
  name: string;
  at: Coordinates;
}

interface PlaceMapWishes {
  loadGround(window: string): Promise<Ground | undefined>;
  /** Corners were moved, added or taken out; `index` is the one it is about. */
  alter(corners: Coordinates[], index: number): void;
  setRadius(km: number): void;
  choose(index: number): void;
  say(words: string): void;
  send(): void;
}

const STEP_PX = 6;
const FINE_PX = 1;
const NEXT_CORNER_PX = 40;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const LEAST_HANDLE_PX = 26;
const GROUND_STYLE = { interactive: false, weight: 1 };

export function makePlaceMap(container: HTMLElement, wishes: PlaceMapWishes): PlaceMap {
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 1,
    maxZoom: 13,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    maxBounds: [
      [-MOST_LATITUDE, -540],
      [MOST_LATITUDE, 540],
    ],
  }).setView([20, 10], 1);
  const [ground, around, own] = [L.layerGroup(), L.layerGroup(), L.layerGroup()];
  for (const layer of [ground, around, own]) layer.addTo(map);
  let drawn: Drawn = { kind: 'point', corners: [] };
  let radius = 1;
  let asked = 0;
  let shown = '';
  let named: readonly Point[] = [];
  /** The handle that is to have the focus once it is drawn anew. */
  let focused: number | undefined;

  const drawGround = async () => {
    const { window, turns } = readWindow(map);
    // Of a map that is put away there is nothing to see.
    if (window === shown || container.clientWidth === 0) return;
    shown = window;
    asked += 1;
    const turn = asked;
    const found = await wishes.loadGround(window);
    if (!found || turn !== asked) return;
    const toLatLng = ([x, y]: Coordinates): [number, number] => [y, x + turns * 360];
    ground.clearLayers();
    for (const { kind, lines } of found.parts) {
      const points = lines.map((line) => line.map(toLatLng));
      const options = { ...GROUND_STYLE, className: `ground-${kind}` };
      (kind === 'river' ? L.polyline(points, options) : L.polygon(points, options)).addTo(ground);
    }
    for (const town of spread(
      map,
      named,
      found.towns.map(({ name, at }) => ({ name, at: [at[0] + turns * 360, at[1]] })),
    ))
      addDot(ground, town, 'town');
  };
  map.on('moveend', drawGround);

  const alter = (corners: Coordinates[], index: number) => {
    focused = index;
    wishes.alter(corners, index);
  };
  const put = (index: number, at: Coordinates) =>
    alter(
      drawn.corners.map((corner, number) => (number === index ? at : corner)),
      index,
    );

  const press = (event: KeyboardEvent, index: number, at: Coordinates) => {
    const arrow = ARROWS[event.key];
    const isShape = drawn.kind !== 'point';
    if (arrow && event.shiftKey && !isShape) {
      focused = index;
      wishes.setRadius(nextRadius(radius, -arrow[1] || arrow[0]));
    } else if (arrow) put(index, shift(map, at, arrow, event.altKey ? FINE_PX : STEP_PX));
    else if (event.key === '+' || event.key === '-')
      map.setZoomAround([at[1], at[0]], map.getZoom() + (event.key === '+' ? 1 : -1));
    else if (event.key === 'Delete' && isShape && drawn.corners.length > 1)
      alter(
        drawn.corners.filter((_, number) => number !== index),
        Math.max(0, index - 1),
      );
    else if (event.key === 'Enter' && isShape)
      alter(drawn.corners.toSpliced(index + 1, 0, shift(map, at, [1, 0], NEXT_CORNER_PX)), index + 1);
    else if (event.key === 'Enter') wishes.send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const addCorner = (at: Coordinates, index: number) => {
    const [x, y] = at;
    const icon = makeIcon('corner');
    const marker = L.marker([clamp(y), x], { icon, draggable: true, autoPan: false }).addTo(own);
    const handle = marker.getElement();
    if (!handle) return;
    handle.setAttribute('aria-label', labelCorner(drawn, index));
    handle.setAttribute('aria-describedby', 'place-map-help');
    handle.addEventListener('keydown', (event) => press(event, index, at));
    handle.addEventListener('focus', () => wishes.choose(index));
    marker.on('dragend', () => {
      const { lat, lng } = marker.getLatLng();
      put(index, [lng, lat]);
    });
    // A click on a corner is none on the map.
    marker.on('click', (event) => L.DomEvent.stopPropagation(event));
    if (focused === index) handle.focus({ preventScroll: true });
  };

  const addRadius = ([x, y]: Coordinates) => {
    if (Math.abs(y) > MOST_LATITUDE) return;
    const circle = L.circle([y, x], { radius: radius * 1000, interactive: false, className: 'doubt' }).addTo(own);
    const middle = map.latLngToContainerPoint([y, x]);
    const edge = map.latLngToContainerPoint([y, circle.getBounds().getEast()]);
    // Never over the point itself.
    const away = L.point(Math.max(0, LEAST_HANDLE_PX - (edge.x - middle.x)), 0);
    const marker = L.marker(map.containerPointToLatLng(edge.add(away)), {
      icon: makeIcon('radius', 18),
      draggable: true,
      autoPan: false,
    }).addTo(own);
    const handle = marker.getElement();
    if (!handle) return;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', 'Rayon du doute, en kilomètres');
    handle.setAttribute('aria-valuemin', '0.1');
    handle.setAttribute('aria-valuemax', '1000');
    handle.setAttribute('aria-valuenow', String(radius));
    handle.addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      focused = -1;
      wishes.setRadius(nextRadius(radius, -arrow[1] || arrow[0]));
    });
    marker.on('drag', () => {
      const here = map.latLngToContainerPoint(marker.getLatLng()).subtract(away);
      circle.setRadius(map.distance([y, x], map.containerPointToLatLng(here)));
    });
    marker.on('dragend', () => wishes.setRadius(roundRadius(circle.getRadius() / 1000)));
    marker.on('click', (event) => L.DomEvent.stopPropagation(event));
    if (focused === -1) handle.focus({ preventScroll: true });
  };

  map.on('click', ({ latlng }) => {
    const at: Coordinates = [latlng.lng, latlng.lat];
    if (drawn.kind === 'point') alter([at], 0);
    else alter([...drawn.corners, at], drawn.corners.length);
  });

  return {
    show(next, radiusKm) {
      [drawn, radius] = [next, radiusKm];
      map.invalidateSize({ pan: false });
      drawGround();
      own.clearLayers();
      const line = drawn.corners.map(([x, y]): [number, number] => [clamp(y), x]);
      if (drawn.kind === 'line') L.polyline(line, { interactive: false, className: 'own-line' }).addTo(own);
      if (drawn.kind === 'area') L.polygon(line, { interactive: false, className: 'own-area' }).addTo(own);
      for (const [index, at] of drawn.corners.entries()) addCorner(at, index);
      const [only] = drawn.corners;
      if (drawn.kind === 'point' && only) addRadius(only);
      focused = undefined;
    },
    showAround(candidates, places) {
      around.clearLayers();
      named = [...candidates, ...places];
      for (const place of places) addDot(around, place, 'other');
      for (const candidate of candidates) addDot(around, candidate, 'candidate');
    },
    fit(points) {
      map.invalidateSize({ pan: false });
      const seen = points.map(([x, y]): [number, number] => [clamp(y), x]);
      if (seen.length === 0) map.setView([20, 10], 1);
      else map.fitBounds(L.latLngBounds(seen).pad(0.2), { maxZoom: 8, animate: false });
      drawGround();
    },
    focusCorner(index) {
      const markers = own.getLayers().filter((layer): layer is L.Marker => layer instanceof L.Marker);
      markers[index]?.getElement()?.focus({ preventScroll: true });
    },
    zoom(by) {
      const [x, y] = drawn.corners[0] ?? [map.getCenter().lng, map.getCenter().lat];
      map.setZoomAround([clamp(y), x], map.getZoom() + by);
    },
  };
}

/** West, south, east, north of what is seen, from within -180 to 180 on; and by how many turns of the Earth it is further. */
function readWindow(map: L.Map): { window: string; turns: number } {
  const bounds = map.getBounds();
  const width = Math.min(360, bounds.getEast() - bounds.getWest());
  const from = (bounds.getEast() + bounds.getWest() - width) / 2;
  const turns = Math.floor((from + 180) / 360);
  const west = from - turns * 360;
  const sides = [west, Math.max(-90, bounds.getSouth()), west + width, Math.min(90, bounds.getNorth())];
  return { window: sides.map((side) => side.toFixed(4)).join(','), turns };
}

const LABEL_PX = { x: 70, y: 14 };

/** Those whose names have room beside the others, the first ones first. */
function spread(map: L.Map, named: readonly Point[], towns: readonly Point[]): Point[] {
  const kept: { x: number; y: number }[] = named.map(({ at: [x, y] }) => map.latLngToContainerPoint([clamp(y), x]));
  return towns.filter(({ at: [x, y] }) => {
    const here = map.latLngToContainerPoint([clamp(y), x]);
    if (kept.some((other) => Math.abs(other.x - here.x) < LABEL_PX.x && Math.abs(other.y - here.y) < LABEL_PX.y))
      return false;
    kept.push(here);
    return true;
  });
}

function shift(map: L.Map, [x, y]: Coordinates, [dx, dy]: readonly [number, number], px: number): Coordinates {
  const point = map.latLngToContainerPoint([clamp(y), x]).add([dx * px, dy * px]);
  const { lat, lng } = map.containerPointToLatLng(point);
  // Beyond what the map shows only a move up or down brings it back into sight.
  return [lng, dy === 0 ? y : clamp(lat)];
}

function clamp(latitude: number): number {
  return Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
}

function makeIcon(className: string, px = 24): L.DivIcon {
  return L.divIcon({ className, html: document.createElement('span'), iconSize: [px, px] });
}

function addDot(group: L.LayerGroup, { name, at: [x, y] }: Point, className: string): void {
  const label = document.createElement('span');
  label.textContent = name;
  L.marker([clamp(y), x], {
    icon: L.divIcon({ className: `dot ${className}`, html: label, iconSize: [8, 8] }),
    interactive: false,
    keyboard: false,
  }).addTo(group);
}

function labelCorner({ kind, corners }: Drawn, index: number): string {
  return kind === 'point' ? 'Le point du lieu' : `Sommet ${index + 1} sur ${corners.length}`;
}

const RADII = [0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000];

function nextRadius(km: number, direction: number): number {
  const next = direction > 0 ? RADII.find((radius) => radius > km) : RADII.findLast((radius) => radius < km);
  return next ?? km;
}

/** To two digits: nobody drags more. */
function roundRadius(km: number): number {
  return Math.max(0.1, Number(km.toPrecision(2)));
}
