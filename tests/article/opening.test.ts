/** The opening in words: the date once, names with what their letters stand for, shares that make a whole. */
import { describe, expect, it } from 'vitest';
import { formatKicker, spellOut } from '../../src/article/opening.ts';
import { listShares, listStretches, listVoiceShares } from '../../src/model/join/shares.ts';
import { loadContent } from '../../src/model/load.ts';
import { dossier } from '../complete.ts';

const share = ({ text, claims, speakers }: Pick<typeof dossier, 'text' | 'claims' | 'speakers'>) =>
  listVoiceShares(listShares(listStretches(text.paragraphs, claims)), speakers);

describe('the line above the title', () => {
  it.each([
    [
      'Sarrane · début octobre 2019',
      'début octobre 2019 (date déduite)',
      'Sarrane · début octobre 2019 (date déduite)',
    ],
    ['Sakarie · mai 2025', '13 mai 2025', 'Sakarie · mai 2025 · 13 mai 2025'],
    ['Sakarie', '13 mai 2025', 'Sakarie · 13 mai 2025'],
    ['13 mai 2025', '13 mai 2025', '13 mai 2025'],
  ])('has the date once: %s', (kicker, display, said) => {
    expect(formatKicker({ kicker, date: { ...dossier.date, display } })).toBe(said);
  });
});

describe('a name made of letters', () => {
  const actors = [{ name: 'EI', longName: 'organisation « État islamique »' }, { name: 'civils' }];

  it('is followed by what they stand for, its own or those of whoever is in it', () => {
    expect(spellOut({ name: 'CVO', longName: 'Comité de veille des oasis' }, actors)).toBe(
      'CVO (Comité de veille des oasis)',
    );
    expect(spellOut({ name: 'communiqué de l’EI' }, actors)).toBe(
      'communiqué de l’EI (organisation « État islamique »)',
    );
  });

  it('is left alone where nobody says what they stand for, and where they are a word', () => {
    expect(spellOut({ name: 'TASS' }, actors)).toBe('TASS');
    expect(spellOut({ name: 'Ligne Sud', longName: 'Agence Ligne Sud' }, actors)).toBe('Ligne Sud');
    expect(spellOut({ name: 'EIFFEL' }, actors)).toBe('EIFFEL');
  });
});

describe.each([dossier, ...loadContent('tests/fixtures/good').dossiers])('the shares of $slug in words', (one) => {
  it('are of a party, a third party, nobody and what presents them, in this order, and make 100 %', () => {
    const shares = share(one);
    expect(shares.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1000);
    const order = ['party', 'third', 'nobody', undefined];
    expect(shares.map(({ voice }) => voice)).toEqual(
      order.filter((voice) => shares.some((other) => other.voice === voice)),
    );
  });
});

describe('the voices that the shares name', () => {
  const [parties, thirds, nobody] = share(dossier);

  it('are counted by groups, and nobody who speaks is left out', () => {
    const [first] = thirds?.sources.filter((source) => source.some(({ id }) => id === 'cvo')) ?? [];
    expect(first?.map(({ id }) => id)).toContain('idriss-valmont');
    const groups = parties?.sources.map(([speaker]) => speaker?.group) ?? [];
    expect(new Set(groups).size).toBe(groups.length);
    const said = [...(parties?.sources ?? []), ...(thirds?.sources ?? [])].flat();
    const voices = dossier.claims.flatMap(({ by: [voice] }) => (voice && !voice.unattributed ? [voice] : []));
    expect(new Set(said)).toEqual(new Set(voices));
  });

  it('are in the order of what is theirs', () => {
    const count = (group: string) =>
      listStretches(dossier.text.paragraphs, dossier.claims)
        .filter(({ voice }) => voice?.group === group)
        .reduce((sum, { start, end }) => sum + end - start, 0);
    const counts = parties?.sources.map(([speaker]) => count(speaker?.group ?? '')) ?? [];
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('are none where nobody is named', () => {
    expect(nobody).toMatchObject({ voice: 'nobody', sources: [] });
  });

  it('are none of a text without claims: whose its words are is not said yet', () => {
    expect(share({ ...dossier, claims: [] })).toEqual([]);
  });
});
