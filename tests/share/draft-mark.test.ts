/** What the cards of a draft say before all else. */
import { expect, it } from 'vitest';
import { listContradictions } from '../../src/model/join/sides.ts';
import { listCards } from '../../src/share/cards/card.ts';
import { listClaimCards } from '../../src/share/cards/claim-card.ts';
import { describeContradiction } from '../../src/share/cards/contradiction-card.ts';
import { dossier } from '../complete.ts';

const readHeads = (status: typeof dossier.status) => {
  const one = { ...dossier, status };
  return [
    ...listCards(one).map(({ kicker }) => kicker),
    ...listClaimCards(one).map(({ source }) => source),
    ...listContradictions(one).map((note) => describeContradiction(one, note).source),
  ];
};
const MARK = 'Brouillon · ';

it.each(['brouillon', 'relu'] as const)('every card of what is `%s` is marked', (status) => {
  const heads = readHeads(status);
  expect(heads.length).toBeGreaterThan(dossier.claims.length);
  expect(heads.filter((head) => !head.startsWith(MARK))).toEqual([]);
});

it.each([undefined, 'publié'] as const)('no card of what is published is, with the state `%s`', (status) => {
  expect(readHeads(status).filter((head) => head.includes('Brouillon'))).toEqual([]);
});
