/** One claim as another page shows it in a frame: what is said there, and how much room that takes. */
import type { Claim, Dossier } from '../model/dossier.ts';
import { sayInShort } from '../model/words/say-claim.ts';
import { endSentence } from '../site.ts';
import { type ClaimCard, describeClaim } from './cards/claim-card.ts';
import type { Embed } from './embed.ts';
import { type FramedLine, pickWording } from './frame-room.ts';
import { describeWordsEmbed, lineWay } from './words-embed.ts';

/** What is said of a claim in a frame. */
export interface ClaimInFrame extends Pick<ClaimCard, 'words' | 'voice' | 'whose' | 'who' | 'date' | 'source'> {
  caution?: { isContradiction: boolean; text: string } | undefined;
  /** What leads from the frame to the page. */
  way: string;
}

/** Letters of the words in the title. */
const TITLE = 90;

/** As its card says it. A caution is whole or is what it is called. */
export function describeClaimInFrame(dossier: Dossier, claim: Claim): ClaimInFrame {
  const { caution, ...card } = describeClaim(dossier, claim);
  const shown: ClaimInFrame = { ...card, way: `La pièce ${claim.number} dans son texte` };
  if (!caution) return shown;
  const { isContradiction, lead, text } = caution;
  const whole = endSentence([isContradiction && text ? endSentence(lead) : lead, text].filter(Boolean).join(' '));
  const called = isContradiction ? endSentence(lead) : 'À lire sur la page de la pièce.';
  const warn = (text: string): ClaimInFrame => ({ ...shown, caution: { isContradiction, text } });
  return pickWording([warn(whole), warn(called)], listLines);
}

/** What stands before a caution in its line. */
export function nameCaution({ isContradiction }: { isContradiction: boolean }): string {
  return isContradiction ? 'Contradiction.' : 'Note de la rédaction.';
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeClaimEmbed(dossier: Dossier, claim: Claim, makeUrl: (path: string) => string): Embed {
  const id = String(claim.number);
  return describeWordsEmbed(
    dossier.slug,
    {
      title: sayInShort(claim, TITLE),
      name: 'affirmation',
      id,
      page: `affirmations/${id}`,
      card: `affirmation-${id}`,
      lines: listLines(describeClaimInFrame(dossier, claim)),
    },
    makeUrl,
  );
}

function listLines({ words, whose, who, caution, date, source, way }: ClaimInFrame): FramedLine[] {
  return [
    { text: words, setting: 'quote' },
    { text: `${whose}. ${who}`, setting: 'voice' },
    { text: caution ? `${nameCaution(caution)} ${caution.text}` : '', setting: 'small' },
    { text: `${date}. ${source}, mot pour mot.`, setting: 'small' },
    lineWay(way),
  ];
}
