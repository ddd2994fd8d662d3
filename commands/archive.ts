/** `npm run archive -- <slug>`: the article view of the last build as one file, `archive/<slug>.html`. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../src/environment.ts';
import { findCanonical, listElements } from '../src/html/elements.ts';
import { digestContent } from '../src/model/read/digest.ts';
import { BUILD, type Made } from '../src/publish/release.ts';
import { renderSingleFile } from '../src/publish/single-file.ts';

const [slug, dist = 'dist', folder = 'archive'] = process.argv.slice(2);
const page = join(dist, slug ?? '', 'index.html');
const refusal = findRefusal();
if (slug === undefined || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const html = readFileSync(page, 'utf8');
  const canonical = new URL(findCanonical(listElements(html, ['link'])) ?? 'http://localhost:4321/');
  const base = canonical.pathname.slice(0, -`${slug}/`.length);
  const archive = renderSingleFile(
    html,
    { site: canonical.origin, base },
    (path) => {
      const file = join(dist, path);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
    renderNotice(canonical.href),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${slug}.html`), archive);
  console.log(
    `${join(folder, `${slug}.html`)}, ${Math.round(Buffer.byteLength(archive) / 1000)} kB, whole in itself: ${describeBuild()}`,
  );
}

/** A sentence that says why nothing can be kept, or why it would not be what is written now. */
function findRefusal(): string | undefined {
  if (slug === undefined) return 'Name the dossier: npm run archive -- <slug>';
  if (!existsSync(page)) return `There is no page \`${page}\`: build the site first, with npm run build.`;
  if (!existsSync(join(dist, BUILD)) || readMade().part)
    return `\`${dist}\` does not say what it was built from: build the whole site, with npm run build.`;
  if (readMade().content !== digestContent(CONTENT))
    return `\`${dist}\` is of other content than \`${CONTENT}\` has now, ${describeBuild()}: build the site anew, with npm run build.`;
  return undefined;
}

function readMade(): Made {
  return JSON.parse(readFileSync(join(dist, BUILD), 'utf8')) as Made; // `release` wrote it
}

/** Whoever finds the file in ten years is told what it was taken from, when, and where that may stand. */
function renderNotice(address: string): string {
  const built = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(
    statSync(join(dist, BUILD)).mtime,
  );
  const day = built.replace(/^1 /, '1er ').replaceAll(' ', '\u00A0');
  return `Copie d’archive, construite le ${day}, version ${readMade().content.slice(0, 12)}. L’original, qui a pu changer depuis\u00A0: <a href="${address}">${address}</a>`;
}

/** The day is that of the file: what it says of itself has none. */
function describeBuild(): string {
  const minute = statSync(join(dist, BUILD)).mtime.toISOString().slice(0, 16).replace('T', ' ');
  return `built ${minute} UTC from content ${readMade().content.slice(0, 12)}`;
}
