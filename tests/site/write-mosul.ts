/** A dossier of twenty claims and ten places written in the atelier from its plain text, to the lock; says how many acts each part took. */
import type { Page } from 'playwright-core';
import { type Hand, makeHand } from './hand.ts';
import { PIECES, PLACES, WAIVED } from './mosul.ts';
import type { Acts } from './write-guide.ts';

const NEXT = 'Control+ArrowRight';
const MOST_KEYS = 12;

export async function writeMosul(
  page: Page,
  kind: 'mouse' | 'keyboard',
  words: string,
): Promise<{ acts: Acts; letters: number }> {
  const hand = makeHand(page, kind);
  const acts: Acts = {};
  const [status, text] = [page.getByRole('status').first(), page.locator('#text')];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Once it is written, the form is gone. */
  const send = async (what: string) => {
    await status.evaluate((element) => element.replaceChildren());
    await hand.press('Enter');
    await status.filter({ hasText: /écrit/ }).waitFor();
    await page.locator('form:not([hidden], #review)').waitFor({ state: 'detached' });
    acts[what] = hand.count();
  };
  const act = async (key: string, name: string) => {
    if (kind === 'mouse') await hand.push(button(name));
    else await hand.press(key);
  };

  await hand.fill('Nom', 'Mossoul octobre 2016');
  await hand.paste('Texte', words);
  await hand.push(button('Faire le dossier'));
  await page.waitForURL('**/atelier/mossoul-octobre-2016/');
  await page.locator('#text p').first().waitFor();
  await text.focus();
  acts['le dossier'] = hand.count();

  if (kind === 'keyboard') await hand.press('d', 'Enter');
  else await hand.push(button('En-tête'));
  for (const [label, value, nth = 0] of HEAD) await hand.fill(label, value, nth);
  await send('l’en-tête');

  await text.focus();
  hand.count();
  for (const { name, paragraph, steps = 1, kind: nature, at, reason, like } of PLACES) {
    await hand.choose(paragraph, name, name, Array<string>(steps).fill('o'));
    if (kind === 'keyboard') expectWords(await page.evaluate(() => String(getSelection())), name);
    await act('l', 'Lieu (L)');
    if (at) {
      await page.getByRole('radio', { name: 'rien de ce nom', checked: true }).waitFor();
      await hand.type(at[0]);
      await hand.go(page.getByLabel('Longitude'));
      await hand.type(at[1]);
      if (nature) await hand.fill('Nature', nature);
      await hand.press('Enter');
      await hand.type(reason ?? '');
    } else if (like) {
      const found = page.getByRole('radio', { name: like });
      await found.waitFor();
      if (kind === 'mouse') await hand.push(found);
      else await hand.press('ArrowDown');
    } else await page.locator('input[name=candidate]:checked:not([value=""])').waitFor();
    await send(`lieu ${name}`);
  }

  for (const name of WAIVED) {
    await hand.choose(9, name, name, ['o']);
    await act('e', 'Écarter (E)');
    await hand.type('un gouvernement, pas un lieu');
    await send(`écarté : ${name}`);
  }
  for (const { paragraph, from, to, keys, ...piece } of PIECES) {
    if (kind === 'mouse' || keys) await hand.choose(paragraph, from, to, keys ?? []);
    else await lead(page, hand, paragraph, from, to, acts['pièce L’armée irakienne'] === undefined ? 'Home' : 'p');
    if (kind === 'keyboard') await hand.press('Enter');
    const { voice, does, counts, event, nature } = piece;
    if (typeof voice === 'string') await hand.find(voice);
    else if (voice) await hand.type(voice.name);
    if (does) await hand.fill('Acte', does);
    if (counts) await hand.fill('Quoi', counts);
    if (typeof voice === 'object') {
      await hand.press('Enter');
      await hand.type(voice.role);
      await hand.press('Enter');
      await hand.type(voice.party);
      const belligerent = page.locator('#claim').getByLabel('Partie au conflit');
      // One whose party is known to be has it already.
      if (voice.isBelligerent && !(await belligerent.isChecked())) {
        await hand.go(belligerent);
        if (kind === 'keyboard') await hand.press('Space');
      }
    }
    await hand.press('Enter');
    if (typeof event === 'string') await hand.type(event);
    else await hand.find(event.known);
    if (nature) await hand.fill('Nature', nature);
    await send(`pièce ${from}`);
  }
  await hand.choose(3, 'Il estime', 'la ville', [...Array<string>(6).fill('ArrowUp'), ...Array<string>(4).fill(NEXT)]);
  await act('n', 'Note (N)');
  await hand.pick('Nature', 'contradiction');
  if (kind === 'keyboard') await hand.press('F2');
  await hand.choose(3, 'ils sont', '4 500', [NEXT, NEXT, 'Enter']);
  await hand.fill(
    'Texte',
    'Un général et le Pentagone ne comptent pas les mêmes combattants ; le texte ne dit pas d’où.',
  );
  await send('la note');
  await hand.choose(4, 'L’organisation', 'peshmergas', ['ArrowDown', NEXT, 'ArrowLeft', 'Control+Shift+ArrowRight']);
  await act('s', 'À savoir (S)');
  await hand.type('Ce que disent les djihadistes ne vient que de leur agence.');
  await send('ce qu’il faut savoir');

  await text.focus();
  for (const [before, title, keys] of [
    ['1', 'L’assaut', Array<string>(3).fill('ArrowUp')],
    ['6', 'Le feu, une attaque, les habitants', Array<string>(5).fill('ArrowDown')],
  ] as const) {
    if (kind === 'keyboard') await hand.press(...keys, 'i');
    else {
      const add = button('Ajouter un intertitre');
      if (!(await add.isVisible()))
        await hand.push(page.locator('#entries summary').filter({ hasText: 'Intertitres (' }));
      await hand.push(add);
      await hand.fill('Avant le paragraphe', before);
    }
    await hand.fill('Titre', title);
    await send(`l’intertitre ${before}`);
  }

  if (kind === 'keyboard') await hand.press('r');
  await hand.fill('Relu par', 'Iris Vanne');
  await hand.push(button('Écrire la relecture'));
  await page.getByText('Relu par Iris Vanne le').waitFor();
  await hand.push(button('Voir ce qui sera scellé'));
  await button('Sceller pour de bon').waitFor();
  await hand.push(button('Sceller pour de bon'));
  await page.getByRole('heading', { name: 'Aucun problème' }).waitFor();
  acts['la fin'] = hand.count();
  return { acts, letters: hand.countLetters() };
}

/** By the key that leads to what nothing uses yet, until it has led to these words; then by parts of a sentence. */
async function lead(
  page: Page,
  hand: Hand,
  paragraph: number,
  from: string,
  to: string,
  key: 'Home' | 'p',
): Promise<void> {
  const text = (await page.locator(`#text p[data-paragraph="${paragraph}"]`).evaluate((p) => p.textContent)) ?? '';
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  for (let keys = 0; keys < MOST_KEYS; keys++) {
    const now = await readSelected(page);
    if (now?.paragraph !== paragraph || now.end <= start || now.start >= end) await hand.press(keys === 0 ? key : 'p');
    else if (now.end > end) await hand.press('Control+Shift+ArrowLeft');
    else if (now.end < end) await hand.press('Control+Shift+ArrowRight');
    else if (now.start < start) await hand.press(NEXT);
    else if (now.start === start) return;
    else break;
  }
  throw new Error(`No key leads to « ${from} … ${to} ».`);
}

function readSelected(page: Page): Promise<{ paragraph: number; start: number; end: number } | undefined> {
  return page.evaluate(() => {
    const selected = getSelection();
    const element = selected?.anchorNode?.parentElement?.closest<HTMLElement>('p[data-paragraph]');
    if (!selected || !element || selected.isCollapsed) return undefined;
    const range = selected.getRangeAt(0);
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return { paragraph: Number(element.dataset['paragraph']), start, end: start + range.toString().length };
  });
}

function expectWords(found: string, wanted: string): void {
  if (found !== wanted) throw new Error(`« ${found} » is chosen, not « ${wanted} ».`);
}

const HEAD: readonly (readonly [label: string, value: string, nth?: number])[] = [
  ['Titre', 'Mossoul : cinq jours de bataille, racontés par ceux qui la mènent'],
  ['Surtitre', 'Irak · octobre 2016'],
  [
    'Chapô',
    'Une armée et ses alliés avancent vers une ville tenue par des djihadistes. Presque tout ce que le texte en dit vient d’un des camps.',
  ],
  ['Date (EDTF)', '2016-10-22'],
  ['Telle qu’on la lit', '22 octobre 2016'],
  ['Comment elle est connue', 'Le texte s’arrête au 21 octobre ; il a été écrit pour un essai.'],
  ['Titre', 'Texte écrit pour un essai, d’après des faits publics', 1],
  ['Droits', 'Domaine public.'],
];
