import { describe, expect, test } from 'vitest';
import { findCapitals } from '../../src/model/words/coverage.ts';

const listCapitals = (text: string) => findCapitals(text).map(({ start, end }) => text.slice(start, end));

describe('the first word of a sentence or a quotation is no name for its capital alone', () => {
  test.for([
    'il a dit "Nous partons"',
    'il a dit : "Nous partons"',
    'il a dit “Nous partons”',
    'il a dit “ Nous partons ”',
    'il a dit „Nous partons“',
    'il a dit ‘Nous partons’',
    'il a dit « Nous partons »',
    'il a dit «\u00A0Nous partons\u00A0»',
    'il a dit : « "Nous partons" »',
    'il part (Les autres restent)',
    'il part [Les autres restent]',
    'il part — Les autres restent',
    '— Nous partons, dit-il. — Restez !',
    '– Nous partons, dit-il. – Restez !',
    '- Nous partons, dit-il. - Restez !',
    '« On part. » Les autres restent',
    '« On part ! » Les autres restent',
    '« On part. » – Les autres restent',
    'il dit : « On part. » “Les autres restent”',
    '(Il part.) Les autres restent',
    'il dit "On part." Les autres restent',
    'il part… Les autres restent',
    'il part …Les autres restent',
    'il part... Les autres restent',
    'il part ? Les autres restent',
    'il part\u202F! Les autres restent',
    'à retenir : Les autres restent',
  ])('%s', (text) => {
    expect(listCapitals(text)).toEqual([]);
  });
});

describe('a name is found', () => {
  test.for([
    ['after a comma that follows a quotation', '« On part ! », Brumal recule', ['Brumal']],
    ['after a closing quotation mark of either kind', 'la "paix" Brumal, la « paix » Sorge', ['Brumal', 'Sorge']],
    ['between dashes of a route', 'de Brumal – Sorge', ['Brumal', 'Sorge']],
    ['after an elision', 'près d’Azir', ['Azir']],
    ['after a point within a word', 'selon sarrane.Info', ['Info']],
    ['with capitals of its own, wherever it stands', '(FDV) “OVM” — Al-Senaa', ['FDV', 'OVM', 'Al-Senaa']],
  ] as const)('%s', ([, text, names]) => {
    expect(listCapitals(text)).toEqual(names);
  });
});
