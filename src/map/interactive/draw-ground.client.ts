/** The ground and the shapes of the interactive map, drawn in px of the screen at each zoom: lines keep their width, hatching its pitch, and doubt its kilometres. */
import type Leaflet from 'leaflet';
import {
  FINE,
  type InteractiveGround,
  type InteractiveMap,
  type InteractiveShape,
  type Joined,
  type Line,
} from '../layout/interactive-data.ts';
import { type InteractiveScale, isShown, measureWidthKm, type Steps } from '../layout/interactive-words.ts';
import { makeElement } from './draw-words.client.ts';

/** What is drawn from one step to another; `update` fits it to the zoom. */
interface Part {
  steps: Steps;
  layers: Leaflet.Path[];
  /** Told the px of a kilometre once the layers are drawn, and at each zoom. */
  update?: (pxOfKm: number) => void;
  /** What holds them. */
  group?: SVGGElement;
}

/** Of a river in a detail: as broad as on its drawing, as a share of the detail. */
const BROAD = 25 / 560;
/** No finer than is seen, px. */
const MOST_BLUR = 200;

/** Leaflet as it is loaded already, and how its lines are drawn. */
interface Pen {
  L: typeof Leaflet;
  options: Leaflet.PathOptions;
}

/** Returns what shows a step. */
export function makeGround(L: typeof Leaflet, map: Leaflet.Map, data: InteractiveMap, pxOfKm: () => number) {
  const pane = map.createPane('ground');
  pane.classList.add('ground');
  pane.style.zIndex = '350';
  const options = {
    renderer: L.svg({ pane: 'ground', padding: 0.4 }),
    pane: 'ground',
    interactive: false,
    weight: 1,
    fillOpacity: 1,
  };
  const pen = { L, options };
  // As on the drawing: what the text names stands out from the rest.
  const landClass = data.grounds.some(({ named }) => named.length > 0) ? 'land' : 'land told';
  const parts = [
    ...data.grounds.flatMap((ground, index) => drawGround(ground, pen, landClass, index > 0)),
    ...drawDetails(data, pen),
    ...drawLines(data, pen),
    ...data.shapes.map((shape) => drawShape(shape, pen)),
  ];
  let shown: Part[] = [];
  const update = () => {
    for (const part of shown) part.update?.(pxOfKm());
  };
  // After Leaflet has drawn its lines anew.
  map.on('moveend', update);
  return (step: number, scale: InteractiveScale) => {
    for (const { layers, group } of shown) {
      for (const layer of layers) layer.remove();
      group?.remove();
    }
    shown = parts.filter(({ steps }) => isShown(steps, step, scale));
    for (const { layers } of shown) for (const layer of layers) layer.addTo(map);
    update();
  };
}

function drawGround(ground: InteractiveGround, { L, options }: Pen, landClass: string, isOver: boolean): Part[] {
  const { box, quantum, land, named, coasts, borders, deFacto = [], limits, lakes, rivers } = ground;
  const read = (line: Line) => readLine(line, quantum);
  const arcs = ground.arcs.map(read);
  const join = (joined: Joined) =>
    joined.flatMap((arc, index) => {
      const line = (arc < 0 ? arcs[~arc]?.toReversed() : arcs[arc]) ?? [];
      // It begins where the one before it ends.
      return index > 0 ? line.slice(1) : line;
    });
  const always = { steps: {} };
  const [west, south, east, north] = box;
  const sea = L.rectangle(
    [
      [south, west],
      [north, east],
    ],
    { ...options, className: 'sea' },
  );
  return [
    ...(isOver && land.length > 0 ? [{ ...always, layers: [sea] }] : []),
    { ...always, layers: [L.polygon(land.map(join), { ...options, className: landClass })] },
    ...named.map(({ place, rings }) => {
      const area = L.polygon(rings.map(join), { ...options, className: 'named' });
      return { ...always, layers: [area], update: () => mark(area, place) };
    }),
    { steps: { from: 0 }, layers: [L.polyline(limits.map(join), { ...options, className: 'province' })] },
    { ...always, layers: [L.polyline(borders.map(join), { ...options, className: 'border' })] },
    { ...always, layers: [L.polyline(deFacto.map(join), { ...options, className: 'border de-facto' })] },
    { ...always, layers: [L.polyline(coasts.map(join), { ...options, className: 'coast' })] },
    { ...always, layers: [L.polygon(lakes.map(read), { ...options, className: 'lake' })] },
    ...rivers.map(({ from, lines }) => ({
      steps: from === undefined ? {} : { from },
      layers: [
        L.polyline(lines.map(read), { ...options, className: from === undefined ? 'river' : 'river minor-river' }),
      ],
    })),
  ];
}

/** A detail covers the coarser ground once it is there; until then a box says where it is. */
function drawDetails({ details, lines }: InteractiveMap, { L, options }: Pen): Part[] {
  return details.flatMap(([west, south, east, north], detail): Part[] => {
    const box: Leaflet.LatLngTuple[] = [
      [south, west],
      [north, east],
    ];
    const hasGround = lines.some((line) => line.kind === 'water' && line.detail === detail);
    const rectangle = (className: string) => [L.rectangle(box, { ...options, className })];
    return [
      { steps: { until: detail }, layers: rectangle('inset') },
      ...(hasGround ? [{ steps: { detail }, layers: rectangle('patch') }] : []),
    ];
  });
}

function drawLines({ lines, details }: InteractiveMap, { L, options }: Pen): Part[] {
  return lines.map(({ kind, lines: written, detail }) => {
    const km = measureWidthKm((detail !== undefined && details[detail]) || [0, 0, 0, 0]);
    const name = kind === 'water' ? 'broad-river' : kind;
    const layer = L.polyline(
      written.map((line) => readLine(line, FINE)),
      { ...options, className: name },
    );
    const steps = detail === undefined ? {} : { detail };
    if (name !== 'broad-river') return { steps, layers: [layer] };
    return {
      steps,
      layers: [layer],
      update: (pxOfKm) => widen(layer, km * BROAD * pxOfKm),
    };
  });
}

function drawShape(shape: InteractiveShape, { L, options }: Pen): Part {
  const { kind, place, style, doubtKm, lines, detail } = shape;
  const at = lines.map((line) => readLine(line, FINE));
  const group = makeElement('g', { class: kind === 'area' ? `area ${style}` : style, 'data-place': place });
  const steps = detail === undefined ? {} : { detail };
  const gather = (layers: Leaflet.Path[]) => {
    for (const layer of layers) {
      const element = layer.getElement();
      if (!element || group.contains(element)) continue;
      if (!group.isConnected) element.before(group);
      group.append(element);
    }
  };
  if (kind === 'ring') {
    const rings = at
      .flat()
      .map((middle) => L.circle(middle, { ...options, radius: doubtKm * 1000, className: 'edge' }));
    return { steps, group, layers: rings, update: () => gather(rings) };
  }
  if (kind === 'line') {
    const band = L.polyline(at, { ...options, className: 'band' });
    const axis = L.polyline(at, { ...options, className: 'axis' });
    return {
      steps,
      group,
      layers: [band, axis],
      update: (pxOfKm) => {
        gather([band, axis]);
        widen(band, 2 * doubtKm * pxOfKm);
      },
    };
  }
  const edge = L.polygon(at, { ...options, className: 'edge' });
  const soft = makeSoftArea(place, findPattern(place));
  return {
    steps,
    group,
    layers: [edge],
    update: (pxOfKm) => {
      gather([edge]);
      group.prepend(...soft.elements);
      soft.fit(edge, Math.min(MOST_BLUR, (doubtKm / 3) * pxOfKm));
    },
  };
}

/** What fills the area, within a mask that is blurred as far as its doubt reaches. */
function makeSoftArea(place: string, pattern: string | undefined) {
  const outline = makeElement('path', { class: 'mask', filter: `url(#interactive-f-${place})` });
  const blur = makeElement('feGaussianBlur', {});
  const filter = makeElement('filter', { id: `interactive-f-${place}`, filterUnits: 'userSpaceOnUse' }, blur);
  const mask = makeElement('mask', { id: `interactive-m-${place}`, maskUnits: 'userSpaceOnUse' }, outline);
  const fills = [
    makeElement('rect', { class: 'tint' }),
    ...(pattern ? [makeElement('rect', { fill: `url(#${pattern})` })] : []),
  ];
  const filled = makeElement('g', { mask: `url(#interactive-m-${place})` }, ...fills);
  return {
    elements: [filter, mask, filled],
    fit(edge: Leaflet.Polygon, blurPx: number) {
      const path = edge.getElement();
      const [x = '', y = '', width = '', height = ''] = path?.closest('svg')?.getAttribute('viewBox')?.split(' ') ?? [];
      outline.setAttribute('d', path?.getAttribute('d') ?? '');
      blur.setAttribute('stdDeviation', `${blurPx}`);
      for (const element of [filter, mask, ...fills])
        for (const [name, value] of Object.entries({ x, y, width, height })) element.setAttribute(name, value);
    },
  };
}

/** The hatching of the drawing, in whose inks it is defined: here its units are px. */
function findPattern(place: string): string | undefined {
  return document.querySelector(`.map .frame > .ground g[data-place="${place}"] pattern`)?.id;
}

/** In degrees, latitude first, as Leaflet has it. */
function readLine(line: Line, quantum: number): [latitude: number, longitude: number][] {
  let [x, y] = [0, 0];
  return Array.from({ length: line.length / 2 }, (_, index) => {
    x += line[2 * index] ?? 0;
    y += line[2 * index + 1] ?? 0;
    return [y / quantum, x / quantum];
  });
}

function widen(layer: Leaflet.Path, px: number): void {
  const element = layer.getElement();
  if (element instanceof SVGElement) element.style.strokeWidth = `${px}px`;
}

function mark(layer: Leaflet.Path, place: string): void {
  layer.getElement()?.setAttribute('data-place', place);
}
