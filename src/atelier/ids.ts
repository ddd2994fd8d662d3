/** A name as an address, unlike those that are taken. */
import { formatId } from '../author/ids.ts';
import type { Named } from './names.ts';

export function makeId(name: string, taken: readonly Pick<Named, 'id'>[]): string {
  const id = formatId(name) || 'sans-nom';
  const ids = new Set(taken.map((thing) => thing.id));
  if (!ids.has(id)) return id;
  let number = 2;
  while (ids.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
