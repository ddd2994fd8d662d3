/** One claim as another page shows it in a frame: what is said there, and how much room that takes. */
import type { Claim, Dossier } from '../model/dossier.ts';
import { sayInShort } from '../model/words/say-claim.ts';
import { endSentence, site } from '../site.ts';
import { type ClaimCard, describeClaim } from './cards/claim-card.ts';
import type { Embed } from './embed.ts';

/** What is said of a claim in a frame. */
export interface ClaimInFrame extends Pick<ClaimCard, 'words' | 'voice' | 'whose' | 'who' | 'date' | 'source'> {
  caution?: { isContradiction: boolean; text: string } | undefined;
}

/** Words beside the claim’s own: with more the frame would be an article. */
const MOST_WORDS = 60;
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

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
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

/** Height that everything has on a phone of 320 px whatever its typefaces, px: letters that surely fit a line, and the height of one. */
function measureHeight({ words, whose, who, caution, date, source }: ClaimInFrame): number {
  const [quote, voice, small] = [
    { letters: 25, height: 30.5 },
    { letters: 30, height: 21 },
    { letters: 36, height: 18.5 },
  ];
  const measure = (text: string, { letters, height }: typeof quote) => Math.ceil(text.length / letters) * height;
  return Math.ceil(
    MARGINS +
      measure(words, quote) +
      measure(`00 ${whose}. ${who}`, voice) +
      (caution ? measure(`Note de la rédaction. ${caution.text}`, small) : 0) +
      measure(`${date}. ${source}, mot pour mot.`, small) +
      measure(`${site.name} · La pièce 00 dans son texte`, small),
  );
}

/** Between and around the lines. */
const MARGINS = 64;
