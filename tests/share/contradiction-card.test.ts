import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { listContradictions } from '../../src/model/join/sides.ts';
import { describeContradictionCard } from '../../src/share/card-address.ts';
import { type ContradictionCard, describeContradiction } from '../../src/share/cards/contradiction-card.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { CARD } from '../../src/share/cards/layout-card.ts';
import { layoutContradictionCard } from '../../src/share/cards/layout-contradiction.ts';
import { measureLine } from '../../src/share/cards/text-lines.ts';
import { writeContradictionText } from '../../src/share/claim-text.ts';
import { dossier } from '../complete.ts';

const faces = await loadFaces(CARDS);
const notes = listContradictions(dossier);
const [contested] = notes;
if (!contested) throw new Error('the dossier has contradictions');
const card = describeContradiction(dossier, contested);

interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  end: number;
}

function listLines(given: ContradictionCard): Line[] {
  return layoutContradictionCard(given, faces).flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const { text, weight, x, y, size, anchor } = mark;
    const end = anchor === 'end' ? x : x + measureLine(text, weight, faces) * size;
    return { text, x, y, size, end };
  });
}

const read = (given: ContradictionCard) =>
  listLines(given)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
const RIGHT = CARD.width / 2;

describe('the card of a contradiction', () => {
  it('has its two sides in their exact words, whose they are by sign and by name, and when', () => {
    const words = read(card);
    for (const said of [
      'Idriss Valmont,',
      'via Ligne Sud',
      'Naïma Berrouz',
      'Texte de début octobre 2019 (date déduite)',
    ])
      expect(words).toContain(said);
    expect(card.sides.map(({ words: exact }) => exact.replaceAll(/\s/g, ' '))).toEqual([
      '« Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé »',
      '« Nous tenons le marché et la moitié des Tanneurs »',
    ]);
    const marks = layoutContradictionCard(card, faces);
    for (const kind of ['sign', 'rail'])
      expect(marks.flatMap((mark) => ('voice' in mark && mark.kind === kind ? mark.voice : []))).toEqual([
        'third',
        'party',
      ]);
    expect(marks.filter(({ kind }) => kind === 'unequal').length).toBe(1);
  });

  it('sets both sides in one size, so that neither looks surer, and is read when it is 300 px wide', () => {
    for (const note of notes) {
      const given = describeContradiction(dossier, note);
      const lines = listLines(given);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(36);
      const sizes = given.sides.map(
        ({ words }) => lines.find(({ text }) => text.length > 6 && words.startsWith(text))?.size ?? 0,
      );
      expect(sizes[0], note.id).toBe(sizes[1]);
      expect(sizes[0]).toBeGreaterThanOrEqual(36);
    }
  });

  it('keeps each side in its half, every line within the edges and none upon another', () => {
    const long = card.sides.map((side) => ({ ...side, words: `«\u00A0${'encore un mot '.repeat(60)}\u00A0»` }));
    const [left, right] = long;
    if (!left || !right) throw new Error('there are two sides');
    for (const given of [
      ...notes.map((note) => describeContradiction(dossier, note)),
      { ...card, sides: [left, right] as [typeof left, typeof right] },
    ]) {
      const lines = listLines(given);
      expect(Math.max(...lines.map(({ end }) => end))).toBeLessThanOrEqual(CARD.width - 40);
      expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(CARD.height - 20);
      const title = Math.max(...lines.filter(({ text }) => given.title.startsWith(text)).map(({ y }) => y));
      for (const half of [lines.filter(({ x }) => x < RIGHT), lines.filter(({ x }) => x >= RIGHT)]) {
        const rows = [...new Set(half.filter(({ y }) => y > title).map(({ y }) => y))].sort((a, b) => a - b);
        for (const [index, y] of rows.slice(1).entries()) expect(y - (rows[index] ?? 0)).toBeGreaterThanOrEqual(26);
      }
    }
  });

  it('names whose further words are on its page', () => {
    expect(card.others).toBe('Gazette, hors du texte');
  });

  it('says the same to those who do not see it', () => {
    const { alt } = describeContradictionCard(dossier, contested);
    expect(alt.replaceAll(/\s/g, ' ')).toMatch(
      /^Contradiction : Les Tanneurs : reprise contestée\. Idriss Valmont, via Ligne Sud : « Le Front .* »\. Naïma Berrouz : « Nous tenons .* »\. Texte de début octobre 2019 \(date déduite\)\.$/,
    );
  });
});

it('a contradiction that is sent on says who of its sides is a party to the conflict', () => {
  expect(writeContradictionText(dossier, contested).replaceAll(/\s/g, ' ')).toBe(
    'Contradiction : Les Tanneurs : reprise contestée. Idriss Valmont, via Ligne Sud : « Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé » ; Naïma Berrouz, partie au conflit : « Nous tenons le marché et la moitié des Tanneurs » ; Gazette, hors du texte : Selon la Gazette de Port-Azir, le CVO parle le même jour de « la plus grande partie » des Tanneurs – texte de début octobre 2019 (date déduite)',
  );
});
