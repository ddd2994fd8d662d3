/** The page of the atelier at work: it shows the dossier, takes what the author selects and fills in, and sends it to be written. */
import { type Answer, askForms, askState, sendChanges, sendStep } from './ask.client.ts';
import type { Change, Entry } from './change.ts';
import { findClaimWords, makeClaimChanges } from './claim-changes.ts';
import { makeClaimForm } from './claim-form.client.ts';
import { focusEntry, nameOfEntry, showEntries } from './entries.client.ts';
import { makeClaimRemoval } from './entry-changes.ts';
import { makeEntryForm } from './entry-form.client.ts';
import { find } from './find.client.ts';
import { makeFinish } from './finish.client.ts';
import type { Form, Forms } from './form-fields.ts';
import type { Words } from './inputs.client.ts';
import { listClaims, listTargets, listUsed, partOf, valueIn } from './names.ts';
import { makeOneStop } from './one-stop.client.ts';
import { makePlaces } from './places.client.ts';
import { makePreview } from './preview.client.ts';
import { findPieceAt, showProblems } from './problems.client.ts';
import type { State } from './state.ts';
import { listenForSteps } from './steps.client.ts';
import { showText } from './text.client.ts';
import type { Value } from './tree.ts';
import { listenForWords } from './words.client.ts';

const [text, status, undo, redo] = [
  find('text', HTMLElement),
  find('status', HTMLElement),
  find('undo', HTMLButtonElement),
  find('redo', HTMLButtonElement),
];
const entries = find('entries', HTMLElement);
let state: State | undefined;
let forms: Forms = { lists: [], claim: [] };
/** The number of the claim that is being altered. */
let piece: number | undefined;
/** What the file said of it when its form was opened. */
let opened = '';
/** Where the focus goes back to. */
let opener: string | undefined;
let last: Promise<unknown> = Promise.resolve();
let isWriting = false;

/** What one key, or a button of the panel, makes of the selected words. */
const acts: Readonly<Record<string, () => void>> = {
  Enter: useWords,
  l: () => {
    chosen.chooseName();
    places.openWords();
  },
  n: () => openWith('notes', (words) => ({ anchors: [{ ...words }] })),
  s: () => openWith('findings', (words) => ({ on: { ...words } })),
  e: waive,
  i: () => openWith('sections', ({ paragraph }) => ({ before: paragraph })),
  r: () => find('reviewer', HTMLInputElement).focus(),
  d: () => entries.querySelector<HTMLElement>('button, summary')?.focus(),
};
makeOneStop(find('acts', HTMLElement), 'button');
const renewNumbers = makeOneStop(text, '.number');
const chosen = listenForWords(text, () => state, say, acts);

const desk = {
  values: () => state?.values ?? {},
  list: (target: Parameters<typeof listTargets>[1]) => listTargets(state?.values ?? {}, target),
  used: (key: string) => Object.values(state?.values ?? {}).flatMap((value) => listUsed(value, key)),
  words: () => chosen.read(),
  count: () => state?.paragraphs.length ?? 1,
  locked: () => state?.lockedEvents ?? [],
};
const claimForm = makeClaimForm(find('claim', HTMLFormElement), desk, leave, removeClaim);
const entryForm = makeEntryForm(find('entry', HTMLFormElement), desk, write, say, leave);
const places = makePlaces(find('place', HTMLFormElement), find('places', HTMLElement), {
  write,
  say,
  words: () => chosen.read(),
  values: () => state?.values ?? {},
  clear: closeForms,
  backToText: () => chosen.show(),
});

const showReview = makeFinish({
  write,
  say,
  seal: (done) => wait(() => sendStep(state?.version ?? '', 'verrouiller'), done),
});
makePreview(() => (claimForm.element.hidden ? undefined : piece));

const mending = {
  open(at: Pick<Form, 'file' | 'path'>, key?: string) {
    const number = findPieceAt(state?.values ?? {}, at);
    const found = forms.lists
      .filter(({ file, path }) => file === at.file && path.every((step, index) => at.path[index] === step))
      .toSorted((a, b) => b.path.length - a.path.length)[0];
    if (at.file === 'places.geojson' && typeof at.path[1] === 'number') places.openAt(at.path[1]);
    else if (number !== undefined) openPiece(number);
    else if (found) {
      const index = at.path[found.path.length];
      openEntry(found, typeof index === 'number' ? index : undefined);
    } else return say('Ceci n’a pas de formulaire ici : voyez le détail.');
    if (key !== undefined) focusField(key);
  },
  waive: (list: string, waiver: Entry) => openNew(`waived/${list}`, waiver),
  use(paragraph: number, quote: string) {
    const words = state?.paragraphs.find(({ number }) => number === paragraph)?.text ?? '';
    const start = words.indexOf(quote);
    chosen.choose({ paragraph, start, end: start + quote.length });
    useWords();
  },
  write,
};

/** Of the form that is open: the first that is still empty. */
function focusField(key: string): void {
  const inputs = [
    ...document.querySelectorAll<HTMLInputElement>(
      `form:not([hidden]) [data-key="${CSS.escape(key)}"] :is(input, select, textarea)`,
    ),
  ];
  const input = inputs.find(({ value }) => value === '') ?? inputs[0];
  const folded = input?.closest('details');
  if (folded) folded.open = true;
  input?.focus();
}

function say(words: string): void {
  status.textContent = words;
}

/** Each request is made once the one before it is answered. What is answered is shown; true where the wish was granted. */
function wait(ask: () => Promise<Answer>, done: string): Promise<boolean> {
  const turn = last.then(async () => {
    const { state: next, message } = await ask();
    if (next) show(next);
    say(message ?? (done || (status.textContent ?? '')));
    return message === undefined;
  });
  last = turn;
  return turn;
}

/** Asked for again before it is written, it is not written twice. */
async function write(changes: readonly Change[], done: string): Promise<boolean> {
  if (isWriting) return false;
  isWriting = true;
  const { version = '' } = state ?? {};
  return wait(() => sendChanges(version, changes), done).finally(() => {
    isWriting = false;
  });
}

/** What is as it was stays as it is drawn: words may be being selected in it. */
function show(next: State): void {
  const isSame = state?.version === next.version && state.canUndo === next.canUndo && state.canRedo === next.canRedo;
  if (chosen.follow(next)) claimForm.close();
  state = next;
  if (isSame) return;
  find('title', HTMLElement).textContent = next.title;
  undo.disabled = !next.canUndo;
  redo.disabled = !next.canRedo;
  if (next.isRead) {
    showText(text, next);
    renewNumbers();
  }
  find('coverage', HTMLElement).textContent =
    next.open.length === 0
      ? 'Tout ce que le texte dit est employé ou écarté.'
      : `Reste à employer ou à écarter, souligné dans le texte : ${next.open.length}.`;
  places.show(next.values);
  showReview(next.values);
  showEntries(entries, forms.lists, next.values, { open: openEntry, write });
  showProblems(text, next, mending);
}

/** Into the form that waits for them, or into a claim of their own. */
function useWords(): void {
  const words = chosen.read();
  if (!words) say('Choisissez d’abord des mots du texte.');
  else if (claimForm.take(words) || entryForm.take(words)) {
    say(`« ${words.quote} » : c’est pris.`);
    const form = claimForm.element.hidden ? entryForm.element : claimForm.element;
    form.querySelector<HTMLElement>(':invalid:not(fieldset), [type=submit]')?.focus();
  } else openClaim(words);
}

function openClaim(words: Words, altered?: number): void {
  if (!state) return;
  closeForms();
  [piece, opener, opened] = [altered, undefined, readClaim(altered)];
  claimForm.open(state, forms, words, altered);
}

function readClaim(number: number | undefined): string {
  const found = listClaims(desk.values()).find(({ claim }) => partOf(claim, 'piece') === number);
  return JSON.stringify(found?.claim ?? null);
}

function openPiece(number: number): void {
  const words = findClaimWords(state?.values ?? {}, number);
  if (words) openClaim(words, number);
}

function openEntry(form: Form, index: number | undefined, given?: Value): void {
  if (!state) return;
  closeForms();
  opener = nameOfEntry(form, index);
  const path = index === undefined ? form.path : [...form.path, index];
  const isThere = index !== undefined || path.length === 0;
  entryForm.open(state.values, form, index, isThere ? valueIn(state.values, form.file, path) : given);
}

function closeForms(): void {
  claimForm.close();
  entryForm.close();
  places.close();
}

function leave(): void {
  closeForms();
  if (opener === undefined) chosen.show();
  else focusEntry(entries, opener);
}

/** An entry of a list with the selected words as its own. */
function openWith(list: string, make: (words: Words) => Entry): void {
  const words = chosen.read();
  if (words) openNew(list, make(words));
  else say('Choisissez d’abord des mots du texte.');
}

function openNew(list: string, entry: Entry): void {
  const form = forms.lists.find(({ path }) => path.join('/') === list);
  if (form) openEntry(form, undefined, entry);
  opener = undefined;
}

for (const button of find('acts', HTMLElement).querySelectorAll('button'))
  button.addEventListener('click', () => acts[button.dataset['key'] ?? '']?.());

/** As a name, or as a date where the words have one. */
function waive(): void {
  const isDate = chosen.isDate();
  if (!isDate) chosen.chooseName();
  const { quote = '', paragraph: number = 0 } = chosen.read() ?? {};
  openWith(isDate ? 'waived/dates' : 'waived/places', () => (isDate ? { quote, paragraph: number } : { quote }));
}

text.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLElement && target.dataset['piece']) openPiece(Number(target.dataset['piece']));
});

claimForm.element.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wish = claimForm.read();
  if (!state || !wish) return;
  if (readClaim(piece) !== opened)
    return say('Cette pièce a été changée ailleurs entre-temps : laissez-la et rouvrez-la.');
  const [voice, of] = ['speakers', 'events'].map(
    (list) => forms.lists.find(({ path }) => path[0] === list)?.fields ?? [],
  );
  const changes = makeClaimChanges(state.values, wish, { voice: voice ?? [], event: of ?? [] }, piece);
  if (await write(changes, 'La pièce est écrite.')) leave();
});

async function removeClaim(number: number): Promise<void> {
  const changes = makeClaimRemoval(state?.values ?? {}, number);
  const alone = changes.some((change) => change.do === 'remove') ? ', avec son événement' : '';
  if (await write(changes, `La pièce ${number} est retirée${alone}.`)) leave();
}

listenForSteps(undo, redo, (action) => {
  if (!state) return;
  const { version } = state;
  wait(() => sendStep(version, action), action === 'annuler' ? 'C’est annulé.' : 'C’est refait.');
});

/** The field that the text was left from. */
let field: HTMLElement | undefined;
addEventListener('keydown', (event) => {
  if (event.key !== 'F2') return;
  const { activeElement: now } = document;
  if (!text.contains(now)) {
    field = now instanceof HTMLElement && now.closest('form') ? now : undefined;
    chosen.show();
  } else if (field?.isConnected && field.checkVisibility()) field.focus();
  else document.querySelector<HTMLElement>('main form:not([hidden], #review) :is(input, textarea, select)')?.focus();
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !(claimForm.element.hidden && entryForm.element.hidden)) leave();
});

// Another window or an editor may have written meanwhile; a form that is open keeps what it was opened on.
addEventListener('focus', () => {
  if (claimForm.element.hidden && entryForm.element.hidden && !places.isOpen()) wait(askState, '');
});
wait(async () => {
  const { forms: given, message } = await askForms();
  if (given) forms = given;
  return message === undefined ? askState() : { message };
}, '');
