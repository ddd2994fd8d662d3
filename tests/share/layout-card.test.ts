import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { type Card, listCards } from '../../src/share/cards/card.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { renderMaskable } from '../../src/share/cards/icon.ts';
import { layoutCard } from '../../src/share/cards/layout-card.ts';
import { positionGlyphs } from '../../src/share/cards/paint.ts';
import { fillColours } from '../../src/share/cards/rasterize.ts';
import { dossier } from '../complete.ts';

const faces = await loadFaces(CARDS);
const cards = listCards(dossier);

const BLANK: Card = {
  name: 'x',
  kicker: '',
  title: '',
  lead: '',
  lines: [],
  numbers: [],
  foot: '',
  subject: { claims: [] },
};

/** The lines of the card as a reader sees them. */
function readLines(given: Partial<Card>): string[] {
  const { subject: _, ...card } = { ...BLANK, ...given };
  return layoutCard(card, undefined, faces).flatMap((mark) => (mark.kind === 'text' ? mark.text : []));
}

function findCard(name: string): Card {
  const card = cards.find((candidate) => candidate.name === name);
  if (!card) throw new Error(`there is no card ${name}`);
  return card;
}

describe('the text of a card', () => {
  it('cuts a title of 300 characters to three lines, the last with an ellipsis', () => {
    const title = Array.from({ length: 60 }, (_, index) => `m${index}`)
      .join(' ')
      .repeat(2)
      .slice(0, 300);
    const lines = readLines({ title }).filter((line) => /^m\d/.test(line));
    expect(lines.length).toBe(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('leaves an emoji out and keeps the rest', () => {
    expect(readLines({ title: 'Azir 🔥 brûle' })).toContain('Azir brûle');
  });

  it('sets an Arabic title in the Arabic face', () => {
    const title = layoutCard({ ...BLANK, title: 'بلجارة' }, undefined, faces).find(
      (mark) => mark.kind === 'text' && mark.text === 'بلجارة',
    );
    if (title?.kind !== 'text') throw new Error('the title is on the card');
    const set = positionGlyphs(title, faces);
    expect(set.map(({ cut, id }) => [cut, id])).toEqual(faces.set('بلجارة', 'arabic').map(({ id }) => ['arabic', id]));
  });

  it('sets the words of an Arabic name one space apart', () => {
    const [name, ...words] = ['محافظة حلب', 'محافظة', 'حلب'].map((text) => faces.measure(text, 'arabic'));
    const space = (name ?? 0) - words.reduce((sum, word) => sum + word, 0);
    expect(space).toBeGreaterThan(0.1);
    expect(space).toBeLessThan(0.35);
  });

  it('says all that a party’s status says, or nothing of it', () => {
    for (const card of cards) {
      const seen = readLines(card).join(' ');
      for (const line of card.lines) expect(seen.includes(line) || !seen.includes(line.slice(0, 25))).toBe(true);
    }
  });
});

describe('what a card says', () => {
  it('is one for the article, and for each event, place and speaker', () => {
    const { events, places, speakers } = dossier;
    expect(new Set(cards.map(({ name }) => name)).size).toBe(1 + events.length + places.length + speakers.length);
  });

  it('dates an event as surely as the text does and no more', () => {
    expect(findCard('evenement-entree-dans-beldjara').lead).toBe('Jeudi 12 septembre 2019');
    for (const event of dossier.events) {
      const { lead } = findCard(`evenement-${event.id}`);
      if (event.when.isStated) expect(lead).toContain(event.when.display.slice(1));
      else expect(lead).toBe('Non daté dans le texte');
    }
  });

  it('names every voice of an event, and says which of them takes part in the conflict', () => {
    const { lines } = findCard('evenement-combats-de-mersoul');
    expect(lines).toEqual(
      expect.arrayContaining(['Qui le dit\u00A0: Radio Sarrane', 'Partie au conflit\u00A0: Radio Sarrane']),
    );
  });

  it('quotes the text for what is not on the map', () => {
    expect(findCard('lieu-maraland').quote?.text).toContain('Maraland');
  });
});

describe('colours', () => {
  it('are put in style sheets and nowhere else', () => {
    const svg = '<svg><style>a{fill:var(--ink)}</style><text>var(--ink)</text></svg>';
    expect(fillColours(svg, { ink: '#123' })).toBe('<svg><style>a{fill:#123}</style><text>var(--ink)</text></svg>');
  });

  it('are those of the site: another name stops the build', () => {
    expect(() => fillColours('<style>a{fill:var(--rose)}</style>', { ink: '#123' })).toThrow('no colour rose');
  });
});

it('keeps the icon within what every mask leaves whole', () => {
  expect(renderMaskable('<svg viewBox="0 0 32 32"/>', '#000')).toContain(
    '<svg x="10" y="10" width="80" height="80" viewBox',
  );
});
