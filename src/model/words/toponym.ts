/** A place’s other names, told apart from what the newsroom says of them in parentheses. */

/** « Sergiopolis (nom antique) » is the toponym « Sergiopolis » and the gloss « nom antique ». */
export function readToponym(name: string): { toponym: string; gloss?: string } {
  const [, toponym, gloss] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return toponym && gloss ? { toponym, gloss } : { toponym: name };
}
