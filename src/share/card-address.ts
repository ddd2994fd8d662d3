/** Which share card a page shows, and what the card says, for those who do not see it. */
import type { Claim, Dossier, Note, Place, Speaker, TimelineEvent } from '../model/dossier.ts';
import { labelNote, listClaimOppositions, listOppositions, type Opposition } from '../model/join/oppositions.ts';
import { listSides } from '../model/join/sides.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayDate, sayTextDate } from '../model/words/say-claim.ts';
import { saySide } from '../model/words/say-side.ts';
import { capitalize } from '../model/words/typography.ts';
import { endSentence } from '../site.ts';
import { sayWhose } from './claim-text.ts';

export interface Card {
  /** Below the site’s root. */
  path: string;
  alt: string;
}

export function describeArticleCard({ slug, title, kicker }: Dossier): Card {
  return { path: `${slug}/partage/texte.png`, alt: `${kicker}. ${title}` };
}

export function describeEventCard(dossier: Dossier, event: TimelineEvent): Card {
  const { id, title, when } = event;
  const date = when.isStated ? when.display : 'non daté dans le texte';
  return {
    path: `${dossier.slug}/partage/evenement-${id}.png`,
    alt: `Événement\u00A0: ${title}. Date\u00A0: ${date}.${nameOppositions(listOppositions(dossier, event))}`,
  };
}

export function describeClaimCard(dossier: Dossier, claim: Claim): Card {
  const [opposition] = listClaimOppositions(dossier, claim);
  return {
    path: `${dossier.slug}/partage/affirmation-${claim.number}.png`,
    alt: `${capitalize(sayWhose(claim))}\u00A0: ${formatQuoted(claim.text)}. ${capitalize(sayTextDate(dossier))}. Date\u00A0: ${sayDate(claim)}.${nameOppositions(opposition ? [opposition] : [])}`,
  };
}

export function describeContradictionCard(dossier: Dossier, note: Note): Card {
  const sides = listSides(note)
    .slice(0, 2)
    .map((side) => {
      const [{ whose, words }] = saySide(side);
      return endSentence(`${whose}\u00A0: ${words}`);
    });
  return {
    path: `${dossier.slug}/partage/contradiction-${note.id}.png`,
    alt: [endSentence(labelNote(note)), ...sides, `${capitalize(sayTextDate(dossier))}.`].join(' '),
  };
}

function nameOppositions(oppositions: readonly Opposition[]): string {
  return oppositions.map(({ title }) => endSentence(` Contradiction\u00A0: ${title}`)).join('');
}

export function describeSpeakerCard({ slug }: Dossier, { id, name, longName }: Speaker): Card {
  return { path: `${slug}/partage/source-${id}.png`, alt: `Voix\u00A0: ${longName ?? name}.` };
}

export function describePlaceCard({ slug }: Dossier, { id, name, whereabouts }: Place): Card {
  return {
    path: `${slug}/partage/lieu-${id}.png`,
    alt: `Lieu\u00A0: ${[name, whereabouts].filter(Boolean).join(', ')}.`,
  };
}
