/** What the form of a new claim begins with: what its words say, and what the claim before it had. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerForClaim } from '../../src/atelier/claim-offers.ts';
import { loadFolder } from '../../src/atelier/folder.ts';
import { NO_HISTORY } from '../../src/atelier/history.ts';
import { makeState, type State } from '../../src/atelier/state.ts';
import { loadDraft } from '../../src/model/load.ts';
import { PLACEHOLDERS } from '../../src/model/read/placeholders.ts';

const content = mkdtempSync(join(tmpdir(), 'offers-'));
let state: State;

function load(): State {
  const folder = loadFolder(content, 'pont-de-tavri');
  if (!folder) throw new Error('the guide is there');
  return makeState('pont-de-tavri', loadDraft(content, 'pont-de-tavri'), folder, NO_HISTORY);
}
beforeAll(() => {
  cpSync('tests/fixtures/guide', content, { recursive: true });
  state = load();
});
afterAll(() => rmSync(content, { recursive: true }));

it('the voice is the one that the sentence names, and the last one where it names none or several', () => {
  const offer = (paragraph: number, quote: string) => offerForClaim(state, { paragraph, quote }).voice;
  expect(offer(1, 'Le pont de Tavri')).toBe('ministere');
  expect(offer(4, 'les cars partent de nouveau')).toBe('gzebi');
  expect(offer(2, 'une seule voie est ouverte')).toBe('gzebi');
});

it('a common word is no name, though its letters are the same', () => {
  const one = { paragraph: 4, quote: 'À Tavri, les cars partent de nouveau de la place du marché' };
  const named = (name: string) => {
    const speakers = { speakers: [{ id: 'a', name }] };
    return offerForClaim({ ...state, values: { ...state.values, 'speakers.yaml': speakers } }, one).voice;
  };
  expect(['Marché', 'arch', 'marché', 'les cars'].map(named)).toEqual(['gzebi', 'gzebi', 'a', 'a']);
});

it('the act is that of the voice before, until the words say another', () => {
  const { findAct } = offerForClaim(state, { paragraph: 4, quote: 'les cars partent' });
  expect([findAct('ministere'), findAct('chauffeurs'), findAct('')]).toEqual(['compte', 'rapportent', undefined]);
});

it('the kind of an event is what the act makes of it, else that of the event before', () => {
  const { findKind } = offerForClaim(state, { paragraph: 4, quote: 'les cars partent' });
  expect([findKind('annonce'), findKind('racontent'), findKind('estime'), findKind(undefined)]).toEqual([
    'fait annoncé',
    'fait rapporté',
    'bilan contesté',
    'bilan contesté',
  ]);
});

it('a new voice is a party to the conflict where all of its party are', () => {
  const speakers = [
    { id: 'a', name: 'général', party: 'Sakarie', belligerent: true },
    { id: 'b', name: 'témoin', party: 'habitant', belligerent: false },
    { id: 'c', name: 'milice', party: 'habitant', belligerent: true },
  ];
  const values = { ...state.values, 'speakers.yaml': { speakers } };
  const { isBelligerent } = offerForClaim({ ...state, values }, { paragraph: 4, quote: 'les cars partent' });
  expect(['sakarie ', 'habitant', 'inconnu', ''].map(isBelligerent)).toEqual([true, false, false, false]);
});

it('an event has the day that its words give; without one it ends on that of the text, and no later claim is made of it', () => {
  const offer = (paragraph: number, quote: string) => offerForClaim(state, { paragraph, quote });
  expect(offer(1, 'Le pont de Tavri, sur la Mtsvane, a été rendu à la circulation lundi 12 mai 2025')).toMatchObject({
    date: 'lundi 12 mai 2025',
    event: { when: { edtf: '2025-05-12', reason: 'Le texte donne le jour.' }, places: ['tavri', 'mtsvane'] },
  });
  expect(offer(4, 'les cars partent de nouveau')).toMatchObject({
    date: undefined,
    event: { when: { edtf: '../2025-05-13' }, kind: 'bilan contesté', theatre: 'pont' },
  });
  expect(offer(3, '3 semaines').figures).toEqual([
    { quote: '3 semaines', value: 3, unit: 'semaines', asOf: '13 mai 2025' },
  ]);
});

it('while nobody has said of which day the text is, no day is made up', () => {
  const file = join(content, 'pont-de-tavri/article.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('display: 13 mai 2025', `display: ${PLACEHOLDERS.date}`));
  const { event, figures } = offerForClaim(load(), { paragraph: 3, quote: '3 semaines' });
  writeFileSync(file, before);
  expect(event).not.toHaveProperty('when');
  expect(figures).toEqual([{ quote: '3 semaines', value: 3, unit: 'semaines' }]);
});

it('a new voice that the text writes so, with a capital, is no place there', () => {
  const { findForms } = offerForClaim(state, { paragraph: 4, quote: 'les cars' });
  expect([findForms('Gzebi '), findForms('chauffeurs'), findForms('Absente')]).toEqual([{ forms: ['Gzebi'] }, {}, {}]);
});
