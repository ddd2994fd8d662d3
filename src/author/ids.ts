/** Names as addresses: published ids never change, so that they are short and plain. */

const LONGEST = 60;

/** Empty where the name has no letter of the Latin alphabet and no digit. */
export function formatId(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '');
}
