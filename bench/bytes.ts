/** Bytes of each kind of page as a host would send them, beside their budgets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Where the seventh paragraph begins: the first flight has the six before it. */
const FLIGHT_END = '<p id="p7"';

export interface Weight {
  what: string;
  bytes: number;
  budget: number;
}

/** Of the heaviest page of each kind; `slug` is the dossier’s. */
export function weighPages(dist: string, slug: string): Weight[] {
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const heaviest = (folder: string) => {
    const names = readdirSync(join(dist, slug, folder), { recursive: true, encoding: 'utf8' });
    return Math.max(...names.filter((name) => name.endsWith('.html')).map((name) => weigh(join(slug, folder, name))));
  };
  const [script = ''] = readdirSync(join(dist, '_astro')).filter((name) => name.startsWith('enhance-map.client'));
  const html = readFileSync(join(dist, slug, 'index.html'), 'utf8');
  const needed = [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js|svg))"|url\("\/([^"]+\.woff2)"\)/g)].map(
    ([, file = '', font]) => font ?? file,
  );
  return [
    { what: 'article view, to the end of paragraph 6', bytes: weighStart(html, FLIGHT_END), budget: 14_000 },
    { what: 'article view, whole HTML', bytes: weigh(`${slug}/index.html`), budget: 32_000 },
    {
      what: 'article view, whole first load',
      bytes: [`${slug}/index.html`, ...new Set(needed)].reduce((sum, path) => sum + weigh(path), 0),
      budget: 60_000,
    },
    { what: 'cover', bytes: weigh('index.html'), budget: 16_000 },
    { what: 'view of map, days and list', bytes: weigh(`${slug}/explorer/index.html`), budget: 16_000 },
    { what: 'heaviest event page', bytes: heaviest('evenements'), budget: 16_000 },
    { what: 'heaviest place page', bytes: heaviest('lieux'), budget: 16_000 },
    { what: 'map brought to life', bytes: weigh(`_astro/${script}`), budget: 55_000 },
  ];
}

/** How much of the compressed stream has to come until `mark` can be read. */
function weighStart(html: string, mark: string): number {
  const stream = brotliCompressSync(html);
  let [least, most] = [0, stream.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const start = brotliDecompressSync(stream.subarray(0, middle), { finishFlush: constants.BROTLI_OPERATION_FLUSH });
    if (start.includes(mark)) most = middle;
    else least = middle + 1;
  }
  return most;
}
