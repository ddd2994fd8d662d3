/** Which headers go to which addresses, with as few rules as say it: hosts take a hundred. */
import { type Inline, listPageHeaders, NEVER_OLD, OPEN } from './headers.ts';

export interface Rule {
  /** From the root of the site: `/a/` is one page, `/a/*` all that lies below it. */
  path: string;
  headers: Record<string, string>;
}

/** A page’s path, `/` or `/a/b/`, and what stands within it. */
export type Pages = ReadonlyMap<string, Inline>;

const NOTHING: Inline = { styles: [], scripts: [], hasSearch: false };

/** Pages made to stand in a frame, and files made for other programs. */
const FOR_FRAMES = /\/integrer\//;
const FOR_PROGRAMS = /^(?!\/_astro\/).*(?:\/donnees\/[^/]+|\.(?:xml|png|ics|csv))$/;

/** The page that tells a dossier’s folder, beside which its worker lies. */
const OF_DOSSIER = /^(\/[^/]+\/)carte\/$/;

/** No address falls under two rules: a host would send both, and two answers to one question are none. */
export function listRules(pages: Pages, files: readonly string[]): Rule[] {
  const paths = [...pages.keys()].sort();
  // Written once every page is, so not among the files yet.
  const workers = paths.filter((path) => OF_DOSSIER.test(path)).map((path) => path.replace(OF_DOSSIER, '$1sw.js'));
  const pageRules = groupPaths(paths, (path) => JSON.stringify(listHeaders(path, pages)), [...files, ...workers]).map(
    ({ path, first }): Rule => ({ path, headers: listHeaders(first, pages) }),
  );
  const open = files.filter((file) => FOR_PROGRAMS.test(file)).sort();
  const openRules = groupPaths(open, () => 'open', [...paths, ...files.filter((file) => !FOR_PROGRAMS.test(file))]).map(
    ({ path }): Rule => ({ path, headers: OPEN }),
  );
  return [...pageRules, ...openRules, ...workers.map((path): Rule => ({ path, headers: NEVER_OLD }))];
}

function listHeaders(path: string, pages: Pages): Record<string, string> {
  return listPageHeaders(pages.get(path) ?? NOTHING, FOR_FRAMES.test(path));
}

/** One rule for a folder where all below it is of one kind and nothing of `others` lies there; else one for each path. */
function groupPaths(
  paths: readonly string[],
  kindOf: (path: string) => string,
  others: readonly string[],
): { path: string; first: string }[] {
  // Each folder is asked once for all that lies below it: a site of thousands of pages has as many folders.
  const kinds = new Map<string, Set<string>>();
  for (const path of paths)
    for (const folder of listFolders(path)) kinds.set(folder, (kinds.get(folder) ?? new Set()).add(kindOf(path)));
  for (const folder of others.flatMap(listFolders)) kinds.delete(folder);

  const groups = new Map<string, string>();
  for (const path of paths) {
    const group = listFolders(path).find((folder) => kinds.get(folder)?.size === 1) ?? path;
    if (!groups.has(group)) groups.set(group, path);
  }
  return [...groups].map(([path, first]) => ({ path, first }));
}

/** « /a/* », « /a/b/* »: the folders above a path, the widest first; never the whole site. */
function listFolders(path: string): string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}/*`);
}
