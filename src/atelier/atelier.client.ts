/** The page of the atelier at work: it shows the dossier, takes what the author selects and fills in, and sends it to be written. */
import { type Answer, askForms, askState, sendChanges, sendStep } from './ask.client.ts';
import type { Change } from './change.ts';
import { makeClaimChanges } from './claim-changes.ts';
import { makeClaimForm } from './claim-form.client.ts';
import { focusEntry, nameOfEntry, showEntries } from './entries.client.ts';
import { makeClaimRemoval } from './entry-changes.ts';
import { makeEntryForm } from './entry-form.client.ts';
import { makeFinish } from './finish.client.ts';
import type { Form, Forms } from './form-fields.ts';
import type { Words } from './inputs.client.ts';
import { listClaims, listTargets, listUsed, partOf, valueIn } from './names.ts';
import { makePlaces } from './places.client.ts';
import { makePreview } from './preview.client.ts';
import { showProblems } from './problems.client.ts';
import { readQuote, type Selection } from './selection.ts';
import type { State } from './state.ts';
import { listenForSteps } from './steps.client.ts';
import { findNextOpen, moveSelection, readSelection, sayOpen, showSelection, showText } from './text.client.ts';
import type { Value } from './tree.ts';

function find<Made extends HTMLElement>(id: string, type: new () => Made): Made {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

const [text, status, undo, redo] = [
  find('text', HTMLElement),
  find('status', HTMLElement),
  find('undo', HTMLButtonElement),
  find('redo', HTMLButtonElement),
];
const entries = find('entries', HTMLElement);
let state: State | undefined;
let forms: Forms = { lists: [], claim: [] };
let selection: Selection | undefined;
/** Words that nothing uses yet, as they were found last. */
let unused: State['open'][number] | undefined;
/** The number of the claim that is being altered. */
let piece: number | undefined;
/** Where the focus goes back to. */
let opener: string | undefined;
let last: Promise<unknown> = Promise.resolve();

const desk = {
  list: (target: Parameters<typeof listTargets>[1]) => listTargets(state?.values ?? {}, target),
  used: (key: string) => Object.values(state?.values ?? {}).flatMap((value) => listUsed(value, key)),
  words: readWords,
  count: () => state?.paragraphs.length ?? 1,
};
const claimForm = makeClaimForm(find('claim', HTMLFormElement), desk, leave, removeClaim);
const entryForm = makeEntryForm(find('entry', HTMLFormElement), desk, write, say, leave);
const places = makePlaces(find('place', HTMLFormElement), find('places', HTMLElement), {
  write,
  say,
  words: readWords,
  values: () => state?.values ?? {},
  clear: closeForms,
  backToText,
});

const showReview = makeFinish({
  write,
  say,
  seal: (done) => wait(() => sendStep(state?.version ?? '', 'verrouiller'), done),
});
makePreview(() => (claimForm.element.hidden ? undefined : piece));

function say(words: string): void {
  status.textContent = words;
}

/** Each request is made once the one before it is answered. What is answered is shown; true where the wish was granted. */
function wait(ask: () => Promise<Answer>, done: string): Promise<boolean> {
  const turn = last.then(async () => {
    const { state: next, message } = await ask();
    if (next) show(next);
    say(message ?? done);
    return message === undefined;
  });
  last = turn;
  return turn;
}

function write(changes: readonly Change[], done: string): Promise<boolean> {
  const { version = '' } = state ?? {};
  return wait(() => sendChanges(version, changes), done);
}

function readSelected(from: State | undefined): string | undefined {
  return from?.paragraphs.find(({ number }) => number === selection?.paragraph)?.text;
}

/** The selected words as an anchor of a file. */
function readWords(): Words | undefined {
  const paragraph = readSelected(state);
  return selection && paragraph !== undefined
    ? { paragraph: selection.paragraph, ...readQuote(paragraph, selection) }
    : undefined;
}

/** What is as it was stays as it is drawn: words may be being selected in it. */
function show(next: State): void {
  const isSame = state?.version === next.version && state.canUndo === next.canUndo && state.canRedo === next.canRedo;
  // In another text, the same places would be other words.
  if (readSelected(state) !== readSelected(next)) {
    selection = undefined;
    claimForm.close();
  }
  state = next;
  if (isSame) return;
  find('title', HTMLElement).textContent = next.title;
  undo.disabled = !next.canUndo;
  redo.disabled = !next.canRedo;
  if (next.isRead) showText(text, next);
  find('coverage', HTMLElement).textContent =
    next.open.length === 0
      ? 'Tout ce que le texte dit est employé ou écarté.'
      : `Reste à employer ou à écarter, souligné dans le texte : ${next.open.length}.`;
  places.show(next.values);
  showReview(next.values);
  showEntries(entries, forms.lists, next.values, { open: openEntry, write });
  showProblems(text, next.problems);
}

/** Into the form that waits for them, or into a claim of their own. */
function useWords(): void {
  const words = readWords();
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
  [piece, opener] = [altered, undefined];
  claimForm.open(state, forms, words, altered);
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
  if (opener === undefined) backToText();
  else focusEntry(entries, opener);
}

function backToText(): void {
  text.focus();
  if (selection) showSelection(text, selection);
}

/** An entry of a list with the selected words as its own. */
function openWith(list: string, make: (words: Words) => Value): void {
  const words = readWords();
  const form = forms.lists.find(({ path }) => path.join('/') === list);
  if (!words || !form) say('Choisissez d’abord des mots du texte.');
  else {
    openEntry(form, undefined, make(words));
    opener = undefined;
  }
}

text.addEventListener('mouseup', () => {
  const selected = getSelection();
  if (!selected || selected.isCollapsed) return;
  const read = readSelection(text);
  if (!read) return say('Il n’y a pas de mot dans ce que vous avez choisi.');
  select({ paragraph: read.paragraph, start: read.start, end: read.end });
  useWords();
  if (read.isCut) say('Une pièce tient dans un paragraphe : seuls les mots du premier sont pris.');
});

/** What one key, or a button of the panel, makes of the selected words. */
const acts: Readonly<Record<string, () => void>> = {
  Enter: useWords,
  l: places.openWords,
  n: () => openWith('notes', (words) => ({ anchors: [{ ...words }] })),
  s: () => openWith('findings', (words) => ({ on: { ...words } })),
  e: waive,
};
for (const button of document.querySelectorAll<HTMLButtonElement>('#acts button'))
  button.addEventListener('click', () => acts[button.dataset['key'] ?? '']?.());

text.addEventListener('keydown', (event) => {
  if (!state || event.target !== text || event.metaKey || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = event.ctrlKey ? undefined : key === 'p' ? () => goToOpen(event.shiftKey ? -1 : 1) : acts[key];
  if (act) {
    event.preventDefault();
    return act();
  }
  const next = moveSelection(state, selection, event);
  if (!next) return;
  event.preventDefault();
  select(next);
  const paragraph = state.paragraphs.find(({ number }) => number === next.paragraph);
  say(`« ${paragraph?.text.slice(next.start, next.end)} »`);
});

function select(words: Selection): void {
  selection = words;
  showSelection(text, words);
}

/** From the words that were found last, as long as they are the selected ones. */
function goToOpen(step: 1 | -1): void {
  const isLast = selection && unused?.paragraph === selection.paragraph && unused.whole.start === selection.start;
  unused = state && findNextOpen(state, isLast ? unused : selection, step);
  if (state && unused) {
    select({ paragraph: unused.paragraph, ...unused.whole });
    say(sayOpen(state, unused, readWords()?.quote ?? ''));
  } else say('Tout ce que le texte dit est employé ou écarté.');
}

/** As a name, or as a date where the words have one. */
function waive(): void {
  const words = readWords();
  const paragraph = state?.paragraphs.find(({ number }) => number === words?.paragraph);
  const isDate = paragraph?.dates.some(({ start, end }) => selection && start < selection.end && end > selection.start);
  const { quote = '', paragraph: number = 0 } = words ?? {};
  openWith(isDate ? 'waived/dates' : 'waived/places', () => (isDate ? { quote, paragraph: number } : { quote }));
}

text.addEventListener('click', ({ target }) => {
  const open = target instanceof HTMLElement ? state?.open[Number(target.dataset['open'] ?? Number.NaN)] : undefined;
  if (open && getSelection()?.isCollapsed) {
    select({ paragraph: open.paragraph, ...open.whole });
    return useWords();
  }
  const number = target instanceof HTMLElement ? Number(target.dataset['piece']) : Number.NaN;
  const found = listClaims(state?.values ?? {}).find(({ claim }) => partOf(claim, 'piece') === number);
  if (!found) return;
  const [paragraph, quote, prefix, suffix] = ['paragraph', 'quote', 'prefix', 'suffix'].map((key) =>
    partOf(found.claim, key),
  );
  const words = {
    paragraph: Number(paragraph),
    quote: String(quote),
    ...(prefix !== undefined && { prefix: String(prefix) }),
    ...(suffix !== undefined && { suffix: String(suffix) }),
  };
  openClaim(words, number);
});

claimForm.element.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wish = claimForm.read();
  if (!state || !wish) return;
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
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !(claimForm.element.hidden && entryForm.element.hidden)) leave();
});

// Another window or an editor may have written meanwhile; a form that is open keeps what it was opened on.
addEventListener('focus', () => {
  if (claimForm.element.hidden && entryForm.element.hidden && !places.isOpen())
    wait(askState, status.textContent ?? '');
});
wait(async () => {
  const { forms: given, message } = await askForms();
  if (given) forms = given;
  return message === undefined ? askState() : { message };
}, '');
