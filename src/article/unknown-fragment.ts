/** From a fragment that a page does not have to what is said of it, and to what of the page is nearest. */

export interface Unknown {
  words: string;
  nearest?: { words: string; id: string };
}

type Kind = [what: string, pronoun: string];
const NUMBERED: Readonly<Record<string, Kind>> = {
  'piece-': ['la pièce', 'La plus proche'],
  p: ['le paragraphe', 'Le plus proche'],
};
const NAMED: Readonly<Record<string, Kind>> = {
  evt: ['à un événement', 'Le plus proche'],
  lieu: ['à un lieu', 'Le plus proche'],
  note: ['à une note', 'La plus proche'],
};

/**
 * `ids`: all of the page, in order; `page`: « cet article ». Of the fragment itself no more is said than a number: whoever
 * makes a link is not to put words into the page.
 */
export function describeUnknown(fragment: string, ids: readonly string[], page: string): Unknown {
  const [, prefix = '', number = ''] = /^(piece-|p)(\d{1,4})$/.exec(fragment) ?? [];
  const [, name = ''] = /^(evt|lieu|note)-/.exec(fragment) ?? [];
  const kind = NUMBERED[prefix];
  if (kind) {
    const [what, pronoun] = kind;
    const id = findNearestNumber(prefix, Number(number), ids);
    const to = `${what.replace(/^le /, 'au ').replace(/^la /, 'à la ')}\u00A0${number}`;
    return {
      words: `Ce lien mène ${to}, qui n’est pas dans ${page}.`,
      ...(id && { nearest: { words: `${pronoun}\u00A0: ${what}\u00A0${id.slice(prefix.length)}`, id } }),
    };
  }
  const [what, pronoun] = NAMED[name] ?? ['à un endroit', ''];
  const id = NAMED[name] && findNearestName(fragment, ids);
  return {
    words: `Ce lien mène ${what} qui n’est pas dans ${page}.`,
    ...(id && { nearest: { words: `${pronoun}\u00A0: #${id}`, id } }),
  };
}

function findNearestNumber(prefix: string, number: number, ids: readonly string[]): string | undefined {
  const distance = (id: string) => Math.abs(Number(id.slice(prefix.length)) - number);
  return ids
    .filter((id) => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Of its kind, what has most of its words; none that has none. */
function findNearestName(fragment: string, ids: readonly string[]): string | undefined {
  const [kind, ...words] = fragment.split('-');
  const count = (id: string) => id.split('-').filter((word) => words.includes(word)).length;
  return ids.filter((id) => id.startsWith(`${kind}-`) && count(id) > 0).toSorted((a, b) => count(b) - count(a))[0];
}
