/** What a dossier’s text says and no annotation uses yet, as the command prints it. */
import type { Dossier } from '../model/dossier.ts';
import type { Gazetteer } from './gazetteer.ts';
import { formatSuggestions } from './suggestions.ts';
import { findUnused } from './unused.ts';

/** Entries to paste; a sentence where there is none. Without a gazetteer places have no coordinates. */
export function saySuggestions(dossier: Dossier, gazetteer: Gazetteer | undefined): string {
  const unused = findUnused(dossier, gazetteer);
  if (unused.speeches.length + unused.dates.length + unused.names.size === 0) {
    const silent = [...new Set(unused.statements.map(({ paragraph }) => paragraph))];
    return [
      `Every date, name and reported speech that is recognised in \`${dossier.slug}\` is used or waived.`,
      ...(silent.length > 0
        ? [`Sentences that nobody is named for and no claim has stand in paragraphs ${silent.join(', ')}.`]
        : []),
    ].join('\n');
  }
  return formatSuggestions(unused, {
    nextPiece: Math.max(0, ...dossier.claims.map(({ number }) => number)) + 1,
    theatre: dossier.theatres[0]?.id ?? '',
    speakers: dossier.speakers,
    places: new Map(dossier.places.flatMap(({ id, mentions }) => mentions.map(({ text }) => [text, id] as const))),
  });
}
