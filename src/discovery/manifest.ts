/** `site.webmanifest`: the site on a home screen. */
import { address, file, site } from '../site.ts';

export function renderManifest(): string {
  const manifest = {
    name: site.name,
    description: site.tagline,
    lang: site.language,
    start_url: address(),
    scope: address(),
    display: 'browser',
    icons: [
      { src: file('icones/icone-192.png'), type: 'image/png', sizes: '192x192' },
      { src: file('icones/icone-512.png'), type: 'image/png', sizes: '512x512' },
      { src: file('icones/icone-masquable-512.png'), type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
