/** Words of the text between guillemets. */

/** « 13 villages »; words that bring their own guillemets get no second pair. */
export function formatQuoted(words: string): string {
  return words.startsWith('«') && words.endsWith('»') ? words : `«\u00A0${words}\u00A0»`;
}
