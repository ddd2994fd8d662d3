/** Each dossier gets the worker that keeps it for when there is no network. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorkers } from '../offline/offline.ts';
import { isKeptOffline } from '../site.ts';

/** Comes after all that changes a page: the list has the sums of the pages. */
export function keepOffline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => writeWorkers(fileURLToPath(dir), base, isKeptOffline),
    },
  };
}
