/** A claim as it is sent on says as much as its page does: that a party to the conflict speaks, and that it is contradicted. */
import { expect, it } from 'vitest';
import { findVoice } from '../../src/model/join/voice.ts';
import { writeClaimText } from '../../src/share/claim-text.ts';
import { dossier } from '../complete.ts';

function write(number: number): string {
  const claim = dossier.claims.find((candidate) => candidate.number === number);
  if (!claim) throw new Error(`there is no claim ${number}`);
  return writeClaimText(dossier, claim).replaceAll('\u00A0', ' ');
}

const OF_WHEN = 'texte de début octobre 2019 (date déduite)';

it('says after the name of a party to the conflict that it is one, before who passed it on', () => {
  expect(write(4)).toMatch(
    new RegExp(` » – colonel anonyme, partie au conflit, via Radio Sarrane, ${OF_WHEN.replaceAll(/[()]/g, '\\$&')}$`),
  );
  expect(write(2)).toContain(' – Radio Sarrane, partie au conflit (implicite), texte');
});

it('says so of no other voice', () => {
  for (const claim of dossier.claims)
    expect(write(claim.number).includes(', partie au conflit'), String(claim.number)).toBe(
      findVoice(claim) === 'party',
    );
});

it('names what contradicts the claim', () => {
  expect(write(15)).toBe(
    `« Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé » – Idriss Valmont, via Ligne Sud, ${OF_WHEN}. Contradiction : Les Tanneurs : reprise contestée`,
  );
  expect(write(13)).toMatch(/\. Contradiction : Les Tanneurs : reprise contestée \(autres mots, même événement\)$/);
  expect(write(12)).not.toContain('Contradiction');
});
