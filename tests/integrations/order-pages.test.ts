/** In which order pages are rendered. */
import { expect, it } from 'vitest';
import { orderByDossier } from '../../src/integrations/order-pages.ts';

it('is one dossier after the other, and before them what is of none', () => {
  const paths = ['/a/', '/b/', '/plan/', '/a/lieux/1', '/b/lieux/1', '/dossiers/2'].map((pathname) => ({
    pathname,
    route: { route: /^.(?:plan|dossiers)/.test(pathname) ? pathname : '/[slug]/…' },
  }));
  expect(orderByDossier(paths).map(({ pathname }) => pathname)).toEqual([
    ...['/plan/', '/dossiers/2'],
    ...['/a/', '/a/lieux/1'],
    ...['/b/', '/b/lieux/1'],
  ]);
});
