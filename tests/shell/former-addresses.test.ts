import { expect, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listIds } from '../../src/shell/former-addresses.ts';

const [dossier] = loadContent('tests/fixtures/good').dossiers;
if (!dossier) throw new Error('fixtures/good has a dossier');

it('lists the address of a thing first, then those that it has had', () => {
  const aliases = [
    { kind: 'evenement', from: 'depart', to: 'fuite' },
    { kind: 'lieu', from: 'col', to: 'fuite' },
  ] as const;
  expect(listIds({ ...dossier, aliases: [...aliases] }, 'evenement', 'fuite')).toEqual(['fuite', 'depart']);
});

it('has each address once, also where a note that is no contradiction any more leads to itself', () => {
  const aliases = [
    { kind: 'contradiction', from: 'date-du-texte', to: 'date-du-texte' },
    { kind: 'contradiction', from: 'date', to: 'date-du-texte' },
  ] as const;
  const ids = listIds({ ...dossier, aliases: [...aliases] }, 'contradiction', 'date-du-texte');
  expect(ids).toEqual(['date-du-texte', 'date']);
});
