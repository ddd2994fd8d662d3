/** All that other pages can show of a dossier in a frame: the name of each frame, former ones too, and how it is described. */
import type { Alias, Dossier, TimelineEvent } from '../model/dossier.ts';
import { listContradictions } from '../model/join/sides.ts';
import { sayTextDate } from '../model/words/say-claim.ts';
import { capitalize } from '../model/words/typography.ts';
import { describeClaimEmbed } from '../share/claim-embed.ts';
import { describeContradictionEmbed } from '../share/contradiction-embed.ts';
import { describeDayEmbed, isShortEnough } from '../share/day-embed.ts';
import { describeEmbed, type Embed } from '../share/embed.ts';
import { listIds } from '../shell/former-addresses.ts';
import { findDay, readDay } from '../timeline/day-of-event.ts';
import { type ShortDay, shortenDay } from '../timeline/shorten-day.ts';

/** Given how a path within the site becomes a whole address. */
export type Describe = (makeUrl: (path: string) => string) => Embed;

/** By the last segment of its address. */
export function listEmbeds(dossier: Dossier): [name: string, describe: Describe][] {
  const { claims, events } = dossier;
  const nameAll = (kind: Alias['kind'], id: string, name: string, describe: Describe) =>
    listIds(dossier, kind, id).map((one): [string, Describe] => [`${name}-${one}`, describe]);
  return [
    ...(['carte', 'chronologie', 'ruban'] as const).map((view): [string, Describe] => [
      view,
      (makeUrl) => describeEmbed(view, dossier, makeUrl),
    ]),
    ...claims.flatMap((claim) =>
      nameAll('piece', String(claim.number), 'affirmation', (makeUrl) => describeClaimEmbed(dossier, claim, makeUrl)),
    ),
    ...listContradictions(dossier).flatMap((note) =>
      nameAll('contradiction', note.id, 'contradiction', (makeUrl) =>
        describeContradictionEmbed(dossier, note, makeUrl),
      ),
    ),
    ...events.flatMap((event) => nameAll('evenement', event.id, 'jour', describeDay(dossier, event))),
  ];
}

/** The day on which an event stands, as far as a frame has room for it. */
export function showDay(dossier: Dossier, event: TimelineEvent): { title: string; source: string } & ShortDay {
  const { title, day } = findDay(dossier, event);
  const source = capitalize(sayTextDate(dossier));
  const short = shortenDay(day, event, ({ day, left }) => isShortEnough({ title, source, lines: readDay(day), left }));
  return { title, source, ...short };
}

export function describeDay(dossier: Dossier, event: TimelineEvent): Describe {
  const { day, ...rest } = showDay(dossier, event);
  return (makeUrl) => describeDayEmbed(dossier, event, { ...rest, lines: readDay(day) }, makeUrl);
}
