/** Spaces as words are read: a no-break or a thin one, or the end of a line, parts them as any other. */

/** Each space as a plain one; as long as the text, so that offsets are those of the text. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
