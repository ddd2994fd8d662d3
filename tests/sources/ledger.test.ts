import { describe, expect, it } from 'vitest';
import { listPairs, listQuantities } from '../../src/model/join/quantities.ts';
import { listSpeeches } from '../../src/model/join/speeches.ts';
import { formatQuoted } from '../../src/model/words/quoted.ts';
import { findFill, layoutLedger } from '../../src/sources/ledger.ts';
import { formatReferenceDate } from '../../src/sources/reference-date.ts';
import { dossier } from '../complete.ts';

describe('the ledger', () => {
  const rows = layoutLedger(dossier);

  it('has a row for each paragraph, the longest across the whole width', () => {
    expect(rows.map(({ paragraph }) => paragraph)).toEqual(dossier.text.paragraphs.map(({ number }) => number));
    expect(Math.max(...rows.map(({ length }) => length))).toBe(100);
  });

  it('keeps each stretch inside its paragraph and apart from the next', () => {
    for (const { length, bars } of rows) {
      let reached = 0;
      for (const bar of bars) {
        expect(bar.start).toBeGreaterThanOrEqual(reached - 0.05);
        reached = bar.start + bar.length;
      }
      expect(reached).toBeLessThanOrEqual(length + 0.05);
    }
  });

  it('names the voices of a paragraph in order, one that goes on once', () => {
    const said = (paragraph: number) =>
      rows[paragraph - 1]?.said.map(
        ({ attribution, claims }) => `${attribution}: ${claims.map(({ number }) => number).join(', ')}`,
      );
    expect(said(6)).toEqual(['CVO, via Ligne Sud: 6, 7']);
    expect(said(17)).toEqual(['Idriss Valmont: 22', 'sans attribution: 23']);
    expect(said(9)).toEqual([]);
  });

  it('fills a party to the conflict in its style, others alike, the text itself as nobody’s word', () => {
    const fillOf = (id: string) => dossier.speakers.filter((speaker) => speaker.id === id).map(findFill)[0];
    expect(['radio-sarrane', 'communique-front', 'naima-berrouz', 'otto-vesper', 'cvo', 'texte'].map(fillOf)).toEqual([
      'brick',
      'graphite',
      'teal',
      'plain',
      'neutral',
      'text',
    ]);
  });
});

describe('the quantities', () => {
  const quantities = listQuantities(dossier);

  it('are all there, each under an id of its own', () => {
    const counted = dossier.claims.reduce((sum, { figures }) => sum + figures.length, 0);
    expect(quantities).toHaveLength(counted);
    expect(new Set(quantities.map(({ id }) => id)).size).toBe(counted);
  });

  it('that one note tells apart are set side by side: 9 hamlets and 31', () => {
    expect(listPairs(quantities).map((pair) => pair.quantities.map(({ figure }) => figure.value))).toEqual([[9, 31]]);
  });
});

describe('the speakers', () => {
  it('say whether their word comes from themselves or through others', () => {
    const speeches = listSpeeches(dossier);
    expect(speeches.find(({ speaker }) => speaker.id === 'cvo')).toMatchObject({
      isDirect: true,
      relays: ['Ligne Sud'],
    });
    expect(speeches.find(({ speaker }) => speaker.id === 'radio-sarrane')).toMatchObject({ relayed: [{}] });
  });

  it('make all claims together, each once', () => {
    const numbers = listSpeeches(dossier).flatMap(({ own }) => own.map(({ number }) => number));
    expect(numbers.sort((a, b) => a - b)).toEqual(dossier.claims.map(({ number }) => number).sort((a, b) => a - b));
  });
});

describe('the words', () => {
  it('get guillemets unless they bring their own', () => {
    expect(formatQuoted('7 QG')).toBe('«\u00A07 QG\u00A0»');
    expect(formatQuoted('« longues heures »')).toBe('« longues heures »');
  });

  it('of a reference’s date are French, never surer than it is', () => {
    expect(formatReferenceDate('2017-06-30 ou 2017-07-01')).toBe('30\u00A0juin 2017 ou 1er\u00A0juillet 2017');
    expect(formatReferenceDate('2018-12')).toBe('décembre 2018');
    expect(formatReferenceDate('vers le 29 juin 2017')).toBe('vers le 29 juin 2017');
  });

  it.each(['2016-17', '2017-00', '2017-13', '2017-06-00', '2017-06-31', '2016-17-18', 'ISSN 1234-5678', '0000-00-00'])(
    'of a reference’s date stay as they are where no calendar has them: %s',
    (date) => {
      expect(formatReferenceDate(date)).toBe(date);
    },
  );

  it('of a reference’s date may be of any year', () => {
    expect(formatReferenceDate('0800-12-25')).toBe('25\u00A0décembre 800');
  });
});
