/** The events and places of a built dossier as two tools that newsrooms use would show them: TimelineJS 3, and a story map on Leaflet. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../src/html/escape.ts';

/** Where they are installed: not beside the bench, whose folder is the project’s own. */
const ROOM = 'node_modules/.cache/sur-pieces/peers';
const TIMELINE = join(ROOM, 'node_modules/@knight-lab/timelinejs/dist');
const LEAFLET = join(ROOM, 'node_modules/leaflet/dist');

/** What the two need of the dossier’s own export, `donnees/dossier.json`. */
interface Exported {
  title: string;
  standfirst: string;
  places: { id: string; name: string; geometry: { type: string; coordinates: unknown } | null }[];
  events: { title: string; when: string | null; places: string[]; claims: { quote: string }[] }[];
}

interface Step {
  title: string;
  text: string;
  /** Year, month, day. */
  date: readonly string[] | undefined;
  /** Latitude, longitude. */
  point: readonly [number, number] | undefined;
}

/** Install the two, write their pages into the folder as `timeline/` and `story/`. */
export function writePeers(folder: string, dist: string, slug: string): void {
  if (!existsSync(TIMELINE)) install();
  const exported = JSON.parse(readFileSync(join(dist, slug, 'donnees/dossier.json'), 'utf8')) as Exported; // the site’s own format
  const steps = listSteps(exported);
  writeTimeline(join(folder, 'timeline'), exported, steps);
  writeStory(join(folder, 'story'), exported, steps);
}

function install(): void {
  mkdirSync(ROOM, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join('bench/peers', name), join(ROOM, name));
  if (spawnSync('npm', ['ci'], { cwd: ROOM, stdio: 'inherit' }).status !== 0)
    throw new Error('The tools to compare with cannot be installed.');
}

function listSteps({ places, events }: Exported): Step[] {
  const points = new Map(places.map(({ id, geometry }) => [id, findPoint(geometry?.coordinates)]));
  return events.map(({ title, when, places: ids, claims }) => ({
    title,
    text: claims.map(({ quote }) => `« ${quote} »`).join(' '),
    date: /(\d{4})-(\d\d)-(\d\d)/.exec(when ?? '')?.slice(1),
    point: ids.map((id) => points.get(id)).find((point) => point !== undefined),
  }));
}

/** The first position of any geometry, latitude first. */
function findPoint(coordinates: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(coordinates)) return undefined;
  const [first, second] = coordinates as unknown[];
  return typeof first === 'number' && typeof second === 'number' ? [second, first] : findPoint(first);
}

/** By its own guide: the script, its style sheet, and the events as an object. https://timeline.knightlab.com/docs/instantiate-a-timeline.html */
function writeTimeline(folder: string, { title, standfirst }: Exported, steps: readonly Step[]): void {
  mkdirSync(join(folder, 'js/locale'), { recursive: true });
  cpSync(join(TIMELINE, 'css'), join(folder, 'css'), { recursive: true });
  copyFileSync(join(TIMELINE, 'js/timeline.js'), join(folder, 'js/timeline.js'));
  copyFileSync(join(TIMELINE, 'js/locale/fr.json'), join(folder, 'js/locale/fr.json'));
  const events = steps.flatMap(({ title: headline, text, date }) => {
    const [year, month, day] = date ?? [];
    return date ? [{ start_date: { year, month, day }, text: { headline, text } }] : [];
  });
  const story = { title: { text: { headline: title, text: standfirst } }, events };
  writeFileSync(
    join(folder, 'index.html'),
    renderPage(
      title,
      '<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>',
      `<div id="timeline" style="width:100%;height:600px"></div>
<script>new TL.Timeline('timeline', ${JSON.stringify(story)}, { language: 'fr', script_path: new URL('js/', location.href).href })</script>`,
    ),
  );
}

/** As the story maps that are made by hand on Leaflet: sections beside a map that flies to the one that is picked. Its ground is ours: no host of tiles is asked. */
function writeStory(folder: string, { title, standfirst }: Exported, steps: readonly Step[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['leaflet.js', 'leaflet.css']) copyFileSync(join(LEAFLET, name), join(folder, name));
  cpSync(join(LEAFLET, 'images'), join(folder, 'images'), { recursive: true });
  copyFileSync('content/basemap/governorates.geojson', join(folder, 'ground.json'));
  const placed = steps.flatMap((step) => (step.point ? [{ ...step, point: step.point }] : []));
  const sections = placed.map(
    ({ title: name, text }, index) =>
      `<section><h2><a href="#${index}">${escapeMarkup(name)}</a></h2><p>${escapeMarkup(text)}</p></section>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    renderPage(
      title,
      `<link rel="stylesheet" href="leaflet.css"><script src="leaflet.js"></script>
<style>#map{position:sticky;top:0;height:50vh}.lit{outline:3px solid}</style>`,
      `<h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(standfirst)}</p><div id="map"></div>${sections.join('')}
<script>
const points = ${JSON.stringify(placed.map(({ point }) => point))};
const map = L.map('map').fitBounds(points);
fetch('ground.json').then((answer) => answer.json()).then((ground) => L.geoJSON(ground).addTo(map));
const markers = points.map((point) => L.marker(point).addTo(map));
document.querySelectorAll('section a').forEach((link, index) => link.addEventListener('click', () => {
  document.querySelector('.lit')?.classList.remove('lit');
  link.closest('section').classList.add('lit');
  map.flyTo(points[index], 10);
  markers[index].bindPopup(link.textContent).openPopup();
}));
</script>`,
    ),
  );
}

function renderPage(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title>${head}</head><body>${body}</body></html>`;
}
