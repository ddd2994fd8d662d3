import { availableParallelism } from 'node:os';
import { defineConfig, fontProviders } from 'astro/config';
import { CACHE_FOLDER, CONTENT, readSiteAddress } from './src/environment.ts';
import { subsetFonts } from './src/fonts/page-fonts.ts';
import { TEXT_FACE } from './src/fonts/text-face.ts';
import { listIntegrations } from './src/integrations/integrations.ts';
import { addImportIntegrity } from './src/policy/import-integrity.ts';

// No command opens a connection.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const { site, base } = readSiteAddress();
const fonts = await subsetFonts([CONTENT], 'node_modules/.cache/sur-pieces');
// `optional`: on a slow first visit the fallback stays, and no line of the text moves; so it needs no metrics of ours.
const face = (name, cssVariable, src, weight, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: false,
  options: { variants: [{ src: [src], weight, style: 'normal', display: 'optional' }] },
});

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // `npm run build` gives each build its own.
  ...(CACHE_FOLDER && { cacheDir: CACHE_FOLDER }),
  integrations: listIntegrations(),
  // Answers asked for at once, so that cards are drawn while this thread renders pages.
  build: { inlineStylesheets: 'always', concurrency: availableParallelism() + 1 },
  devToolbar: { enabled: false },
  // No script within the page: a strict policy lets only files of our own run.
  vite: {
    plugins: [addImportIntegrity()],
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
  },
  fonts: [
    face(TEXT_FACE.name, TEXT_FACE.variable, fonts.serif, '400 650', TEXT_FACE.fallbacks),
    face('Noto Naskh Arabic', '--font-arabic', fonts.arabic, '400', ['serif']),
    face('Noto Naskh Arabic Names', '--font-arabic-names', fonts.arabicNames, '400', ['serif']),
  ],
});
