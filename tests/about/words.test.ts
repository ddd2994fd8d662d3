/** The method page says the text’s words as the text has them, and ends each sentence once. */
import { describe, expect, it } from 'vitest';
import { listDateReadings } from '../../src/about/dated-wordings.ts';
import { listGlossary } from '../../src/about/glossary.ts';
import { loadContent } from '../../src/model/load.ts';
import { endSentence } from '../../src/site.ts';

const [dossier] = loadContent('tests/fixtures/good').dossiers;
if (!dossier) throw new Error('the fixture has a dossier');
const { chronology, speakers, ...rest } = dossier;

it('keeps the capitals of the words that date', () => {
  const words = ['Trois jours après la prise de Haute-Mer', 'jeudi', 'Jeudi'];
  const [event] = chronology;
  const [claim] = event?.claims ?? [];
  if (!event || !claim) throw new Error('the fixture has an event with a claim');
  const claims = words.map((text) => ({ ...claim, date: { paragraph: 1, start: 0, end: text.length, text } }));

  expect(listDateReadings({ chronology: [{ ...event, claims }] }).map((reading) => reading.words)).toEqual(words);
});

it('ends the sentences of the glossary once, whether or not the newsroom did', () => {
  const roles = ['milice des crêtes.', 'milice des crêtes', 'S.A.R.L.', 'est-ce une milice ?'];
  for (const role of roles) {
    const [voice] = speakers;
    if (!voice) throw new Error('the fixture has a speaker');
    const [entry] = listGlossary({
      ...rest,
      actors: [],
      terms: [],
      speakers: [{ ...voice, role, party: 'non alignée.' }],
    });
    expect(entry?.says).not.toMatch(/\.\.|\?\./);
    expect(entry?.says).toMatch(/ Non alignée\.$/);
  }
});

describe('a sentence', () => {
  it.each([
    ['tenu par la milice', 'tenu par la milice.'],
    ['tenu par la milice.', 'tenu par la milice.'],
    ['tenu, dit-elle, « pour toujours. »', 'tenu, dit-elle, « pour toujours. »'],
    ['tenu (depuis mars)', 'tenu (depuis mars).'],
    ['tenu…', 'tenu…'],
    ['par qui ?', 'par qui ?'],
  ])('of %s is ended once', (words, sentence) => {
    expect(endSentence(words)).toBe(sentence);
  });
});
