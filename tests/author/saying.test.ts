/** Every example of the tables of speech and of names, read as its rule says. */
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/author/claims.ts';
import { readClauses } from '../../src/author/clauses.ts';
import { NAME_RULES } from '../../src/author/french/name-rules.ts';
import { ORDERS } from '../../src/author/french/orders.ts';
import { findNamesOf } from '../../src/author/names.ts';

const TOWNS = [
  'Brumal',
  'Lyon',
  'Le Havre',
  'Valence',
  'Tal Hafar',
  'New York',
  'La Haye',
  'Côte d’Ivoire',
  'Hafar',
  'York',
  'Haye',
  'Tal',
];
const knownAs = (name: string) => {
  if (name === 'Norlande') return 'country';
  return TOWNS.includes(name.replaceAll("'", '’')) ? 'town' : undefined;
};

/** What is suggested of texts, one a paragraph. */
function read(...texts: string[]) {
  const paragraphs = texts.map((text, index) => ({ number: index + 1, text, kind: 'text' as const }));
  return readClaims(paragraphs, findNamesOf(paragraphs, knownAs), []).map((claim) => ({
    said: texts[claim.paragraph - 1]?.slice(claim.start, claim.end),
    by: claim.by.map(({ name }) => name),
    act: claim.act,
    implicit: claim.implicit,
  }));
}

describe('reported speech', () => {
  test.for(ORDERS)('$order: $example', ({ order, example, said, by, act }) => {
    const [first] = readClauses(example.slice(0, -1));
    expect(first?.frames[0]?.order).toBe(order);
    const claims = read(example);
    expect(claims.map((claim) => claim.said)).toEqual(said);
    expect(claims[0]?.act).toBe(act);
    const voices = [...new Set(claims.flatMap((claim) => claim.by))];
    // A pronoun has nobody to stand for here.
    expect(voices).toEqual(by);
  });

  test.for([
    'Trois ponts sont fermés.',
    'Il a marché.',
    'Un indicateur affirmatif.',
    'Le président s’est rendu à Lyon.',
    'L’armée a lancé une offensive.',
  ])('is none: %s', (text) => {
    expect(readClauses(text.slice(0, -1)).flatMap(({ frames }) => frames)).toEqual([]);
  });

  test.for([
    [
      'La mairie affirme que le pont tient ; la route est coupée.',
      [
        ['mairie', 'le pont tient'],
        [undefined, 'la route est coupée'],
      ],
    ],
    [
      'La mairie affirme que le pont tient, tandis que la route est coupée.',
      [
        ['mairie', 'le pont tient'],
        [undefined, 'la route est coupée'],
      ],
    ],
    [
      'Le pont est fermé ; la route tient, a dit la mairie.',
      [
        [undefined, 'Le pont est fermé'],
        ['mairie', 'la route tient'],
      ],
    ],
    [
      'La mairie dit que le pont a cédé tandis que le bus passait.',
      [['mairie', 'le pont a cédé tandis que le bus passait']],
    ],
    ['« Le pont tient ; la route aussi », a dit la mairie.', [['mairie', 'Le pont tient ; la route aussi']]],
    ['La mairie dit que le pont a cédé, mais qu’il rouvrira.', [['mairie', 'le pont a cédé, mais qu’il rouvrira']]],
    [
      'La CGT a compté 5 000 manifestants ; la police, elle, en a dénombré 900.',
      [
        ['CGT', 'La CGT a compté 5 000 manifestants'],
        ['police', 'la police, elle, en a dénombré 900'],
      ],
    ],
    [
      'Selon la CGT, ils sont 5 000, tandis que la préfecture en a recensé 900.',
      [
        ['CGT', 'ils sont 5 000'],
        ['préfecture', 'la préfecture en a recensé 900'],
      ],
    ],
    ['La police, elle, n’en compte que deux.', [['police', 'La police, elle, n’en compte que deux']]],
    [
      'La CGT annonce 5 000 manifestants, contre 900 selon la police.',
      [
        ['CGT', 'La CGT annonce 5 000 manifestants'],
        ['police', '900'],
      ],
    ],
    [
      '5 000 manifestants selon la CGT ; 900 selon la police.',
      [
        ['CGT', '5 000 manifestants'],
        ['police', '900'],
      ],
    ],
    [
      '5 000 manifestants, selon la CGT, 900 selon la police.',
      [
        ['CGT', '5 000 manifestants'],
        ['police', '900'],
      ],
    ],
    [
      'Tandis que la mairie promet un pont, la police ferme la route.',
      [
        ['mairie', 'la mairie promet un pont'],
        [undefined, 'la police ferme la route'],
      ],
    ],
    [
      'Alors que la mairie affirme que tout va bien, les pompiers parlent de 12 blessés.',
      [
        ['mairie', 'tout va bien'],
        ['pompiers', 'les pompiers parlent de 12 blessés'],
      ],
    ],
    [
      'Le pont fermera, ce que le maire dément.',
      [
        [undefined, 'Le pont fermera'],
        ['maire', 'ce que le maire dément'],
      ],
    ],
    ['Brumal, le 12 mars 2026 — Le procès s’est ouvert mardi.', [[undefined, 'Le procès s’est ouvert mardi']]],
    ['BRUMAL, 12 mars (Reuters) - Selon la police, le pont tient.', [['police', 'le pont tient']]],
    ['Tal Hafar (AFP) – Le pont tient, a dit la mairie.', [['mairie', 'Le pont tient']]],
    ['Brumal – Le pont tient.', [[undefined, 'Brumal – Le pont tient']]],
    ['Le bilan, selon la police, est de 12 morts.', [['police', 'Le bilan, selon la police, est de 12 morts']]],
    [
      'Paul Brun, qui dirige la mairie, et Anna Zeml ont déclaré que le pont tient.',
      [['Paul Brun et Anna Zeml', 'le pont tient']],
    ],
    [
      'Selon certains, le pont tient ; d’autres en doutent.',
      [
        ['certains', 'le pont tient'],
        [undefined, 'd’autres en doutent'],
      ],
    ],
    ['Plus tard, et après avoir vu le pont, la mairie a assuré que tout va bien.', [['mairie', 'tout va bien']]],
    ['La police compte 12 morts ; trois blessés.', [['police', 'La police compte 12 morts ; trois blessés']]],
    ['Douze morts ; trois blessés, selon la police.', [['police', 'Douze morts ; trois blessés']]],
  ] as const)('ends a voice’s words where the sentence does not say that it goes on: %s', ([text, claims]) => {
    expect(read(text).map(({ by, said }) => [by[0], said])).toEqual(claims);
  });

  test('a pronoun is the last voice, and is marked as such', () => {
    const [first, second, third] = read(
      '« Nous tenons », a dit Anna Zeml à l’agence Ligne.',
      '« Personne ne passe », a-t-elle ajouté.',
      'Selon elle, le pont tient.',
    );
    expect(first).toMatchObject({ by: ['Anna Zeml', 'agence Ligne'], implicit: undefined });
    expect(second).toMatchObject({
      by: ['Anna Zeml', 'agence Ligne'],
      implicit: '« elle » reprend la dernière voix, Anna Zeml.',
    });
    expect(third).toMatchObject({ said: 'le pont tient', implicit: '« elle » reprend la dernière voix, Anna Zeml.' });
  });

  test.for([
    [
      'Le maire, Paul Brun, affirme que le pont tient. La ministre, Anna Zeml, dément.',
      'Il a ajouté que tout va bien.',
      'Paul Brun',
      '« Il » reprend la dernière voix qui s’accorde, Paul Brun.',
    ],
    [
      'Le maire, Paul Brun, affirme que le pont tient. La ministre, Anna Zeml, dément.',
      'Elle a ajouté que non.',
      'Anna Zeml',
      '« Elle » reprend la dernière voix, Anna Zeml.',
    ],
    [
      'Paul Brun dit que le pont tient. Jean Zeml dément.',
      'Il a ajouté que non.',
      'Jean Zeml',
      '« Il » reprend la dernière voix, Jean Zeml, ou Paul Brun : à trancher.',
    ],
    [
      'Le maire et la ministre démentent. Jean Zeml dément.',
      'Ils ont ajouté que non.',
      'maire et ministre',
      '« Ils » reprend la dernière voix qui s’accorde, maire et ministre.',
    ],
  ] as const)('a pronoun is never surer than its gender and number: %s %s', ([first, second, name, reason]) => {
    expect(read(first, second).at(-1)).toMatchObject({ by: [name], implicit: reason });
  });

  test('a surname is the person of that name before; of two persons neither is chosen', () => {
    expect(read('Selon Paul Brun, il pleut.', 'M. Brun dément.')[1]).toMatchObject({
      by: ['Paul Brun'],
      implicit: undefined,
    });
    expect(read('Selon Paul Brun, il pleut.', 'Selon Anna Brun, il neige.', 'M. Brun dément.')[2]).toMatchObject({
      by: ['Brun'],
      implicit: 'Plusieurs personnes du texte portent ce nom : Paul Brun, Anna Brun.',
    });
  });

  test('what follows and precedes one voice and takes up its sentence is its too; what nobody is named for is the text’s', () => {
    const claims = read(
      'La zone est prise, a dit la garde.',
      'Cette zone a dix villages. Elle est vide, dit la garde.',
      'Cette zone est vaste.',
    );
    expect(claims.map(({ by }) => by)).toEqual([['garde'], ['garde'], ['garde'], []]);
    expect(claims[1]?.implicit).toBe('La phrase prolonge la précédente, et la suivante est de la même voix.');
  });
});

describe('names', () => {
  test.for(NAME_RULES.map(({ kind, example: [text, name] }) => ({ kind, text, name })))(
    '$name is a $kind: $text',
    ({ kind, text, name }) => {
      const found = findNamesOf([{ number: 1, text }], knownAs).find((one) => one.text.endsWith(name));
      expect(found?.kind).toBe(kind);
    },
  );

  test('are taken whole, the longest first', () => {
    const text = 'De Tal Hafar à New York, de La Haye à la Côte d’Ivoire, puis au Havre.';
    expect(
      findNamesOf([{ number: 1, text }], knownAs).map(({ text: name, called, kind }) => [name, called, kind]),
    ).toEqual([
      ['Tal Hafar', 'Tal Hafar', 'place'],
      ['New York', 'New York', 'place'],
      ['La Haye', 'La Haye', 'place'],
      ['Côte d’Ivoire', 'Côte d’Ivoire', 'place'],
      ['Havre', 'Le Havre', 'place'],
    ]);
  });

  test('a town of the name of a common noun is none beside its article; the ends of a road are places', () => {
    const text = 'La Brumal sanitaire se tait sur la route Zaro-Port-Zil. Elle va de Zaro au large de Port-Zil.';
    expect(findNamesOf([{ number: 1, text }], knownAs).map(({ text: name, kind }) => [name, kind])).toEqual([
      ['Brumal', 'unknown'],
      ['Zaro-Port-Zil', 'place'],
      ['Zaro', 'place'],
      ['Port-Zil', 'place'],
    ]);
  });

  test('a place that is a person too is told mention by mention', () => {
    const text = 'Le maire de Valence, Paul Valence, reste à Valence. Selon M. Valence, il pleut.';
    expect(findNamesOf([{ number: 1, text }], knownAs).map(({ text: name, kind }) => [name, kind])).toEqual([
      ['Valence', 'place'],
      ['Paul Valence', 'person'],
      ['Valence', 'place'],
      ['M. Valence', 'person'],
    ]);
  });

  test.for([
    'Selon la police, rien.',
    '« Personne ne passe », dit-il.',
    '(Aucun n’est venu.)',
    'Dans la nuit, il pleut. Trois ponts sont fermés.',
  ])('a first word has its capital from its place: %s', (text) => {
    expect(findNamesOf([{ number: 1, text }], knownAs)).toEqual([]);
  });
});
