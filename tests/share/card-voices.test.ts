/** The numbers on the cards of events, places and speakers: each shows who speaks, as on the map and in the text. */
import { expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { findVoice } from '../../src/model/join/voice.ts';
import { listCards } from '../../src/share/cards/card.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { layoutCard } from '../../src/share/cards/layout-card.ts';
import { dossier } from '../complete.ts';

const faces = await loadFaces(CARDS);

/** « 12 nobody » for each number on a card. */
function listNumbers(name: string): string[] {
  const card = listCards(dossier).find((candidate) => candidate.name === name);
  if (!card) throw new Error(`there is no card ${name}`);
  const { subject: _, ...text } = card;
  const marks = layoutCard(text, undefined, faces);
  return marks.flatMap((mark, index) => {
    const number = marks[index + 1];
    if (mark.kind !== 'piece' || number?.kind !== 'text') return [];
    // On a filled box its number is as light as the paper.
    expect(number.fill).toBe(mark.voice === 'party' ? 'paper' : 'ink');
    return `${number.text} ${mark.voice}`;
  });
}

it('fills a number where a party to the conflict speaks, outlines it where a third party does, dashes it where nobody is named', () => {
  expect(listNumbers('evenement-reprise-des-tanneurs')).toEqual([
    '12 nobody',
    '13 third',
    '15 third',
    '17 third',
    '18 party',
    '19 party',
  ]);
});

it('says of the cards of all events, places and speakers no other voice than that of the claim', () => {
  const voices = new Map(dossier.claims.map((claim) => [String(claim.number), findVoice(claim)]));
  const listed = listCards(dossier).flatMap(({ name }) => listNumbers(name));
  expect(listed.length).toBeGreaterThan(dossier.claims.length * 2);
  for (const line of listed) {
    const [number = '', voice] = line.split(' ');
    expect(voice, line).toBe(voices.get(number));
  }
});
