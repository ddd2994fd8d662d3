import { describe, expect, it } from 'vitest';
import { readPreview, readSiteAddress } from '../src/environment.ts';

describe('the address of the site', () => {
  it('is that of a local build where nothing is said', () => {
    expect(readSiteAddress({})).toEqual({
      site: 'http://localhost:4321',
      base: '/',
      root: 'http://localhost:4321/',
    });
  });

  it.each(['https://example.org', 'https://example.org/', 'http://127.0.0.1:8080'])('may be %s', (site) => {
    expect(readSiteAddress({ SITE_URL: site }).site).toBe(site);
  });

  it.each([
    '',
    'example.org',
    '/analyses',
    '//example.org',
    'https://',
    'https://?x',
    'https://"><',
    'ftp://example.org',
    'https://example.org/analyses',
    'https://a@example.org',
  ])('is never %s', (site) => {
    expect(() => readSiteAddress({ SITE_URL: site })).toThrow('SITE_URL is');
  });

  it.each(['/', '/analyses', '/analyses/', '/presse/analyses', '/~equipe'])('may stand below %s', (base) => {
    expect(readSiteAddress({ BASE_PATH: base }).base).toBe(base);
  });

  it.each(['/analyses', '/analyses/'])('has one root, whether its path ends in a slash or not: %s', (base) => {
    expect(readSiteAddress({ SITE_URL: 'https://example.org', BASE_PATH: base }).root).toBe(
      'https://example.org/analyses/',
    );
  });

  it('stands at the root where a form leaves the path empty', () => {
    expect(readSiteAddress({ BASE_PATH: '' }).base).toBe('/');
  });

  it.each([
    'analyses',
    '/..',
    '/a/../b',
    '//',
    '/a//b',
    '/a b',
    '/"><',
    'https://example.org/',
    `/${'a'.repeat(100_000)}!`,
  ])('never stands below %s', (base) => {
    expect(() => readSiteAddress({ BASE_PATH: base })).toThrow('BASE_PATH is');
  });
});

describe('a preview', () => {
  it.each(['1', 'oui', 'OUI', 'true', 'yes', ' 1 '])('is asked for by %j', (PREVIEW) =>
    expect(readPreview({ PREVIEW })).toBe(true),
  );

  it.each([undefined, '', '0', 'non', 'false', 'no'])('is not by %j', (PREVIEW) =>
    expect(readPreview({ PREVIEW })).toBe(false),
  );

  it.each(['2', 'brouillons', 'on va voir'])('is neither asked for nor left out by %j', (PREVIEW) =>
    expect(() => readPreview({ PREVIEW })).toThrow(`PREVIEW is “${PREVIEW}”. Write 1`),
  );
});
