/** Holds the voices against the claims: each speaker speaks, each word has one voice, no address is taken twice. */
import type { Claim } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { PlacesFile } from '../schema/map-schema.ts';
import type { EventsFile, SpeakersFile } from '../schema/schema.ts';
import { overlaps } from '../words/anchor.ts';

/** Second segments of `/<slug>/sources/` that are pages of their own. */
const RESERVED = ['chiffres', 'notes'];
/** Sides that the site has for whoever is of none of the author’s: `src/explore/choices.ts`. */
const OTHER_SIDES = ['autre-partie', 'tiers', 'personne'];

export function checkSpeakers(
  { speakers, sides }: SpeakersFile,
  { events }: EventsFile,
  { features }: PlacesFile,
  resolve: Resolver,
): void {
  const heard = new Set([
    ...events.flatMap(({ claims }) => claims.flatMap(({ by }) => by)),
    ...features.flatMap(({ properties }) => properties.status?.by ?? []),
  ]);
  for (const [index, { id }] of sides.entries())
    if (OTHER_SIDES.includes(id))
      resolve.problem(
        ['sides', index, 'id'],
        'reserved-id',
        `\`${id}\` is the site’s own for those who are of no side: both would be one choice.`,
        'Give the side another id.',
      );
  for (const [index, { id }] of speakers.entries()) {
    const path = ['speakers', index, 'id'];
    if (RESERVED.includes(id))
      resolve.problem(path, 'reserved-id', `\`sources/${id}/\` is a page of its own.`, 'Give the speaker another id.');
    if (!heard.has(id))
      resolve.problem(
        path,
        'speaker-unused',
        `No claim is given to \`${id}\`, nor passed on by it.`,
        'Name it in the `by` of a claim, or remove it.',
      );
  }
}

/**
 * The share of the text that rests on a voice is counted in characters, and all shares make the whole text: so no
 * character may be the word of two. Claims of one voice may overlap. `resolve` is of `events.yaml`.
 */
export function checkShares({ events }: EventsFile, claims: readonly Claim[], resolve: Resolver): void {
  const paths = new Map(
    events.flatMap((event, index) =>
      event.claims.map(({ piece }, number) => [piece, ['events', index, 'claims', number, 'quote']] as const),
    ),
  );
  for (const [index, claim] of claims.entries()) {
    const other = claims
      .slice(0, index)
      .find((before) => before.paragraph === claim.paragraph && overlaps(before, claim) && !isOneVoice(before, claim));
    if (!other) continue;
    const shared = claim.text.slice(0, Math.min(other.end, claim.end) - claim.start);
    resolve.problem(
      paths.get(claim.number) ?? [],
      'claims-overlap',
      `“${shared}” is the word of ${claim.by[0]?.name} in the claim ${claim.number} and of ${other.by[0]?.name} in ${other.number}: the shares of the text would add up to more than the whole.`,
      'Shorten one of the two quotes, or give both to the voice whose word it is.',
    );
  }
}

function isOneVoice(a: Claim, b: Claim): boolean {
  return a.by[0]?.id === b.by[0]?.id;
}
