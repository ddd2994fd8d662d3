/** When and where what a paragraph says took place, in one line, and only where that changes. */
import type { Claim, Place } from '../model/dossier.ts';
import type { Turn } from '../model/join/turns.ts';

export interface Circumstance {
  /** « jeudi 29 juin 2017, soirée », or « sans date ». */
  when: string;
  place: Place | undefined;
  /** Whose it is, where the paragraph has more than one. */
  claims: Claim[];
}

/** By number of the paragraph: none where its lines would be those of the paragraph before it in the turn. */
export function listCircumstances({
  paragraphs,
  claims,
}: Pick<Turn, 'paragraphs' | 'claims'>): Map<number, Circumstance[]> {
  const lines = new Map<number, Circumstance[]>();
  let last = '';
  for (const { number } of paragraphs) {
    const groups = [
      ...Map.groupBy(
        claims.filter(({ paragraph }) => paragraph === number),
        (claim) => `${formatWhen(claim)} · ${claim.place?.id}`,
      ),
    ];
    if (groups.length === 0) continue;
    const here = groups.map(([words]) => words).join('\n');
    if (here !== last)
      lines.set(
        number,
        groups.flatMap(([, own]) => (own[0] ? { when: formatWhen(own[0]), place: own[0].place, claims: own } : [])),
      );
    last = here;
  }
  return lines;
}

/** Numbers of the paragraphs that name nobody though others of the turn do; of a turn that names nobody, its head says so. */
export function listUnnamed({ paragraphs, claims }: Pick<Turn, 'paragraphs' | 'claims'>): Set<number> {
  const named = new Set(claims.filter(({ implicit }) => !implicit).map(({ paragraph }) => paragraph));
  const claimed = new Set(claims.map(({ paragraph }) => paragraph));
  return new Set(
    paragraphs
      .map(({ number }) => number)
      .filter((number) => named.size > 0 && claimed.has(number) && !named.has(number)),
  );
}

/** Of the event: whether the claim’s own words date it is told with the claim. */
function formatWhen({ event: { when } }: Claim): string {
  return when.isStated ? [when.weekday, when.display].filter((part) => part !== undefined).join(' ') : 'sans date';
}
