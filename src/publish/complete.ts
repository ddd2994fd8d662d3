/** What only a whole site can say of itself: the headers of every page for its hosts, and the sums of every file. */
import { CONTENT } from '../model/folder.ts';
import { type Pages, writeHosts } from '../policy/policy.ts';
import { signSite } from '../release/release.ts';
import { readSiteAddress } from '../shell/site-address.ts';

/** Write `_headers`, `_hosts/`, `build.json` and `SHA256SUMS`; `sums` are those that are known already, by file. */
export function completeSite(folder: string, pages: Pages, sums?: ReadonlyMap<string, string>): void {
  const { site, base } = readSiteAddress(process.env);
  writeHosts(folder, base, pages);
  signSite(folder, CONTENT, new URL(base.replace(/\/?$/, '/'), site).href, sums);
}
