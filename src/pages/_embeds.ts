/** All that other pages can show of a dossier in a frame: the name of each frame, former ones too, and how it is described. */
import type { Alias, Dossier, TimelineEvent } from '../model/dossier.ts';
import { listContradictions } from '../model/join/sides.ts';
import { describeClaimEmbed } from '../share/claim-embed.ts';
import { describeContradictionEmbed } from '../share/contradiction-embed.ts';
import { describeDayEmbed } from '../share/day-embed.ts';
import { describeEmbed, type Embed } from '../share/embed.ts';
import { listIds } from '../shell/former-addresses.ts';
import { findDay, readDay } from '../timeline/day-of-event.ts';

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

/** The day on which an event stands. */
export function describeDay(dossier: Dossier, event: TimelineEvent): Describe {
  const { title, day } = findDay(dossier, event);
  return (makeUrl) => describeDayEmbed(dossier, event, { title, lines: readDay(day) }, makeUrl);
}
