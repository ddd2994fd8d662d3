/** Guesses at what the author meant, for the last line of a problem. */
import leven from 'leven';

/** “Did you mean `alep`?” when one or more known words are close to the one written, else the first few known words. */
export function formatCandidates(written: string, known: readonly string[]): string {
  const near = findNear(written, known).map((word) => `\`${word}\``);
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`;
  if (known.length === 0) return 'There is none to choose from.';
  const first = known.slice(0, 8).map((word) => `\`${word}\``);
  return `Use one of: ${first.join(', ')}${known.length > first.length ? ', …' : ''}.`;
}

/** The known words that may be meant, at most three, the nearest first. */
export function findNear(written: string, known: readonly string[]): string[] {
  return (
    known
      .map((word) => ({ word, distance: leven(written, word) }))
      // As many changes as the shorter has letters would turn any word into any other.
      .filter(({ word, distance }) => distance <= Math.max(2, word.length / 3))
      .filter(({ word, distance }) => distance < Math.min(word.length, written.length))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 3)
      .map(({ word }) => word)
  );
}
