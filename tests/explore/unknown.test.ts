/** What an address asks for and the page does not have is said, value by value, with what is shown instead. */
import { expect, it } from 'vitest';
import { listOptions } from '../../src/explore/choices.ts';
import { listChoices } from '../../src/explore/selection.ts';
import { describeUnknown } from '../../src/explore/unknown.ts';
import { readView } from '../../src/explore/view-state.ts';
import { dossier } from '../complete.ts';

const aliases = [{ kind: 'piece' as const, from: '99', to: '4' }];
const options = listOptions({ ...dossier, aliases });
const choices = listChoices(options);

function tell(query: string): string {
  const { view, ...asked } = readView(query, choices);
  return describeUnknown(asked, view, options.sources).replaceAll('\u00A0', ' ');
}

it.each([
  ['?source=nexiste', 'Ce choix de l’adresse n’existe pas ici : voix « nexiste ». Tout est montré.'],
  ['?side=zzz&source=cvo', 'Ce choix de l’adresse n’existe pas ici : côté « zzz ». Les autres choix tiennent.'],
  ['?moment=2017-02-31', 'Ce choix de l’adresse n’existe pas ici : jour « 2017-02-31 ». Tout est montré.'],
  [
    '?piece=999&actor=<b>',
    'Ces choix de l’adresse n’existent pas ici : pièce « 999 », acteur « <b> ». Tout est montré.',
  ],
  [
    '?carte=ici&contested=2',
    'Ces choix de l’adresse n’existent pas ici : carte « ici », ce qui est contredit « 2 ». Tout est montré.',
  ],
  ['?with=cvo', 'Rien à quoi comparer « CVO, Idriss Valmont » : il manque une première voix. Tout est montré.'],
  [
    '?source=cvo&with=idriss-valmont',
    'Rien à comparer : les deux voix comptent comme une même source, CVO, Idriss Valmont. Les autres choix tiennent.',
  ],
  ['?source=cvo&with=ligne-sud&utm=x', ''],
  [
    '?source=cvo&source=ligne-sud&source=cvo',
    'Plusieurs valeurs pour « voix » : la dernière qui existe ici est prise.',
  ],
  [
    '?source=cvo&source=ligne-sud&source=lune',
    'Plusieurs valeurs pour « voix » : la dernière qui existe ici est prise. Ce choix de l’adresse n’existe pas ici : voix « lune ». Les autres choix tiennent.',
  ],
  ['?source=cvo&source=cvo', ''],
  ['?piece=99', 'La pièce 99 porte maintenant le numéro 4.'],
  [
    '?piece=99&source=lune',
    'La pièce 99 porte maintenant le numéro 4. Ce choix de l’adresse n’existe pas ici : voix « lune ». Tout est montré.',
  ],
  ['', ''],
])('%s: « %s »', (query, words) => {
  expect(tell(query)).toBe(words);
});

it('is short and turns no line around, whatever the address holds', () => {
  expect(tell(`?source=${'é'.repeat(9000)}`)).toContain(` « ${'é'.repeat(40)}… ».`);
  expect(tell('?source=a%E2%80%AEb%0Ac')).toContain('voix « abc »');
  expect(tell(`?${'source=x&'.repeat(50)}`)).toMatch(/: (?:voix « x », ){3}et 47 de plus\. /);
});
