/** What stands against a claim is also on the cards of what says the same in other words; what is said of several figures is said once. */
import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import type { Claim, Dossier, Note } from '../../src/model/dossier.ts';
import { listCards } from '../../src/share/cards/card.ts';
import { describeClaim } from '../../src/share/cards/claim-card.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { layoutCard } from '../../src/share/cards/layout-card.ts';
import { dossier } from '../complete.ts';

const faces = await loadFaces(CARDS);

function find(number: number): Claim {
  const claim = dossier.claims.find((candidate) => candidate.number === number);
  if (!claim) throw new Error(`there is no claim ${number}`);
  return claim;
}

const findCaution = (number: number, given: Dossier = dossier) => describeClaim(given, find(number)).caution;

/** The dossier with the note on the retaken quarter as a test wants it. */
function withNote(change: (note: Note) => Partial<Note>): Dossier {
  const notes = dossier.notes.map((note) =>
    note.title === 'Les Tanneurs\u00A0: reprise contestée' ? { ...note, ...change(note) } : note,
  );
  return { ...dossier, notes };
}

describe('the card of a claim', () => {
  it('says what contradicts the same source on the same event at the same place, without a number, which means nothing elsewhere', () => {
    // « il y a repris vendredi un quartier », of the CVO, whose director names that quarter.
    expect(findCaution(13)).toMatchObject({
      isContradiction: true,
      lead: 'Les Tanneurs\u00A0: reprise contestée (autres mots, même événement)',
      text: findCaution(15)?.text,
    });
  });

  it('says so of no other source, and of no contradiction that is about several events', () => {
    expect(findCaution(12)?.isContradiction ?? false).toBe(false);
    const wide = withNote(({ claims }) => ({ claims: [...claims, find(16)] }));
    expect(findCaution(13, wide)?.isContradiction ?? false).toBe(false);
  });

  it('says what contradicts it in the words of the note where the note has no account beside the claim', () => {
    const alone = withNote(() => ({
      claims: [find(15)],
      rivals: [],
      text: 'Le CVO le dit. Hors du texte, un habitant dit le quartier libre. Rien ne départage les deux.',
    }));
    expect(findCaution(15, alone)?.text).toBe('Hors du texte, un habitant dit le quartier libre.');
  });

  it('says a caution that several figures share once, of all of them, and names them where others have another', () => {
    expect(findCaution(10)).toMatchObject({
      lead: '«\u00A04 blindés\u00A0», «\u00A02 vehicules de transport\u00A0»\u00A0:',
      text: 'Revendication non vérifiée.',
    });
    const claim = find(10);
    const [first, second] = claim.figures;
    if (!first || !second) throw new Error('the claim has two figures');
    const figures = [first, { ...second, caution: 'Revendication non vérifiée\u00A0; non situés.' }];
    expect(describeClaim(dossier, { ...claim, figures }).caution).toEqual({
      isContradiction: false,
      lead: 'Chacun des 2 chiffres\u00A0:',
      text: 'Revendication non vérifiée.',
    });
  });
});

describe('the card of an event', () => {
  /** What is written on it, and how often « ≠ » is drawn. */
  function read(id: string, says?: string) {
    const card = listCards(dossier).find(({ name }) => name === `evenement-${id}`);
    if (!card) throw new Error(`there is no card of ${id}`);
    const { subject: _, ...text } = card;
    const against = text.against?.map((one) => ({ ...one, says: says ?? one.says }));
    const marks = layoutCard({ ...text, against }, undefined, faces);
    const words = marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join(' ');
    return { words: words.replaceAll(/\s+/g, ' '), signs: marks.filter(({ kind }) => kind === 'unequal').length };
  }

  it('says behind « ≠ » what contradicts any of its claims, and who says it', () => {
    const { words, signs } = read('reprise-des-tanneurs');
    expect(signs).toBe(1);
    expect(words).toContain('Les Tanneurs : reprise contestée Selon la Gazette de Port-Azir, le CVO parle');
    expect(read('combats-de-mersoul').signs).toBe(0);
  });

  it('still names what contradicts it where there is no room for more', () => {
    const { words, signs } = read('reprise-des-tanneurs', 'encore un mot '.repeat(30));
    expect(signs).toBe(1);
    expect(words).toContain('Les Tanneurs : reprise contestée');
    expect(words).not.toContain('encore un mot');
  });
});
