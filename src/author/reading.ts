/** All that suggestions are made of: a text’s claims, dates, names with their places, and figures. */
import type { Dossier } from '../model/dossier.ts';
import { PLACEHOLDERS } from '../model/read/placeholders.ts';
import { readClaims, type SuggestedClaim } from './claims.ts';
import { type DateExpression, readDates } from './date-readings.ts';
import { type OfferedFigure, offerFigures } from './figures.ts';
import { findCountry, type Gazetteer, isProvince } from './gazetteer.ts';
import { findNamesOf, type Name } from './names.ts';
import { type Coordinates, findWhereabouts, type Whereabouts } from './whereabouts.ts';

export interface Reading {
  claims: SuggestedClaim[];
  dates: DateExpression[];
  names: Name[];
  figures: (OfferedFigure & { paragraph: number })[];
  /** By what they are called, of the towns and countries among them. */
  whereabouts: Map<string, Whereabouts>;
}

/** Of what an author writes first: the text, its day, the origin of its parts. */
export type Written = Pick<Dossier, 'date' | 'parts' | 'text'>;

/** `placed` is where the dossier already is; without a gazetteer no place is found. */
export function readText(
  { text, date, parts }: Written,
  gazetteer: Gazetteer | undefined,
  placed: readonly Coordinates[],
): Reading {
  const { paragraphs } = text;
  const running = paragraphs.filter(({ kind }) => kind !== 'credit');
  const knownAs = (name: string) => {
    if (findCountry(name) !== undefined) return 'country';
    if (isProvince(name)) return 'province';
    return (gazetteer?.(name).length ?? 0) > 0 ? 'town' : undefined;
  };
  const names = findNamesOf(running, knownAs);
  const places = [
    ...new Set(names.filter(({ kind, isArea }) => kind === 'place' && !isArea).map(({ called }) => called)),
  ];
  return {
    claims: readClaims(paragraphs, names, parts),
    dates: readDates(running, date.basis === PLACEHOLDERS.basis ? undefined : date.end.max),
    names,
    figures: running.flatMap(({ number, text: words }) =>
      offerFigures(words).map((figure) => ({ ...figure, paragraph: number })),
    ),
    whereabouts: gazetteer ? findWhereabouts(places, gazetteer, placed) : new Map(),
  };
}
