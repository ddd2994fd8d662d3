import { availableParallelism } from 'node:os';
import { defineConfig, fontProviders } from 'astro/config';
import { showProblems } from './src/author/problems.ts';
import { holdCards } from './src/cards/undrawn.ts';
import { indexSearch } from './src/cover/search-index.ts';
import { digestContent } from './src/model/digest.ts';
import { loadSlugs } from './src/model/entries.ts';
import { CONTENT } from './src/model/folder.ts';
import { offline } from './src/offline/offline.ts';
import { holdImports } from './src/policy/imports.ts';
import { policy } from './src/policy/policy.ts';
import { oneSync } from './src/publish/one-sync.ts';
import { release } from './src/release/release.ts';
import { sitemap } from './src/share/sitemap.ts';
import { subsetFonts } from './src/shell/fonts.ts';
import { readSiteAddress, sayOpenAddresses } from './src/shell/site-address.ts';

// No command opens a connection.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { site, base } = readSiteAddress(process.env);
const isWhole = process.env.DOSSIER === undefined;
const fonts = await subsetFonts([CONTENT, 'src'], 'node_modules/.cache/sur-pieces');
// `optional`: on a slow first visit the fallback stays, and no line of the text moves; so it needs no metrics of ours.
const face = (name, cssVariable, src, weight, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: false,
  options: { variants: [{ src: [src], weight, style: 'normal', display: 'optional' }] },
});

// Not as `src/middleware.ts`, whose whole path Astro writes between quotes, a quote sign of the path among them.
const finishPages = {
  name: 'finish-pages',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => addMiddleware({ entrypoint: '/src/shell/outgoing.ts', order: 'pre' }),
  },
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // `npm run build` gives each build its own.
  ...(process.env.ASTRO_CACHE_DIR && { cacheDir: process.env.ASTRO_CACHE_DIR }),
  integrations: [
    oneSync(),
    finishPages,
    holdCards(),
    sitemap(loadSlugs(CONTENT, () => {}) ?? []),
    sayOpenAddresses(process.env),
    indexSearch(),
    showProblems(),
    policy({ isWhole }),
    offline(),
    ...(isWhole ? [release(() => digestContent(CONTENT))] : []),
  ],
  // Pages asked for at once, so that every thread has a card to draw while this one writes pages.
  build: { inlineStylesheets: 'always', concurrency: availableParallelism() + 1 },
  devToolbar: { enabled: false },
  // No script within the page: a strict policy lets only files of our own run.
  vite: {
    plugins: [holdImports()],
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
  },
  fonts: [
    face('Source Serif 4', '--font-serif', fonts.serif, '400 650', ['Georgia', 'serif']),
    face('Noto Naskh Arabic', '--font-arabic', fonts.arabic, '400', ['serif']),
    face('Noto Naskh Arabic Names', '--font-arabic-names', fonts.arabicNames, '400', ['serif']),
  ],
});
