/** The dossier of the guide written in the atelier from its plain text, its places apart; says how many acts each part took. */
import type { Page } from 'playwright-core';
import { makeHand } from './hand.ts';

const FINDING_KEYS = [
  'ArrowUp',
  'Control+ArrowRight',
  'Control+ArrowRight',
  'ArrowLeft',
  'ArrowRight',
  ...Array<string>(4).fill('Shift+ArrowRight'),
];

/** By what was written; typing apart. */
export type Acts = Record<string, number>;

export async function writeGuide(page: Page, kind: 'mouse' | 'keyboard'): Promise<Acts> {
  const hand = makeHand(page, kind);
  const acts: Acts = {};
  const status = page.getByRole('status');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Once it is written, the form is gone. */
  const send = async (what: string) => {
    await status.evaluate((element) => element.replaceChildren());
    await hand.press('Enter');
    await status.filter({ hasText: /écrit/ }).waitFor();
    await page.locator('form:not([hidden], #review)').waitFor({ state: 'detached' });
    acts[what] = hand.count();
  };
  const openList = (title: string) => hand.push(page.locator('#entries summary').filter({ hasText: title }).first());
  const add = async (title: string, one: string) => {
    if (!(await button(`Ajouter ${one}`).isVisible())) await openList(title);
    await hand.push(button(`Ajouter ${one}`));
  };
  /** Enter leads to the next field that must be filled in. */
  const fillOn = async (...words: string[]) => {
    for (const [index, typed] of words.entries()) {
      if (index > 0) await hand.press('Enter');
      await hand.type(typed);
    }
  };
  const goToText = async () => {
    if (kind === 'keyboard') await hand.press('F2');
    hand.count();
  };

  await openList('Théâtres');
  await hand.push(button('Les faits'));
  await hand.fill('Nom', 'Le pont');
  await hand.fill('Identifiant', 'pont');
  await send('le théâtre');
  await add('Acteurs', 'un acteur');
  await fillOn('État', 'exploitant du pont');
  await send('l’acteur');
  await add('Voix', 'une voix');
  await fillOn('ministère des Routes', 'ministère', 'autorité publique');
  await hand.fill('Groupe de sources', 'etat');
  await send('la voix du ministère');
  await add('Voix', 'une voix');
  await fillOn('Gzebi', 'association d’usagers', 'indépendante');
  await hand.push(page.locator('#entry summary'));
  await hand.fill('Nom entier', 'association d’usagers Gzebi');
  await hand.fill('Formes du nom', 'Gzebi');
  await send('la voix de l’association');
  await add('Voix', 'une voix');
  await fillOn('chauffeurs', 'témoins, non nommés', 'usagers');
  await hand.fill('Groupe de sources', 'gzebi');
  await send('la voix des chauffeurs');

  await goToText();
  await hand.choose(1, 'Le pont de Tavri', '2025', ['p', 'Enter']);
  // The sentence names its voice, and says what it does; that makes what its event is.
  await fillOn('', 'Le pont de Tavri rouvre, selon le ministère');
  await hand.fill('Acteurs', 'État');
  await send('la pièce 1');

  await hand.choose(1, 'Routes', 'Routes', ['p']);
  if (kind === 'mouse') await hand.push(button('Écarter (E)'));
  else await hand.press('e');
  await hand.type('ministère, pas un lieu');
  await send('le nom écarté');

  await hand.choose(2, 'une seule', 'Kvari', ['p', 'Enter']);
  await hand.find('ch');
  await fillOn('', 'rapportent');
  await hand.go(page.locator('#claim').getByLabel('Rapporté par').first());
  await hand.find('G');
  await fillOn('', 'Une seule voie est ouverte, selon des chauffeurs');
  await fillOn('', '2025-05-12~/2025-05-13', 'Non daté dans le texte ; après la réouverture.');
  await hand.fill('Lieux', 'Tavri');
  await hand.fill('Lieux', 'Kvari', 1);
  await hand.fill('En quelques mots', 'Les poids lourds font demi-tour');
  await send('la pièce 2');

  await hand.choose(3, 'Le ministère', 'travaux', ['p', 'Enter']);
  await hand.find('m');
  await hand.fill('Acte', 'compte');
  await hand.fill('Quoi', 'de travaux');
  await fillOn('', 'mai 2025', 'Trois semaines ou deux mois de travaux');
  await hand.fill('Nature', 'bilan contesté');
  await fillOn('', '../2025-05-12', 'Les travaux finissent à la réouverture ; le texte n’en donne pas le début.');
  await hand.fill('Lieux', 'Tavri');
  await hand.fill('Acteurs', 'État');
  await send('la pièce 3');

  await hand.choose(3, 'l’association', 'mois', ['p', 'Enter']);
  await hand.find('G');
  await fillOn('', 'compte');
  await hand.fill('Quoi', 'de travaux');
  await fillOn('', 'mai 2025', '');
  await hand.find('T');
  await send('la pièce 4');

  await goToText();
  await hand.choose(3, '3 semaines', '3 semaines', [
    'ArrowUp',
    'ArrowDown',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'Shift+ArrowRight',
  ]);
  if (kind === 'mouse') await hand.push(button('Note (N)'));
  else await hand.press('n');
  await hand.pick('Nature', 'contradiction');
  if (kind === 'keyboard') await hand.press('F2');
  await hand.choose(3, 'deux mois', 'deux mois', [...Array<string>(5).fill('ArrowRight'), 'Shift+ArrowRight', 'Enter']);
  await hand.fill('Texte', 'Le texte ne dit pas d’où vient l’écart, ni quand les travaux ont commencé.');
  await hand.fill('Identifiant', 'deux-durees');
  await hand.push(page.locator('#entry summary'));
  await hand.fill('Titre', 'Deux durées');
  await send('la note');

  await goToText();
  await hand.choose(2, 'une seule', 'ouverte', FINDING_KEYS);
  if (kind === 'mouse') await hand.push(button('À savoir (S)'));
  else await hand.press('s');
  await hand.fill('Texte', 'Selon l’association, une seule voie est ouverte ; le ministère n’en dit rien.');
  await hand.push(page.locator('#entry summary'));
  await hand.fill('Note', 'Deux durées');
  await send('ce qu’il faut savoir');
  for (const [before, title] of [
    ['1', 'Une réouverture annoncée'],
    ['3', 'Deux durées'],
  ] as const) {
    await add('Intertitres', 'un intertitre');
    await hand.fill('Avant le paragraphe', before);
    await hand.fill('Titre', title);
    await send(`l’intertitre ${before}`);
  }
  await hand.push(button('En-tête'));
  await hand.fill('Titre', 'Tavri : le pont rouvert, deux durées de travaux');
  await hand.fill('Surtitre', 'Sakarie · mai 2025');
  await hand.fill(
    'Chapô',
    'Un ministère annonce la réouverture d’un pont ; une association rapporte qu’une seule voie est ouverte. Les deux ne comptent pas la même durée de travaux.',
  );
  await hand.fill('Date (EDTF)', '2025-05-13');
  await hand.fill('Telle qu’on la lit', '13 mai 2025');
  await hand.fill('Comment elle est connue', 'Date portée par le texte d’origine, inventé pour ce guide.');
  await hand.fill('Titre', 'Texte inventé', 1);
  await hand.fill('Droits', 'Domaine public.');
  await send('l’en-tête');
  return acts;
}
