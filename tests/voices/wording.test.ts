/**
 * What only a belligerent says is never said in the newsroom’s own indicative. Two rules, over every word that the
 * newsroom writes about the events:
 * - An event carried by parties to the conflict alone names its voice in its title, or uses a word that holds it off.
 * - Words that take a side, or that only one side would use, stand between guillemets or in a phrase that is attributed.
 */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const [dossier] = loadContent('content').dossiers;
if (!dossier) throw new Error('there is no dossier to test');

/** What makes a phrase somebody’s word. */
const ATTRIBUTION =
  /\b(?:selon|d’après|dit|disent|dite?s?|annonce(?:nt)?|affirme(?:nt)?|estimation|revendiquée?s?|affirmée?|annoncée?|prêtée?s? à|donnés pour|démenti|contestée)(?![\p{L}])/iu;

/** Of Média de guerre, Sana, the colonel, the minister, the EI and the coalition: none is the newsroom’s to assert. */
const PARTISAN =
  /(?<!\p{L})(?:libér\p{L}*|terroristes?|groupuscule|miliciens?|nettoy\p{L}*|nettoie|purg\p{L}*|martyrs?|expuls\p{L}*|écras\p{L}*|anéanti\p{L}*|sécuris\p{L}*|lourdes pertes)(?!\p{L})/iu;

const texts = [
  { where: 'title', text: dossier.title },
  { where: 'kicker', text: dossier.kicker },
  ...split('standfirst', dossier.standfirst),
  ...dossier.sections.map(({ title }) => ({ where: 'heading', text: title })),
  ...dossier.events.map(({ id, title }) => ({ where: `event ${id}`, text: title })),
  { where: 'map caption', text: dossier.map.caption },
  ...split('map description', dossier.map.description),
  ...dossier.map.frames.flatMap(({ id, title, marks }) => [
    { where: `frame ${id}`, text: title },
    ...marks.map((mark) => ({ where: `mark ${mark.place}`, text: [mark.title, ...mark.lines].join(' ') })),
  ]),
];

/** Attribution reaches no further than its sentence. */
function split(where: string, text: string): { where: string; text: string }[] {
  return text.split(/(?<=\.)\s/).map((sentence) => ({ where, text: sentence }));
}

function isHeldOff(text: string): boolean {
  return ATTRIBUTION.test(text);
}

function findPartisan(text: string): string | undefined {
  return PARTISAN.exec(text.replaceAll(/«[^»]*»/g, '«»'))?.[0];
}

describe('the newsroom’s own words', () => {
  it('never assert what only a party to the conflict says', () => {
    const asserted = dossier.events
      .filter(({ claims }) => claims.every(({ by }) => by[0]?.belligerent))
      .filter(({ title }) => !isHeldOff(title))
      .map(({ title }) => title);
    expect(asserted).toEqual([]);
  });

  it('take no side outside guillemets, unless the phrase says whose word it is', () => {
    expect(texts.filter(({ text }) => findPartisan(text) !== undefined && !isHeldOff(text))).toEqual([]);
  });

  it('say on the map whose word an annotation is', () => {
    const annotated = dossier.map.frames.flatMap(({ marks }) => marks.filter(({ lines }) => lines.length > 0));
    expect(annotated.length).toBeGreaterThan(2);
    expect(annotated.filter(({ title, lines }) => !isHeldOff([title, ...lines].join(' ')))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each([
    'L’armée a libéré 69 localités',
    'Les terroristes fuient vers l’est',
    'L’armée nettoie la poche',
    'La route est sécurisée',
    'L’EI subit de lourdes pertes',
  ])('refuses: %s', (text) => {
    expect(findPartisan(text)).toBeDefined();
    expect(isHeldOff(text)).toBe(false);
  });

  it.each([
    'L’armée « nettoie » la poche',
    'La route est dite sécurisée',
    'L’armée a libéré 69 localités, selon le ministre russe de la Défense',
  ])('lets pass: %s', (text) => {
    expect(findPartisan(text) === undefined || isHeldOff(text)).toBe(true);
  });
});

describe('a claim without a speaker', () => {
  it('is the article’s, said to be without attribution, and never blank', () => {
    const text = dossier.speakers.find(({ id }) => id === 'texte');
    expect(text?.longName).toBe('L’article, sans attribution');
    expect(dossier.claims.filter(({ attribution }) => attribution.trim() === '')).toEqual([]);
  });
});
