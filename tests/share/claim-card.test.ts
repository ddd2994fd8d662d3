import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { findVoice } from '../../src/model/join/voice.ts';
import { type ClaimCard, listClaimCards } from '../../src/share/cards/claim-card.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { CARD } from '../../src/share/cards/layout-card.ts';
import { layoutClaimCard } from '../../src/share/cards/layout-claim.ts';
import { measureLine } from '../../src/share/cards/text-lines.ts';
import { dossier } from '../complete.ts';

const faces = await loadFaces(CARDS);
const cards = listClaimCards(dossier);

function findCard(number: number): ClaimCard {
  const card = cards.find(({ name }) => name === `affirmation-${number}`);
  if (!card) throw new Error(`there is no card of claim ${number}`);
  return card;
}

interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  end: number;
}

/** All that is written on the card, where it stands, stretch by stretch. */
function listLines(card: ClaimCard): Line[] {
  return layoutClaimCard(card, faces).flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const { text, weight, x, y, size, anchor } = mark;
    const end = anchor === 'end' ? x : x + measureLine(text, weight, faces) * size;
    return { text, x, y, size, end };
  });
}

/** The spaces that no line may break at are of the setting. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

const read = (card: ClaimCard) =>
  plain(
    listLines(card)
      .map(({ text }) => text)
      .join(' '),
  );

describe('the card of a claim', () => {
  it('has its words whole, between guillemets, after whose they are, and of when the text is', () => {
    for (const [index, { text, attribution }] of dossier.claims.entries()) {
      const words = read(cards[index] ?? findCard(0));
      expect(words).toContain(`« ${plain(text)} »`);
      expect(words.toLowerCase().indexOf(attribution.toLowerCase())).toBeGreaterThanOrEqual(0);
      expect(words.toLowerCase().indexOf(attribution.toLowerCase())).toBeLessThan(words.indexOf(plain(text)));
      expect(words).toContain('Texte de début octobre 2019 (date déduite)');
    }
  });

  it('shows by a filled, outlined or dashed sign who speaks', () => {
    const voices = dossier.claims.map(findVoice);
    expect(new Set(voices).size).toBe(3);
    for (const kind of ['sign', 'rail'])
      expect(
        cards.flatMap((card) =>
          layoutClaimCard(card, faces).flatMap((mark) => ('voice' in mark && mark.kind === kind ? mark.voice : [])),
        ),
      ).toEqual(voices);
  });

  it('is read when it is 300 px wide, a quarter: the words are set in 40 px or more, nothing in less than 36', () => {
    for (const card of cards) {
      const lines = listLines(card);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(36);
      const quoted = lines.find(({ text, size }) => text.startsWith('«') && size >= 40);
      expect(quoted, card.name).toBeDefined();
    }
  });

  it('keeps every line within its edges, and none upon another', () => {
    for (const card of cards) {
      const lines = listLines(card);
      expect(Math.max(...lines.map(({ end }) => end)), card.name).toBeLessThanOrEqual(CARD.width - 40);
      const rows = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b);
      expect(rows.at(-1)).toBeLessThan(CARD.height - 20);
      for (const [index, y] of rows.entries()) {
        const size = Math.max(...lines.filter((line) => line.y === y).map((line) => line.size));
        if (index > 0) expect(y - (rows[index - 1] ?? 0), `${card.name} at ${y}`).toBeGreaterThanOrEqual(size * 0.95);
      }
    }
  });

  it('says a date as surely as the text does', () => {
    expect([6, 8, 4].map((number) => findCard(number).date)).toEqual([
      '«\u00A0jeudi\u00A0», 3 octobre 2019',
      'Non datée\u202F; événement\u00A0: 3 octobre 2019',
      'Non datée dans le texte',
    ]);
  });

  it('never cuts a date: one too long for its line is said without the text’s own words for it', () => {
    expect(read(findCard(25))).toContain('Plusieurs mois avant le 12 septembre 2019');
    expect(read(findCard(25))).not.toContain('…');
  });

  it('says what stands against the words whole, or by its name alone where these need the room', () => {
    const long = (count: number) => {
      const caution = { isContradiction: true, lead: 'Reprise contestée', text: 'encore un mot '.repeat(count).trim() };
      return read({ ...findCard(15), caution });
    };
    expect(long(10)).toContain('encore un mot encore un mot');
    expect(long(40)).toContain('Reprise contestée');
    expect(long(40)).not.toContain('encore un mot');
    const note = { isContradiction: false, lead: '', text: 'encore un mot '.repeat(40).trim() };
    expect(read({ ...findCard(15), caution: note })).toContain('À lire avec une note de la rédaction');
  });

  it('says where in words, with the Arabic name', () => {
    expect(findCard(15).places.map(plain)).toEqual([
      'Les Tanneurs (الدباغون), 1 km à l’est de Beldjara',
      'Les Tanneurs, 1 km à l’est de Beldjara',
      'Les Tanneurs',
    ]);
    expect(findCard(29).places).toEqual([]);
  });

  it('says who contradicts it: an account from outside the text, else who else speaks in it', () => {
    const lead = 'Les Tanneurs\u00A0: reprise contestée';
    expect(findCard(15).caution).toMatchObject({ isContradiction: true, lead });
    expect(findCard(15).caution?.text).toContain('Selon la Gazette de Port-Azir');
    expect(findCard(18).caution?.text).toBe(
      'Idriss Valmont, via Ligne Sud dit\u00A0: «\u00A0Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé\u00A0»',
    );
    const countSigns = (number: number) =>
      layoutClaimCard(findCard(number), faces).filter(({ kind }) => kind === 'unequal').length;
    expect([15, 12].map(countSigns)).toEqual([1, 0]);
  });

  it('says the newsroom’s caution on a figure', () => {
    expect(findCard(3).caution).toEqual({
      isContradiction: false,
      lead: '',
      text: 'Revendication d’une partie au conflit.',
    });
    expect(read(findCard(10))).toContain('« 4 blindés », « 2 vehicules de transport » : Revendication non vérifiée.');
  });

  it('cuts words for which it has no room after a whole word, with an ellipsis within the guillemets', () => {
    const words = read({ ...findCard(15), words: `«\u00A0${'encore un mot '.repeat(60)}\u00A0»` });
    expect(words).toMatch(/« encore un mot .*(?:encore|un|mot)… »/);
  });
});
