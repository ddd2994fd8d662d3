/** The kinds of value that fields of several files share. */
import { z } from 'zod';
import { setFrench } from '../words/typography.ts';

/** A permanent name: it becomes an address. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
/** Words copied from the article, character for character. */
export const words = z.string().min(1).max(2000);
/** The newsroom’s own words, typed with plain spaces. */
export const prose = makeProse(5000);
/** The same, to be read at a glance. */
export const glance = makeProse(240);
/** A name in Arabic letters. */
export const arabicName = z
  .string()
  .max(200)
  .regex(
    /^[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC\s().,،«»–\u200C-\u200F-]+$/,
    'the name in Arabic letters',
  )
  .refine(isComposed, 'Type the name anew: a letter and its mark stand apart here, and must be one character (NFC)');
/** A paragraph of the article, counted from 1. */
export const paragraph = z.int().min(1);
export const webAddress = z
  .string()
  .max(2000)
  // A regular expression of its own, since the engine’s parser mends what it is given: spaces, back slashes.
  .regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/, { error: 'an address that begins with http:// or https://', abort: true })
  .refine(isPublic, 'Write the address of a page that anyone can open: a host with a dot in its name, no password');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** Exact words in one paragraph, with what stands just before or after them where they occur twice. */
export const anchor = z.strictObject({
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
});

function makeProse(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(
      isComposed,
      'Type the accents anew: a letter and its accent stand apart here, and must be one character (NFC)',
    )
    .transform(setFrench);
}

function isComposed(text: string): boolean {
  return text === text.normalize('NFC');
}

function isPublic(text: string): boolean {
  const { hostname = '', username, password } = URL.parse(text) ?? {};
  return hostname.includes('.') && username === '' && password === '';
}
