import { describe, expect, test } from 'vitest';
import { findCapitals, findDates, findForms, readCoverage } from '../../src/model/coverage.ts';
import type { Paragraph } from '../../src/model/dossier.ts';

describe('date expressions', () => {
  test.for([
    ['le vendredi 30 juin 2017', ['vendredi 30 juin 2017']],
    ['le 6 juin', ['6 juin']],
    ['les 29 et 30 juin', ['29 et 30 juin']],
    ['le 1er juillet 2017', ['1er juillet 2017']],
    ['Jeudi, puis vendredi soir', ['Jeudi', 'vendredi soir']],
    ['durant le mois de juin seulement', ['juin']],
    ['fin 2014, à la mi-juin 2017', ['fin 2014', 'mi-juin 2017']],
    ['il y a quatre ans', ['il y a quatre ans']],
    ['près de trois semaines après l’avoir perdu', ['près de trois semaines']],
    ['durant plusieurs mois', ['durant plusieurs mois']],
    ['durant ces derniers jours', ['ces derniers jours']],
    ['le 14\u00A0mai\u202F2025', ['14\u00A0mai\u202F2025']],
    ['il y a plus de huit mois', ['il y a plus de huit mois']],
    ['le week-end dernier', ['le week-end dernier']],
    ['hier et aujourd’hui', ['hier', 'aujourd’hui']],
    ["hier et aujourd'hui", ['hier', "aujourd'hui"]],
    ['partis la veille, revenus le lendemain', ['la veille', 'le lendemain']],
    ['pris trois jours plus tôt, perdu deux mois plus tard', ['trois jours plus tôt', 'deux mois plus tard']],
    ['la semaine dernière et l’année prochaine', ['la semaine dernière', 'l’année prochaine']],
    ["le mois prochain, l'an dernier", ['le mois prochain', "l'an dernier"]],
  ] as const)('of « %s » are found, the longest alone', ([text, dates]) => {
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(dates);
  });

  test.for(['2.500 jihadistes', '6 chars et 2 véhicules', 'la marsouine', 'douze maisons'])(
    'are not seen in « %s »',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe('capitals', () => {
  test.for([
    ['au nord d’Azir et à Sorge', ['Azir', 'Sorge']],
    ['la voie Ouldara-Beldjara', ['Ouldara-Beldjara']],
    ['Les FDV sont à Sorge. Elles y restent.', ['FDV', 'Sorge']],
    ['a dit : « Notre armée avance »', []],
    ['Al-Senaa, un quartier', ['Al-Senaa']],
    ['Selon l’OVM, L’OV se retire', ['OVM', 'OV']],
    ["Selon lui, L'OV se retire", ['OV']],
    ['appuyé par les États-Unis', ['États-Unis']],
    ['entre al-Senaa, el-Bab et as-Salamiya', ['al-Senaa', 'el-Bab', 'as-Salamiya']],
    ['al-Senaa est un quartier', ['al-Senaa']],
    ['les forces anti-Front', ['anti-Front']],
    ['- Les FDV tiennent Sorge', ['FDV', 'Sorge']],
    ['1. Les FDV tiennent Sorge', ['FDV', 'Sorge']],
    ['2) Les FDV tiennent Sorge', ['FDV', 'Sorge']],
    ['    > *Les* FDV', ['FDV']],
  ] as const)('of « %s » are found, save those that open a sentence', ([text, capitals]) => {
    expect(findCapitals(text).map(({ start, end }) => text.slice(start, end))).toEqual(capitals);
  });
});

describe('coverage', () => {
  const paragraphs: Paragraph[] = [
    { id: 'p1', number: 1, kind: 'text', text: 'Vu de Sorge, le camion Mulet va à Brumal.' },
    { id: 'p2', number: 2, kind: 'text', text: 'Le Mulet revient.' },
  ];
  const brumal = { paragraph: 1, start: 34, end: 40, text: 'Brumal' };
  const waiver = { quote: 'Mulet', reason: 'un camion' };

  test('leaves open what is neither used nor waived', () => {
    const { open, found, used } = readCoverage(paragraphs, findCapitals, [brumal], [], [waiver]);

    expect(open.map(({ text, paragraph }) => ({ text, paragraph }))).toEqual([{ text: 'Sorge', paragraph: 1 }]);
    expect({ found, used }).toEqual({ found: 4, used: 1 });
  });

  test('lists a waiver once for each place where its words stand', () => {
    const { waived } = readCoverage(paragraphs, findCapitals, [], [], [waiver]);

    expect(waived).toEqual([
      { text: 'Mulet', paragraph: 1, reason: 'un camion' },
      { text: 'Mulet', paragraph: 2, reason: 'un camion' },
    ]);
  });

  test('holds a waiver with a paragraph to that paragraph', () => {
    const { open } = readCoverage(paragraphs, findCapitals, [brumal], [], [{ ...waiver, paragraph: 1 }]);

    expect(open.map(({ text, paragraph }) => ({ text, paragraph }))).toContainEqual({ text: 'Mulet', paragraph: 2 });
  });

  test('finds a waiver idle whose words are absent, or used already', () => {
    const absent = { quote: 'Fardier', reason: 'un camion' };
    const used = { quote: 'Brumal', reason: 'une ville' };

    expect(readCoverage(paragraphs, findCapitals, [brumal], [], [absent, used]).idle).toEqual([absent, used]);
  });

  test('of a name with hyphens is that of each of its parts', () => {
    const text = 'la route Brumal-Sorge';
    const route: Paragraph[] = [{ id: 'p1', number: 1, kind: 'text', text }];
    const start = { paragraph: 1, start: 9, end: 15, text: 'Brumal' };
    const end = { paragraph: 1, start: 16, end: 21, text: 'Sorge' };

    expect(readCoverage(route, findCapitals, [start], [], []).open).toMatchObject([{ text: 'Brumal-Sorge' }]);
    expect(readCoverage(route, findCapitals, [start], [end], []).open).toEqual([]);
  });

  test('is not given by a single letter', () => {
    const touching = { paragraph: 1, start: 33, end: 35, text: ' B' };

    expect(readCoverage(paragraphs, findCapitals, [touching], [], [waiver]).open).toContainEqual(
      expect.objectContaining({ text: 'Brumal' }),
    );
  });

  test('takes a name for itself alone: « Sana » does not cover « Sanaa »', () => {
    const text = 'L’agence Sana écrit de Sanaa.';

    const forms = findForms([{ id: 'p1', number: 1, kind: 'text', text }], ['Sana']);

    expect(forms).toEqual([{ paragraph: 1, start: 9, end: 13, text: 'Sana' }]);
  });
});
