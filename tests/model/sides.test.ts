/** The sides of a contradiction: each source of the text by itself, then what is told from outside; never one side alone. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/dossier.ts';
import { listSides } from '../../src/model/join/sides.ts';
import { saySide } from '../../src/model/words/say-side.ts';
import { dossier } from '../complete.ts';

function findNote(id: string): Note {
  const note = dossier.notes.find((candidate) => candidate.id === id);
  if (!note) throw new Error(`there is no note ${id}`);
  return note;
}

const say = (note: Note) =>
  listSides(note).map((side) =>
    saySide(side).map(({ whose, words }) => `${whose}: ${words}`.replaceAll('\u00A0', ' ')),
  );

describe('the sides of a contradiction', () => {
  it('are each source in its exact words, then the accounts from outside the text', () => {
    expect(say(findNote('tanneurs-contestes'))).toEqual([
      ['Idriss Valmont, via Ligne Sud: « Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé »'],
      ['Naïma Berrouz: « Nous tenons le marché et la moitié des Tanneurs »'],
      [
        'Gazette, hors du texte: Selon la Gazette de Port-Azir, le CVO parle le même jour de « la plus grande partie » des Tanneurs.',
      ],
    ]);
  });

  it('begin with the claim that an account is told against, where its source says more', () => {
    const [side] = listSides(findNote('date-prise-tanneurs'));
    expect(side?.claims?.map(({ number }) => number)).toEqual([16, 14]);
  });

  it('have what the note tells for the other where it names no account', () => {
    const note = { ...findNote('date-prise-tanneurs'), rivals: [] };
    expect(
      say({ ...note, text: 'Le CVO le dit. Hors du texte, un habitant dit le contraire. Rien de plus.' })[1],
    ).toEqual(['Hors du texte: Hors du texte, un habitant dit le contraire.']);
    expect(say({ ...note, text: 'Les deux dates ne vont pas ensemble.' })[1]).toEqual([
      'Note de la rédaction: Les deux dates ne vont pas ensemble.',
    ]);
  });

  it('have the words of the text for the one side where nobody claims them', () => {
    const note = findNote('tanneurs-contestes');
    expect(say({ ...note, claims: [], rivals: [] }).slice(0, 2)).toEqual([
      ['Le texte, paragraphe 12: « Le Front a entièrement repris les Tanneurs »'],
      ['Le texte, paragraphe 14: « Nous tenons le marché et la moitié des Tanneurs »'],
    ]);
  });

  it('are dated as surely as the text does', () => {
    const dates = listSides(findNote('date-prise-tanneurs')).map((side) => saySide(side)[0].date);
    expect(dates).toEqual(['«\u00A0le 14 septembre\u00A0», 14 septembre 2019', 'Mardi 17 septembre 2019']);
  });
});
