/** What a card says to those who do not see it is no surer than the card. */
import { expect, it } from 'vitest';
import type { Claim, TimelineEvent } from '../../src/model/dossier.ts';
import { describeClaimCard, describeEventCard } from '../../src/share/card-address.ts';
import { dossier } from '../complete.ts';

function sayClaim(number: number): string {
  const claim = dossier.claims.find((candidate: Claim) => candidate.number === number);
  if (!claim) throw new Error(`there is no claim ${number}`);
  return describeClaimCard(dossier, claim).alt.replaceAll('\u00A0', ' ');
}

function sayEvent(id: string): string {
  const event = dossier.events.find((candidate: TimelineEvent) => candidate.id === id);
  if (!event) throw new Error(`there is no event ${id}`);
  return describeEventCard(dossier, event).alt.replaceAll('\u00A0', ' ');
}

it('names what contradicts a claim or an event', () => {
  expect(sayClaim(15)).toMatch(/ Contradiction : Les Tanneurs : reprise contestée\.$/);
  expect(sayClaim(13)).toMatch(/ Contradiction : Les Tanneurs : reprise contestée \(autres mots, même événement\)\.$/);
  expect(sayEvent('reprise-des-tanneurs')).toMatch(/ Contradiction : Les Tanneurs : reprise contestée\.$/);
  expect(sayClaim(12) + sayEvent('combats-de-mersoul')).not.toContain('Contradiction');
});

it('says of a claim’s voice that it is a party to the conflict', () => {
  expect(sayClaim(4)).toMatch(/^Colonel anonyme, partie au conflit, via Radio Sarrane : «/);
});
