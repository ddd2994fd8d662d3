/** Cards that nothing could be made of, and what is said of them. */

/** The `node:diagnostics_channel` on which the pages tell of them: these are bundled, and share no module with the build. */
export const UNDRAWN_CHANNEL = 'sur-pieces:undrawn';

export interface Undrawn {
  /** Its slug; of the card of the site, `site`. */
  dossier: string;
  /** The name of the card: `lieu-col`. */
  card: string;
  title: string;
  reason: string;
}

/** One line for each card, then what can be done. */
export function formatUndrawn(missing: readonly Undrawn[]): string {
  const lines = missing.map(
    ({ dossier, card, title, reason }) =>
      `The card \`${card}\` of \`${dossier}\`, “${title}”, cannot be drawn: ${reason}.`,
  );
  const count = missing.length === 1 ? '1 card is' : `${missing.length} cards are`;
  return `${lines.join('\n')}
${count} missing; nothing is published. No rule of \`npm run check\` knows of it: change what is peculiar to what they show, a
name, a shape or a frame, and send the dossier to those who keep this program.`;
}
