import { defineConfig, fontProviders } from 'astro/config';
import { CONTENT } from './src/model/folder.ts';
import { subsetFonts } from './src/shell/fonts.ts';

// A build opens no connection.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;
if (!/^https?:\/\/[^/\s]+\/?$/.test(SITE_URL)) {
  throw new Error(
    `SITE_URL is “${SITE_URL}”. Give the scheme and the host alone: https://example.org. A path goes into BASE_PATH.`,
  );
}
if (!/^\/(?:[\w.~-]+\/?)*$/.test(BASE_PATH)) {
  throw new Error(`BASE_PATH is “${BASE_PATH}”. Begin it with a slash: /analyses.`);
}

const fonts = await subsetFonts([CONTENT, 'src'], 'node_modules/.cache/sur-pieces');
// `optional`: on a slow first visit the fallback stays, and no line of the text moves.
const face = (name, cssVariable, src, weight, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: weight !== '400',
  options: { variants: [{ src: [src], weight, style: 'normal', display: 'optional' }] },
});

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  fonts: [
    face('Source Serif 4', '--font-serif', fonts.serif, '400 700', ['Georgia', 'serif']),
    face('Noto Naskh Arabic', '--font-arabic', fonts.arabic, '400', ['serif']),
  ],
});
