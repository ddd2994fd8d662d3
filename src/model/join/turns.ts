/** The text as a transcript: who has the word in which paragraphs, and who that is in one line. */
import type { Claim, Paragraph, Section, Speaker } from '../dossier.ts';
import { saysParty } from '../words/party.ts';

/** Paragraphs that follow one another and in which the same people have the word. */
export interface Turn {
  paragraphs: Paragraph[];
  /** Of these paragraphs, in the order of the text. */
  claims: Claim[];
  /** Who speaks and through whom, each once, in the order of the text; none where nothing is claimed. */
  voices: Voiced[];
}

export interface Voiced {
  /** Whose word it is, then who passed it on. */
  by: Speaker[];
  claims: Claim[];
}

/**
 * In reading order. A turn ends where a section of the newsroom’s begins, and at a heading or a mention of origin of the
 * source’s own, which nobody says.
 */
export function listTurns(
  paragraphs: readonly Paragraph[],
  claims: readonly Claim[],
  sections: readonly Section[],
): Turn[] {
  const opening = new Set(sections.map(({ before }) => before));
  const turns: Turn[] = [];
  for (const paragraph of paragraphs) {
    const own = claims.filter((claim) => claim.paragraph === paragraph.number);
    const voices = listVoiced(own);
    const last = turns.at(-1);
    if (last && !opening.has(paragraph.number) && continues(last, paragraph, voices)) {
      last.paragraphs.push(paragraph);
      last.claims.push(...own);
      last.voices = listVoiced(last.claims);
    } else turns.push({ paragraphs: [paragraph], claims: own, voices });
  }
  return turns;
}

function continues(last: Turn, { kind }: Paragraph, voices: readonly Voiced[]): boolean {
  const isText = kind === 'text' && last.paragraphs.every((before) => before.kind === 'text');
  const name = (all: readonly Voiced[]) => all.map(nameVoices).join();
  return isText && name(voices) === name(last.voices);
}

function listVoiced(claims: readonly Claim[]): Voiced[] {
  const groups = Map.groupBy(claims, nameVoices);
  return [...groups.values()].map((own) => ({ by: own[0]?.by ?? [], claims: own }));
}

function nameVoices({ by }: Pick<Claim, 'by'>): string {
  return by.map(({ id }) => id).join(' ');
}

/** Who that is, as the newsroom says it in a line; that a party to the conflict is one is always said in words. */
export function describeSpeaker({ line, role, party, belligerent, unattributed }: Speaker): string {
  if (unattributed) return line ?? 'personne n’est nommé';
  const words = line ?? (belligerent ? party : role);
  return belligerent && !saysParty(words) ? `${words}, partie au conflit` : words;
}
