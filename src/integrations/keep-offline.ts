/** Each dossier gets the worker that keeps it for when there is no network. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSiteAddress } from '../environment.ts';
import { writeWorkers } from '../offline/offline.ts';
import { isKeptOffline } from '../site.ts';

export function keepOffline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': ({ dir }) => writeWorkers(fileURLToPath(dir), readSiteAddress().base, isKeptOffline),
    },
  };
}
