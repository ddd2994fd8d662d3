/** Which headers go to which addresses: one rule for each kind of address, so that a site of a hundred dossiers has as many as one. */
import type { Inline } from './content-security-policy.ts';
import { FOR_EVER, listPageHeaders, NEVER_OLD, OPEN } from './headers.ts';

export interface Rule {
  /**
   * From the root of the site: `/:dossier/carte/` is that page of every dossier; `:name` stands for one name, never for none;
   * `*`, at the end, for all that is below.
   */
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

/** Named by their bytes, the site’s and each dossier’s. */
const BY_BYTES = ['/_astro/*', '/:dossier/_astro/*'];
const IS_BY_BYTES = /^\/(?:[^/]+\/)?_astro\//;

/** The search has its own tree of files. */
const SEARCH = '/pagefind/';

/** Written once every page is, so not among the files yet. */
const LATER = ['/build.json', '/SHA256SUMS'];

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
  const named = files.filter((file) => !IS_BY_BYTES.test(file)).sort();
  const fileRules = [...Map.groupBy(named, findKind)].map(([path, alike]): Rule => {
    const isOpen = alike.some((file) => FOR_PROGRAMS.test(file));
    return { path, headers: { ...(isOpen && OPEN), ...NEVER_OLD } };
  });
  const later = dossiers.size > 0 ? [...LATER, '/:dossier/sw.js'] : LATER;
  return [
    ...pageRules,
    ...fileRules,
    ...later.map((path): Rule => ({ path, headers: NEVER_OLD })),
    // No rule for all files says how long to keep them: Cloudflare Pages would join both.
    ...BY_BYTES.map((path): Rule => ({ path, headers: FOR_EVER })),
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
  if (path.startsWith(SEARCH)) return `${SEARCH}*`;
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  // A dossier’s own page and the site’s cannot be told apart by their addresses.
  if (second === '' && rest.length === 0) return path.endsWith('/') && first !== '' ? '/:dossier/' : path;
  if (!dossiers.has(first)) return ['', first, ':name', ...rest].join('/');
  const [third = '', ...end] = rest;
  return ['', ':dossier', second, ...(rest.length === 0 ? [] : [third && ':name', ...end])].join('/');
}
