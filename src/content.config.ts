/** The collections, as Astro wants them. */
import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';
import { z } from 'astro/zod';
import type { Stored } from './content-loader.ts';

// Node reads it, which has most of its modules already: Vite would read each of them anew, for more than half a second.
const { dossierLoader } = createRequire(import.meta.url)('./content-loader.ts') as typeof import('./content-loader.ts'); // `require` has no type of its own

export const collections = {
  dossiers: defineCollection({ loader: dossierLoader, schema: z.custom<Stored>() }),
};
