/**
 * What only a belligerent says is never said in the newsroom’s own indicative. Two rules, over every word that the
 * newsroom writes about the events:
 * - An event carried by parties to the conflict alone names its voice in its title, or uses a word that holds it off.
 * - Words that take a side, or that only one side would use, stand between guillemets or in a phrase that is attributed.
 */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';

/** What makes a phrase somebody’s word. */
const ATTRIBUTION =
  /\b(?:selon|d’après|dit|disent|dite?s?|annonce(?:nt)?|affirme(?:nt)?|estimation|revendiquée?s?|affirmée?|annoncée?|prêtée?s? à|donnés pour|démenti|contestée)(?![\p{L}])/iu;

/** Words of one side: none is the newsroom’s to assert. */
const PARTISAN =
  /(?<!\p{L})(?:libér\p{L}*|terroristes?|groupuscule|miliciens?|nettoy\p{L}*|nettoie|purg\p{L}*|martyrs?|expuls\p{L}*|écras\p{L}*|anéanti\p{L}*|sécuris\p{L}*|lourdes pertes)(?!\p{L})/iu;

function listTexts({
  title,
  kicker,
  standfirst,
  findings,
  sections,
  events,
  map,
}: Dossier): { where: string; text: string }[] {
  return [
    { where: 'title', text: title },
    { where: 'kicker', text: kicker },
    ...split('standfirst', standfirst),
    ...findings.map(({ text }) => ({ where: 'finding', text })),
    ...sections.map((section) => ({ where: 'heading', text: section.title })),
    ...events.map((event) => ({ where: `event ${event.id}`, text: event.title })),
    { where: 'map caption', text: map.caption },
    ...split('map description', map.description),
    ...map.frames.flatMap((frame) => [
      { where: `frame ${frame.id}`, text: frame.title },
      ...frame.marks.map((mark) => ({ where: `mark ${mark.place}`, text: [mark.title, ...mark.lines].join(' ') })),
    ]),
  ];
}

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

/** The invented dossier, and whatever is published. */
describe.each([complete, ...loadContent('content').dossiers])('the newsroom’s own words about $slug', (dossier) => {
  it('never assert what only a party to the conflict says', () => {
    const asserted = dossier.events
      .filter(({ claims }) => claims.every(({ by }) => by[0]?.belligerent))
      .filter(({ title }) => !isHeldOff(title))
      .map(({ title }) => title);
    expect(asserted).toEqual([]);
  });

  it('take no side outside guillemets, unless the phrase says whose word it is', () => {
    expect(listTexts(dossier).filter(({ text }) => findPartisan(text) !== undefined && !isHeldOff(text))).toEqual([]);
  });

  it('say on the map whose word an annotation is', () => {
    const annotated = dossier.map.frames.flatMap(({ marks }) => marks.filter(({ lines }) => lines.length > 0));
    expect(annotated.filter(({ title, lines }) => !isHeldOff([title, ...lines].join(' ')))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each([
    'L’armée a libéré 31 localités',
    'Les terroristes fuient vers l’est',
    'L’armée nettoie la poche',
    'La route est sécurisée',
    'Le Front subit de lourdes pertes',
  ])('refuses: %s', (text) => {
    expect(findPartisan(text)).toBeDefined();
    expect(isHeldOff(text)).toBe(false);
  });

  it.each([
    'L’armée « nettoie » la poche',
    'La route est dite sécurisée',
    'L’armée a libéré 31 localités, selon le ministre de l’Intérieur',
  ])('lets pass: %s', (text) => {
    expect(findPartisan(text) === undefined || isHeldOff(text)).toBe(true);
  });
});

describe('a claim without a speaker', () => {
  it('is the article’s, said to be without attribution, and never blank', () => {
    const unsaid = complete.claims.filter(({ by }) => by[0]?.unattributed);
    expect(new Set(unsaid.map(({ attribution }) => attribution))).toEqual(new Set(['sans attribution']));
    expect(complete.claims.filter(({ attribution }) => attribution.trim() === '')).toEqual([]);
  });
});
