/** `npm run archive -- <slug>`: the article view of the last build as one file, `archive/<slug>.html`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSingleFile } from './single-file.ts';

const [slug, dist = 'dist', folder = 'archive'] = process.argv.slice(2);
const page = join(dist, slug ?? '', 'index.html');
if (slug === undefined || !existsSync(page)) {
  console.error(
    slug === undefined
      ? 'Name the dossier: npm run archive -- <slug>'
      : `There is no page \`${page}\`: build the site first, with npm run build.`,
  );
  process.exitCode = 1;
} else {
  const html = readFileSync(page, 'utf8');
  const canonical = new URL(/rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? 'http://localhost:4321/');
  const base = canonical.pathname.slice(0, -`${slug}/`.length);
  const archive = renderSingleFile(html, { site: canonical.origin, base }, (path) => {
    const file = join(dist, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${slug}.html`), archive);
  console.log(`${join(folder, `${slug}.html`)}, ${Math.round(Buffer.byteLength(archive) / 1000)} kB, whole in itself`);
}
