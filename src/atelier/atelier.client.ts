/** The page of the atelier at work: it shows the dossier, takes what the author selects and fills in, and sends it to be written. */
import type { Problem } from '../model/problem.ts';
import { type Answer, askState, sendChanges, sendStep } from './ask.client.ts';
import { makeClaimChanges } from './claim-changes.ts';
import { makeClaimForm } from './form.client.ts';
import type { Selection } from './selection.ts';
import type { State } from './state.ts';
import { moveSelection, readSelection, showSelection, showText } from './text.client.ts';

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
const [piece, preview] = [find('piece', HTMLElement), find('preview', HTMLIFrameElement)];
const form = makeClaimForm(find('claim', HTMLFormElement));
let state: State | undefined;
let selection: Selection | undefined;
let shown: number | undefined;
let last: Promise<unknown> = Promise.resolve();

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

function readSelected(from: State | undefined): string | undefined {
  return from?.paragraphs.find(({ number }) => number === selection?.paragraph)?.text;
}

/** What is as it was stays as it is drawn: words may be being selected in it. */
function show(next: State): void {
  const isSame = state?.version === next.version && state.canUndo === next.canUndo && state.canRedo === next.canRedo;
  // In another text, the same places would be other words.
  if (readSelected(state) !== readSelected(next)) {
    selection = undefined;
    form.close();
  }
  state = next;
  if (isSame) return;
  find('title', HTMLElement).textContent = next.title;
  undo.disabled = !next.canUndo;
  redo.disabled = !next.canRedo;
  if (next.isRead) showText(text, next);
  find('problems', HTMLOListElement).replaceChildren(...next.problems.map(makeProblem));
  find('problems-title', HTMLElement).textContent =
    next.problems.length === 0 ? 'Aucun problème' : `Problèmes : ${next.problems.length}`;
  for (const old of text.querySelectorAll('.problem')) old.remove();
  for (const problem of next.problems) showInText(problem);
}

/** Its words are those of `check`, in English. */
function makeProblem({ file, line, column, rule, found, hint }: Problem): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('code');
  place.textContent = `${file}:${line}:${column} ${rule}`;
  const words = document.createElement('span');
  words.lang = 'en';
  words.textContent = `${found} ${hint}`;
  item.append(place, document.createElement('br'), words);
  return item;
}

function showInText({ found, hint }: Problem): void {
  const number = /[Pp]aragraph (\d+)/.exec(found)?.[1];
  if (number === undefined) return;
  const note = document.createElement('aside');
  note.className = 'problem';
  note.lang = 'en';
  note.textContent = `${found} ${hint}`;
  text.querySelector(`p[data-paragraph="${number}"]`)?.after(note);
}

function openForm(): void {
  if (!state || !selection) {
    say('Choisissez d’abord des mots du texte.');
    return;
  }
  piece.hidden = true;
  form.open(state, selection);
}

function closeForm(): void {
  form.close();
  piece.hidden = true;
  text.focus();
  if (selection) showSelection(text, selection);
}

text.addEventListener('mouseup', () => {
  const selected = getSelection();
  if (!selected || selected.isCollapsed) return;
  const read = readSelection(text);
  if (!read) return say('Il n’y a pas de mot dans ce que vous avez choisi.');
  selection = { paragraph: read.paragraph, start: read.start, end: read.end };
  showSelection(text, selection);
  openForm();
  if (read.isCut) say('Une pièce tient dans un paragraphe : seuls les mots du premier sont pris.');
});

text.addEventListener('keydown', (event) => {
  if (!state || event.target !== text || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    return openForm();
  }
  const next = moveSelection(state, selection, event.key, event.shiftKey);
  if (!next) return;
  event.preventDefault();
  selection = next;
  showSelection(text, next);
  const paragraph = state.paragraphs.find(({ number }) => number === next.paragraph);
  say(`« ${paragraph?.text.slice(next.start, next.end)} »`);
});

text.addEventListener('click', ({ target }) => {
  const number = target instanceof HTMLElement ? target.dataset['piece'] : undefined;
  const claim = state?.claims.find((one) => String(one.number) === number);
  if (!claim) return;
  form.close();
  shown = claim.number;
  find('piece-title', HTMLElement).textContent = `Pièce ${claim.number}`;
  find('piece-words', HTMLElement).textContent = `${claim.by} ; ${claim.event}`;
  piece.hidden = false;
  find('remove', HTMLButtonElement).focus();
});

form.element.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!state || !selection) return;
  const { version } = state;
  const changes = makeClaimChanges(state, selection, form.read());
  if (await wait(() => sendChanges(version, changes), 'La pièce est écrite.')) closeForm();
});
find('cancel', HTMLButtonElement).addEventListener('click', closeForm);
find('close', HTMLButtonElement).addEventListener('click', closeForm);
find('remove', HTMLButtonElement).addEventListener('click', async () => {
  if (!state || shown === undefined) return;
  const { version } = state;
  const changes = [{ do: 'remove-claim', piece: shown } as const];
  if (await wait(() => sendChanges(version, changes), `La pièce ${shown} est retirée.`)) closeForm();
});

function step(action: 'annuler' | 'refaire'): void {
  if (!state) return;
  const { version } = state;
  wait(() => sendStep(version, action), action === 'annuler' ? 'C’est annulé.' : 'C’est refait.');
}
undo.addEventListener('click', () => step('annuler'));
redo.addEventListener('click', () => step('refaire'));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !(form.element.hidden && piece.hidden)) return closeForm();
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (isField || !(event.ctrlKey || event.metaKey)) return;
  const action =
    event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)
      ? 'refaire'
      : event.key === 'z'
        ? 'annuler'
        : undefined;
  if (!action) return;
  event.preventDefault();
  step(action);
});

for (const choice of document.querySelectorAll<HTMLInputElement>('input[name=width]'))
  choice.addEventListener('change', () => {
    preview.className = choice.value;
  });

// Another window or an editor may have written meanwhile; a form that is open keeps what it was opened on.
addEventListener('focus', () => {
  if (form.element.hidden) wait(askState, status.textContent ?? '');
});
wait(askState, '');
