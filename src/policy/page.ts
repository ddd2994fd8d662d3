/** A built page made ready for its policy: one style block, scripts and sheets held to their bytes, the policy in its head. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { formatMeta, SHORT_META } from './headers.ts';

export interface SealedPage {
  html: string;
  /** Of its style block, as a policy names it. */
  styles: string[];
}

/** What a first answer holds, brotli: the article view is made to fit it. */
const ROUND_TRIP = 14_000;

/** `read` gives a file of the site by the address that the page has for it; undefined where the site has none. */
export function sealPage(html: string, read: (address: string) => Uint8Array | undefined): SealedPage {
  const merged = mergeStyles(html);
  const styles = [...merged.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => `'${digest('sha256', css)}'`);
  const sealed = addMeta(addIntegrity(merged, read), formatMeta(styles));
  // Headers say the whole; where a page has just room for itself, its head says what matters most.
  const isTight = weigh(merged) <= ROUND_TRIP && weigh(sealed) > ROUND_TRIP;
  return { html: isTight ? addMeta(merged, SHORT_META) : sealed, styles };
}

/** One block where the last one stood, so that the policy names one hash; no sheet stands between them. */
function mergeStyles(html: string): string {
  const blocks = [...html.matchAll(/<style>(.*?)<\/style>/gs)];
  const last = blocks.at(-1);
  if (!last) return html;
  let rest = html.slice(last.index + last[0].length);
  let before = html.slice(0, last.index);
  for (const [block] of blocks.slice(0, -1)) before = before.replace(block, () => '');
  if (before.includes('rel="stylesheet"')) return html;
  rest = `<style>${blocks.map(([, css]) => css).join('')}</style>${rest}`;
  return before + rest;
}

/** Before everything else in the head: a policy holds only for what comes after it. */
function addMeta(html: string, policy: string): string {
  return html.replace(
    /<head><meta charset="utf-8">/,
    (start) => `${start}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

function addIntegrity(html: string, read: (address: string) => Uint8Array | undefined): string {
  return html.replaceAll(
    /<(?:script|link)\b(?=[^>]*(?:\ssrc="|rel="(?:stylesheet|modulepreload)"))[^>]*?\s(?:src|href)="([^"]*)"/g,
    (tag, address: string) => {
      const bytes = read(address);
      return bytes ? `${tag} integrity="${digest('sha384', bytes)}"` : tag;
    },
  );
}

function digest(algorithm: string, content: string | Uint8Array): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}

function weigh(html: string): number {
  return brotliCompressSync(html).length;
}
