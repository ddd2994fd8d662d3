import { expect, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listIds } from '../../src/shell/former-addresses.ts';

it('lists the address of a thing first, then those that it has had', () => {
  const [dossier] = loadContent('tests/fixtures/good').dossiers;
  if (!dossier) throw new Error('fixtures/good has a dossier');
  const aliases = [
    { kind: 'evenement', from: 'depart', to: 'fuite' },
    { kind: 'lieu', from: 'col', to: 'fuite' },
  ] as const;
  expect(listIds({ ...dossier, aliases: [...aliases] }, 'evenement', 'fuite')).toEqual(['fuite', 'depart']);
});
