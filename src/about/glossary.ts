/** The glossary of a dossier: each voice, actor and acronym in one neutral sentence, by name. */
import type { Dossier } from '../model/dossier.ts';
import { capitalize } from '../model/words/typography.ts';
import { endSentence } from '../site.ts';

export interface GlossaryEntry {
  id: string;
  name: string;
  /** What the name is short for. */
  longName: string | undefined;
  says: string;
  /** Whether it speaks in the text, and so has a page of its own. */
  isSpeaker: boolean;
}

/** In French alphabetical order. What both speaks and acts stands once, as the voice that it is. */
export function listGlossary({
  speakers,
  actors,
  terms,
}: Pick<Dossier, 'speakers' | 'actors' | 'terms'>): GlossaryEntry[] {
  const entries = [
    ...speakers.map(({ id, name, longName, role, party }) => ({
      id,
      name,
      longName,
      says: `${endSentence(role)} ${endSentence(capitalize(party))}`,
      isSpeaker: true,
    })),
    ...actors.map(({ id, name, longName, role }) => ({
      id,
      name,
      longName,
      says: endSentence(role),
      isSpeaker: false,
    })),
    ...terms.map(({ id, name, longName, means }) => ({ id, name, longName, says: means, isSpeaker: false })),
  ];
  const first = new Map(entries.toReversed().map((entry) => [entry.id, { ...entry, says: capitalize(entry.says) }]));
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
