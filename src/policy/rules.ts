/** Which headers go to which addresses: one rule for each kind of address, so that a site of a hundred dossiers has as many as one. */
import { type Inline, listPageHeaders, NEVER_OLD, OPEN } from './headers.ts';

export interface Rule {
  /** From the root of the site: `/:dossier/carte/` is that page of every dossier; `:name` stands for one name, never for none. */
  path: string;
  headers: Record<string, string>;
}

/** A page’s path, `/` or `/a/b/`, and what stands within it. */
export type Pages = ReadonlyMap<string, Inline>;

/** Given by a host at any address that leads nowhere, with the headers of that address. */
const UNKNOWN = '/404.html';

/** Pages made to stand in a frame, and files made for other programs. */
const FOR_FRAMES = /\/integrer\//;
const FOR_PROGRAMS = /^(?!\/_astro\/).*(?:\/donnees\/[^/]+|\.(?:xml|png|ics|csv))$/;

/** Of a name that stays while its bytes change: a page takes only the sheet that was built with it, so neither may be an old one. */
const SHEET = /^\/(?!_astro\/).*\.css$/;

/** The page that tells a dossier’s folder, beside which its worker lies. */
const OF_DOSSIER = /^\/([^/]+)\/carte\/$/;

/**
 * No page falls under two rules: Cloudflare Pages would send the policies of both, Netlify that of the last. Netlify
 * takes no account of the slash at the end, so a file at the root of the site may fall under the pages’ rule; its own
 * comes after it.
 */
export function listRules(pages: Pages, files: readonly string[]): Rule[] {
  const paths = [...pages.keys()].sort();
  const dossiers = new Set(paths.flatMap((path) => OF_DOSSIER.exec(path)?.[1] ?? []));
  const findKind = (path: string) => nameKind(path, dossiers);
  const pageRules = [...Map.groupBy(paths, findKind)].map(([path, alike]): Rule => {
    const inline = joinInlines([...alike, UNKNOWN].flatMap((like) => pages.get(like) ?? []));
    return { path, headers: { ...listPageHeaders(inline, FOR_FRAMES.test(path)), ...NEVER_OLD } };
  });
  const open = files.filter((file) => FOR_PROGRAMS.test(file)).map(findKind);
  const sheets = files.filter((file) => SHEET.test(file)).map(findKind);
  return [
    ...pageRules,
    ...[...new Set(sheets)].sort().map((path): Rule => ({ path, headers: NEVER_OLD })),
    ...[...new Set(open)].sort().map((path): Rule => ({ path, headers: OPEN })),
    // Written once every page is, so not among the files yet.
    ...(dossiers.size > 0 ? [{ path: '/:dossier/sw.js', headers: NEVER_OLD }] : []),
  ];
}

/** All that may stand within one page or another of a kind: what each has of it alone, its own head says. */
function joinInlines(inlines: readonly Inline[]): Inline {
  return {
    styles: [...new Set(inlines.flatMap(({ styles }) => styles))].sort(),
    scripts: [...new Set(inlines.flatMap(({ scripts }) => scripts))].sort(),
    hasSearch: inlines.some(({ hasSearch }) => hasSearch),
  };
}

/** Dossiers have the same addresses one as the other; beside them the site has pages of its own, and folders of one kind. */
function nameKind(path: string, dossiers: ReadonlySet<string>): string {
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  // A dossier’s own page and the site’s cannot be told apart by their addresses.
  if (second === '' && rest.length === 0) return path.endsWith('/') && first !== '' ? '/:dossier/' : path;
  if (!dossiers.has(first)) return ['', first, ':name', ...rest].join('/');
  const [third = '', ...end] = rest;
  return ['', ':dossier', second, ...(rest.length === 0 ? [] : [third && ':name', ...end])].join('/');
}
