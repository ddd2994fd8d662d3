/** Which state of a dossier a file was drawn from. */
import { createHash } from 'node:crypto';
import type { Dossier } from '../model/dossier.ts';

/** Twelve hexadecimal digits of the SHA-256 of the whole dossier: they change whenever anything in it does, and with nothing else. */
export function describeVersion(dossier: Dossier): string {
  return createHash('sha256').update(JSON.stringify(dossier)).digest('hex').slice(0, 12);
}
