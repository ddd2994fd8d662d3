/** What only a whole site can say of itself: the headers of every page for its hosts, and the sums of every file. */
import { CONTENT, readSiteAddress } from '../environment.ts';
import { digestContent } from '../model/read/digest.ts';
import { type Pages, writeHosts } from '../policy/policy.ts';
import { signSite } from './release.ts';

/** Write `_headers`, `_hosts/`, `build.json` and `SHA256SUMS`; `kept` are the sums of files that are still to come into the folder. Returns the files of the whole site. */
export function completeSite(
  folder: string,
  pages: Pages,
  kept: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  writeHosts(folder, readSiteAddress().base, pages, [...kept.keys()]);
  return signSite(folder, { content: digestContent(CONTENT), address: readSiteAddress().root }, kept);
}

/** Write the `build.json` and `SHA256SUMS` of a part that lies alone: by them the next build knows the folder for its own. */
export function signPart(folder: string, part: readonly string[]): void {
  signSite(folder, { content: digestContent(CONTENT), address: readSiteAddress().root, part });
}
