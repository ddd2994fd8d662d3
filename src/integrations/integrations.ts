/** The integrations of the build in their order, which matters: each hook runs in it. */
import type { AstroIntegration } from 'astro';
import { dropOldCards } from './drop-old-cards.ts';
import { finishPages } from './finish-pages.ts';
import { holdCards } from './hold-cards.ts';
import { indexSearch } from './index-search.ts';
import { keepOffline } from './keep-offline.ts';
import { nameOpenAddresses } from './name-open-addresses.ts';
import { orderPages } from './order-pages.ts';
import { readContentInTurn } from './read-content-in-turn.ts';
import { sealSite } from './seal-site.ts';
import { serveAtelier } from './serve-atelier.ts';
import { serveExports } from './serve-exports.ts';
import { showDossiers } from './show-dossiers.ts';
import { showProblems } from './show-problems.ts';
import { signRelease } from './sign-release.ts';

export function listIntegrations(): AstroIntegration[] {
  return [
    readContentInTurn(),
    finishPages(),
    orderPages(),
    // First of those that read what was built: none looks at what is not whole.
    holdCards(),
    nameOpenAddresses(),
    indexSearch(),
    showDossiers(),
    showProblems(),
    serveAtelier(),
    serveExports(),
    // After the search, whose files have headers too.
    sealSite(),
    // After the policy: its lists have the sums of the pages.
    keepOffline(),
    // After all that writes into the site: no file changes after it.
    signRelease(),
    dropOldCards(),
  ];
}
