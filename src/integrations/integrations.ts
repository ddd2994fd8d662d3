/** The integrations of the build in their order, which matters: each hook runs in it. */
import type { AstroIntegration } from 'astro';
import { CONTENT, NAMED_DOSSIERS } from '../environment.ts';
import { digestContent } from '../model/read/digest.ts';
import { loadSlugs } from '../model/read/entries.ts';
import { applyPolicy } from './apply-policy.ts';
import { finishPages } from './finish-pages.ts';
import { holdCards } from './hold-cards.ts';
import { indexSearch } from './index-search.ts';
import { keepOffline } from './keep-offline.ts';
import { nameOpenAddresses } from './name-open-addresses.ts';
import { oneSync } from './one-sync.ts';
import { showProblems } from './show-problems.ts';
import { signRelease } from './sign-release.ts';
import { writeSitemap } from './write-sitemap.ts';

export function listIntegrations(): AstroIntegration[] {
  const isWhole = NAMED_DOSSIERS === undefined;
  return [
    oneSync(),
    finishPages(),
    // First of those that read what was built: none looks at what is not whole.
    holdCards(),
    writeSitemap(loadSlugs(CONTENT, () => {}) ?? []),
    nameOpenAddresses(),
    indexSearch(),
    showProblems(),
    // After all that changes a page.
    applyPolicy({ isWhole }),
    // After the policy: its lists have the sums of the pages.
    keepOffline(),
    // Last: no file changes after it.
    ...(isWhole ? [signRelease(() => digestContent(CONTENT))] : []),
  ];
}
