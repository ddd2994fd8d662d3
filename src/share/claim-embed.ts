/** One claim as another page shows it in a frame: what is said there, and how much room that takes. */
import type { Claim, Dossier } from '../model/dossier.ts';
import { sayInShort } from '../model/words/say-claim.ts';
import { endSentence, site } from '../site.ts';
import { type ClaimCard, describeClaim } from './cards/claim-card.ts';
import type { Embed } from './embed.ts';
import { countWords, MOST_WORDS, measureFrame } from './frame-room.ts';

/** What is said of a claim in a frame. */
export interface ClaimInFrame extends Pick<ClaimCard, 'words' | 'voice' | 'whose' | 'who' | 'date' | 'source'> {
  caution?: { isContradiction: boolean; text: string } | undefined;
}

/** What the frame says of every claim: « mot pour mot », « Note de la rédaction. », « Sur pièces · La pièce 15 dans son texte ». */
const FIXED_WORDS = 15;
/** Letters of the words in the title. */
const TITLE = 90;

/** As its card says it. A caution is whole or is what it is called: half of one would say something else. */
export function describeClaimInFrame(dossier: Dossier, claim: Claim): ClaimInFrame {
  const { caution, ...card } = describeClaim(dossier, claim);
  if (!caution) return card;
  const { isContradiction, lead, text } = caution;
  const whole = endSentence([isContradiction && text ? endSentence(lead) : lead, text].filter(Boolean).join(' '));
  const room = MOST_WORDS - FIXED_WORDS - countWords([card.whose, card.who, card.date, card.source].join(' '));
  if (countWords(whole) <= room) return { ...card, caution: { isContradiction, text: whole } };
  const called = isContradiction ? endSentence(lead) : 'À lire sur la page de la pièce.';
  return { ...card, caution: { isContradiction, text: called } };
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeClaimEmbed(dossier: Dossier, claim: Claim, makeUrl: (path: string) => string): Embed {
  const { slug } = dossier;
  const name = `affirmation-${claim.number}`;
  return {
    title: sayInShort(claim, TITLE),
    name: 'affirmation',
    url: makeUrl(`${slug}/integrer/${name}/`),
    article: makeUrl(`${slug}/affirmations/${claim.number}/`),
    home: makeUrl(''),
    thumbnail: makeUrl(`${slug}/partage/${name}.png`),
    leastHeight: measureHeight(describeClaimInFrame(dossier, claim)),
  };
}

function measureHeight({ words, whose, who, caution, date, source }: ClaimInFrame): number {
  return measureFrame([
    { text: words, setting: 'quote' },
    { text: `00 ${whose}. ${who}`, setting: 'voice' },
    { text: caution ? `Note de la rédaction. ${caution.text}` : '', setting: 'small' },
    { text: `${date}. ${source}, mot pour mot.`, setting: 'small' },
    { text: `${site.name} · La pièce 00 dans son texte`, setting: 'small' },
  ]);
}
