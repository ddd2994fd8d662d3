import { describe, expect, it } from 'vitest';
import { listCircumstances } from '../../src/article/circumstances.ts';
import type { Claim, Paragraph, Speaker } from '../../src/model/dossier.ts';
import { describeSpeaker, listTurns } from '../../src/model/join/turns.ts';

const speaker = (id: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  name: id,
  forms: [],
  role: `rôle de ${id}`,
  party: `camp de ${id}`,
  belligerent: false,
  unattributed: false,
  style: 'plain',
  group: id,
  ...more,
});
const [radio, agence] = [speaker('radio'), speaker('agence')];

function paragraph(number: number, kind: Paragraph['kind'] = 'text'): Paragraph {
  return { id: `p${number}`, number, text: 'Ils partent.', kind };
}

/** A claim of the paragraph: who says it, then who passes it on; of what day, and where. */
function claim(number: number, paragraph: number, by: Speaker[], day = 'lundi', place?: string): Claim {
  return {
    number,
    paragraph,
    by,
    event: { when: { display: day, isStated: day !== '' } },
    place: place && { id: place, name: place },
  } as Claim; // Only what is read here.
}

/** Each turn as its paragraphs and its voices. */
function describeTurns(paragraphs: Paragraph[], claims: Claim[], sections: number[] = []): string[] {
  return listTurns(
    paragraphs,
    claims,
    sections.map((before) => ({ before, title: 'Titre' })),
  ).map(({ paragraphs: own, voices }) =>
    [own.map(({ number }) => number).join(), ...voices.map(({ by }) => by.map(({ id }) => id).join(' via '))].join(
      ': ',
    ),
  );
}

describe('turns of a text', () => {
  it('run on while the same people have the word', () => {
    const claims = [claim(1, 1, [radio]), claim(2, 2, [radio]), claim(3, 3, [agence])];
    expect(
      describeTurns(
        [1, 2, 3].map((n) => paragraph(n)),
        claims,
      ),
    ).toEqual(['1,2: radio', '3: agence']);
  });

  it('tell who speaks from who speaks through another', () => {
    const claims = [claim(1, 1, [radio]), claim(2, 2, [radio, agence])];
    expect(
      describeTurns(
        [1, 2].map((n) => paragraph(n)),
        claims,
      ),
    ).toEqual(['1: radio', '2: radio via agence']);
  });

  it('name each of those who speak in one paragraph, once, in the order of the text', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => speaker(id));
    const claims = [...many, ...many.slice(0, 2)].map((one, index) => claim(index + 1, 1, [one]));
    expect(describeTurns([paragraph(1)], claims)).toEqual(['1: a: b: c: d: e: f']);
  });

  it('end at a section of the newsroom’s, and at what the source says of itself', () => {
    const claims = [1, 2, 4].map((n) => claim(n, n, [radio]));
    const paragraphs = [paragraph(1), paragraph(2), paragraph(3, 'subhead'), paragraph(4), paragraph(5, 'credit')];
    expect(describeTurns(paragraphs, claims, [2])).toEqual(['1: radio', '2: radio', '3', '4: radio', '5']);
  });

  it('have nobody where nothing is claimed', () => {
    expect(describeTurns([paragraph(1), paragraph(2)], [])).toEqual(['1,2']);
  });
});

describe('when and where, above a paragraph', () => {
  const list = (claims: Claim[]) =>
    [...listCircumstances({ paragraphs: [paragraph(1), paragraph(2)], claims })].map(
      ([number, lines]) =>
        `${number}: ${lines.map(({ when, place, claims: own }) => `${own.map((one) => one.number)} ${when} ${place?.id ?? '–'}`).join(', ')}`,
    );

  it('is said once while it stays the same', () => {
    expect(list([claim(1, 1, [radio], 'lundi', 'azir'), claim(2, 2, [radio], 'lundi', 'azir')])).toEqual([
      '1: 1 lundi azir',
    ]);
  });

  it('is said of each claim where a paragraph has more than one', () => {
    expect(list([claim(1, 1, [radio], 'lundi', 'azir'), claim(2, 1, [radio], 'mardi')])).toEqual([
      '1: 1 lundi azir, 2 mardi –',
    ]);
  });

  it('is said to be without a date where the text has none, whatever the newsroom’s bracket', () => {
    expect(list([claim(1, 1, [radio], '')])).toEqual(['1: 1 sans date –']);
  });
});

describe('who that is, in a line', () => {
  it('is the author’s own words', () => {
    expect(describeSpeaker(speaker('a', { line: 'ONG locale' }))).toBe('ONG locale');
  });

  it('is else the side of a party to the conflict, and the role of who is none', () => {
    expect(describeSpeaker(speaker('a', { belligerent: true, party: 'armée : partie au conflit' }))).toBe(
      'armée : partie au conflit',
    );
    expect(describeSpeaker(radio)).toBe('rôle de radio');
  });

  it('always says in words that a party to the conflict is one', () => {
    expect(describeSpeaker(speaker('a', { belligerent: true, line: 'porte-parole de l’armée' }))).toBe(
      'porte-parole de l’armée, partie au conflit',
    );
  });

  it('says of the text itself that nobody is named', () => {
    expect(describeSpeaker(speaker('texte', { unattributed: true }))).toBe('personne n’est nommé');
  });
});
