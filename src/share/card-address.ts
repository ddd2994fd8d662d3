/** Which share card a page shows, and what the card says, for those who do not see it. */
import type { Claim, Dossier, Place, Speaker, TimelineEvent } from '../model/dossier.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayDate, sayTextDate } from '../model/words/say-claim.ts';
import { capitalize } from '../model/words/typography.ts';

export interface Card {
  /** Below the site’s root. */
  path: string;
  alt: string;
}

export function describeArticleCard({ slug, title, kicker }: Dossier): Card {
  return { path: `${slug}/partage/texte.png`, alt: `${kicker}. ${title}` };
}

export function describeEventCard({ slug }: Dossier, { id, title, when }: TimelineEvent): Card {
  const date = when.isStated ? when.display : 'non daté dans le texte';
  return { path: `${slug}/partage/evenement-${id}.png`, alt: `Événement\u00A0: ${title}. Date\u00A0: ${date}.` };
}

export function describeClaimCard(dossier: Dossier, claim: Claim): Card {
  return {
    path: `${dossier.slug}/partage/affirmation-${claim.number}.png`,
    alt: `${capitalize(claim.attribution)}\u00A0: ${formatQuoted(claim.text)}. ${capitalize(sayTextDate(dossier))}. Date\u00A0: ${sayDate(claim)}.`,
  };
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
