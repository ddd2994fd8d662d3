/** The kinds of value that fields of several files share. */
import { z } from 'zod';
import { setFrench } from './typography.ts';

/** A permanent name: it becomes an address. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
/** Words copied from the article, character for character. */
export const words = z.string().min(1);
/** The newsroom’s own words, typed with plain spaces. */
export const prose = z.string().trim().min(1).transform(setFrench);
/** A paragraph of the article, counted from 1. */
export const paragraph = z.int().min(1);
export const webAddress = z.string().regex(/^https?:\/\/\S+$/, 'an address that begins with http:// or https://');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** Exact words in one paragraph, with what stands just before or after them where they occur twice. */
export const anchor = z.strictObject({
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
});
