/** What is said the same on every page: the site’s name, its fixed French words, and how addresses are made. */

export const site = {
  name: 'Sur pièces',
  tagline: 'Un texte, phrase par phrase\u00A0: qui le dit, où, quand.',
  language: 'fr',
  licences: {
    code: 'MIT',
  },
  /** What a map names for the ground of the world, and for each layer of `content/basemap/` that it shows in its place. */
  groundCredit: 'Natural Earth',
  layerCredits: {
    governorates: 'Natural Earth',
    lakes: '© contributeurs d’OpenStreetMap (ODbL)',
    rivers: 'Natural Earth',
    countries: 'Natural Earth',
  },
  /** Of what every dossier shares; what points come from is in each one’s `map.yaml`. */
  credits: [
    {
      what: 'fond de carte',
      who: 'Natural Earth, frontières de fait vers 2015–2017, sans prise de position',
      licence: 'domaine public',
    },
    { what: 'lacs', who: '© contributeurs d’OpenStreetMap', licence: 'ODbL 1.0' },
    { what: 'caractères', who: 'Source Serif 4 et Noto Naskh Arabic', licence: 'SIL OFL 1.1' },
  ],
} as const;

/** Stands around what Astro writes into an answer once, however many pages it has: their styles, and their script. */
export const ONCE = '\x01';

/** Whether a reader’s browser keeps an article, its map and its timeline for when there is no network; false takes back what was kept. */
export const isKeptOffline = true;

/** `4856` is « 4 856 », with a narrow no-break space. */
export function formatNumber(count: number): string {
  // No formatter beside it: scripts that need other things of this file would make it as a page opens.
  return count.toLocaleString('fr-FR');
}

/** « 1 pièce », « 3 lieux »: French counts none and one in the singular. `many` where it is not `one` with an s. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${Math.abs(count) < 2 ? one : many}`;
}

/** « A », « A et B », « A, B et C ». */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

/** Words as a sentence: with a full stop, unless they end in one or in a sign that stands for it. */
export function endSentence(words: string): string {
  return /[.!?…][\s»”")]*$/.test(words) ? words : `${words}.`;
}

/** Address of a page from the site’s root: `address('raqqa-hama-alep')` is `/raqqa-hama-alep/` under the base path. */
export function address(...segments: string[]): string {
  return file(segments.map((segment) => `${segment}/`).join(''));
}

/** Absolute address of a page, from its segments. */
export type Address = (...segments: string[]) => string;

/** The `address` of a site that stands at `site`, scheme and host: `https://example.org/raqqa-hama-alep/`. */
export function makeAbsolute(site: URL | undefined): Address {
  return (...segments) => toAbsolute(address(...segments), site);
}

/** A path of the site with its scheme and host. Throws where the site has none, which a build always has. */
export function toAbsolute(path: string, site: URL | undefined): string {
  return new URL(path, site).href;
}

/** Whether an absolute address is of this machine alone: the site was built without one of its own. */
export function isTrial(url: string): boolean {
  return /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/.test(url);
}

/** An absolute address as readers see it and send it on: one of this machine leads nobody anywhere. */
export function showAddress(url: string): string {
  return isTrial(url) ? 'adresse d’essai' : url;
}

/** Stands in files that are taken away for an address of this machine: a host that leads nowhere, for good (RFC 2606). */
const TRIAL_HOST = 'https://adresse-d-essai.invalid';

/** The `address` of what is taken away from the site as a file: an address by its form, but one of this machine names none. */
export function makeTakenAway(site: URL | undefined): Address {
  return (...segments) => {
    const url = toAbsolute(address(...segments), site);
    return isTrial(url) ? url.replace(/^https?:\/\/[^/]+/, TRIAL_HOST) : url;
  };
}

/** Address of a file from the site’s root: `file('favicon.svg')`. */
export function file(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/**
 * The sign « ≠ » in a box of 20 px: drawn, since browsers compose it of « = » and a stroke that stands beside it where a
 * typeface lacks it.
 */
export const UNEQUAL = 'M5 7.5h10M5 12h10M12.5 4l-5 11.5';
