import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/model/dossier.ts';
import { findCapitals, findDates, findForms, readCoverage } from '../../src/model/words/coverage.ts';

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
    ['revenus le 21, repartis', ['le 21']],
    ['pris le 21 au matin, perdu le 1er.', ['le 21 au matin', 'le 1er']],
    ['du 21 au 24 juin', ['du 21', '24 juin']],
    ['dès le 21 et jusqu’au 24', ['dès le 21', 'jusqu’au 24']],
    ['jeudi 29, puis vendredi 30', ['jeudi 29', 'vendredi 30']],
    ['pris mardi dernier', ['mardi dernier']],
    ['pris mardi dernier au soir', ['mardi dernier au soir']],
    ['rendu d’ici à vendredi', ['d’ici à vendredi']],
    ["rendu d'ici au 15 mai", ["d'ici au 15 mai"]],
    ['rendu d’ici deux mois, d’ici fin juin', ['d’ici deux mois', 'd’ici fin juin']],
    ['rendu d’ici la fin de l’année', ['d’ici la fin de l’année']],
    ['assiégée depuis plus de deux ans', ['depuis plus de deux ans']],
    [
      'depuis vingt-cinq jours, pendant une dizaine de jours',
      ['depuis vingt-cinq jours', 'pendant une dizaine de jours'],
    ],
    ['il y a deux ans et demi, dans 48 heures', ['il y a deux ans et demi', 'dans 48 heures']],
    ['deux jours après, une semaine avant.', ['deux jours après', 'une semaine avant']],
    ['au printemps, puis cet hiver', ['au printemps', 'cet hiver']],
    ['à l’été 2016, à l’automne et en hiver', ['l’été 2016', 'à l’automne', 'en hiver']],
    ['l’été dernier et fin de l’hiver', ['l’été dernier', 'fin de l’hiver']],
    ['fin juin et début 2015', ['fin juin', 'début 2015']],
    ['en juin dernier', ['juin dernier']],
    ['la veille au soir, ce matin, cette semaine', ['la veille au soir', 'ce matin', 'cette semaine']],
    ['avant-hier et hier soir', ['avant-hier', 'hier soir']],
    ['ce soir-là, ce mardi-là, cette nuit-là', ['ce soir-là', 'mardi-là', 'cette nuit-là']],
    ['la semaine prochaine et la nuit dernière', ['la semaine prochaine', 'la nuit dernière']],
  ] as const)('of « %s » are found, the longest alone', ([text, dates]) => {
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(dates);
  });

  test.for([
    '2.500 jihadistes',
    '6 chars et 2 véhicules',
    'la marsouine',
    'douze maisons',
    'le 21e bataillon et le 57 mm',
    'le 21 rue Haute, au 12, rue Basse',
    'le 1,5 million de francs',
    'les 17 derniers villages',
    'ils ont été repris',
    'la ville a été prise',
  ])('are not seen in « %s »', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('capitals', () => {
  test.for([
    ['Il coûte 3 Md€ ou 12 M€ à Brumal', ['Brumal']],
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
