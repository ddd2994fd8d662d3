/** The words that are selected in the text: by mouse, by keys, or as the next that nothing uses yet. */
import type { Words } from './inputs.client.ts';
import { dropElision, readQuote, type Selection } from './selection.ts';
import type { State } from './state.ts';
import { findNextOpen, moveSelection, readSelection, sayOpen, showSelection } from './text.client.ts';

interface Chosen {
  /** As an anchor of a file. */
  read(): Words | undefined;
  /** Whether the words hold a date, or a part of one. */
  isDate(): boolean;
  choose(words: Selection): void;
  /** As a name: without what is elided before it. */
  chooseName(): void;
  /** In another text, the same places would be other words: true where they are dropped for it. */
  follow(next: State): boolean;
  /** Have the text show them, and the focus with it. */
  show(): void;
}

export function listenForWords(
  text: HTMLElement,
  readState: () => State | undefined,
  say: (words: string) => void,
  /** What one key makes of the words; Enter is what the mouse does. */
  acts: Readonly<Record<string, () => void>>,
): Chosen {
  let selection: Selection | undefined;
  /** As they were found last. */
  let unused: State['open'][number] | undefined;

  const readText = (state: State | undefined) =>
    state?.paragraphs.find(({ number }) => number === selection?.paragraph)?.text;
  const chosen: Chosen = {
    read() {
      const paragraph = readText(readState());
      if (!selection || paragraph === undefined) return undefined;
      return { paragraph: selection.paragraph, ...readQuote(paragraph, selection) };
    },
    isDate() {
      const paragraph = readState()?.paragraphs.find(({ number }) => number === selection?.paragraph);
      const isIn = (span: { start: number; end: number }) =>
        selection !== undefined && span.start < selection.end && span.end > selection.start;
      return paragraph?.dates.some(isIn) === true;
    },
    choose(words) {
      selection = words;
      showSelection(text, words);
    },
    chooseName() {
      const paragraph = readText(readState());
      if (selection && paragraph !== undefined) chosen.choose({ ...selection, ...dropElision(paragraph, selection) });
    },
    follow(next) {
      if (readText(readState()) === readText(next)) return false;
      selection = undefined;
      return true;
    },
    show() {
      text.focus();
      if (selection) showSelection(text, selection);
    },
  };

  /** From the words that were found last, as long as they are the selected ones. */
  const goToOpen = (step: 1 | -1, kind?: State['open'][number]['kind'], isFromEdge = false) => {
    const state = readState();
    if (isFromEdge) [selection, unused] = [undefined, undefined];
    const isLast = selection && unused?.paragraph === selection.paragraph && unused.whole.start === selection.start;
    // A name of whose words nothing uses yet is a claim’s, once these are.
    const open = state?.open.filter((one) => (kind === undefined || one.kind === kind) && !one.isVoice) ?? [];
    // What comes to the words that are selected already is no step.
    const { paragraph, start, end } = (isLast ? selection : undefined) ?? {};
    const isHere = (one: typeof unused) =>
      one?.paragraph === paragraph && one?.whole.start === start && one?.whole.end === end;
    unused = findNextOpen({ open }, isLast ? unused : selection, step);
    for (let more = open.length; more > 1 && isHere(unused); more--) unused = findNextOpen({ open }, unused, step);
    if (!state || !unused)
      return say(`${kind === 'name' ? 'Tout nom du texte' : 'Tout ce que le texte dit'} est employé ou écarté.`);
    chosen.choose({ paragraph: unused.paragraph, ...unused.whole });
    say(sayOpen(state, unused, chosen.read()?.quote ?? ''));
  };

  text.addEventListener('mouseup', () => {
    const selected = getSelection();
    if (!selected || selected.isCollapsed) return;
    const read = readSelection(text);
    if (!read) return say('Il n’y a pas de mot dans ce que vous avez choisi.');
    chosen.choose({ paragraph: read.paragraph, start: read.start, end: read.end });
    acts['Enter']?.();
    if (read.isCut) say('Une pièce tient dans un paragraphe : seuls les mots du premier sont pris.');
  });

  text.addEventListener('click', ({ target }) => {
    const index = target instanceof HTMLElement ? Number(target.dataset['open'] ?? Number.NaN) : Number.NaN;
    const open = readState()?.open[index];
    if (!open || !getSelection()?.isCollapsed) return;
    chosen.choose({ paragraph: open.paragraph, ...open.whole });
    acts['Enter']?.();
  });

  text.addEventListener('keydown', (event) => {
    const state = readState();
    if (!state || event.target !== text || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = event.shiftKey ? -1 : 1;
    const leads: typeof acts = {
      p: () => goToOpen(step),
      o: () => goToOpen(step, 'name'),
      Home: () => goToOpen(1, undefined, true),
      End: () => goToOpen(-1, undefined, true),
    };
    const act = event.ctrlKey ? undefined : (leads[key] ?? acts[key]);
    if (act) {
      event.preventDefault();
      return act();
    }
    const next = moveSelection(state, selection, event);
    if (!next) return;
    event.preventDefault();
    chosen.choose(next);
    say(`« ${readText(state)?.slice(next.start, next.end)} »`);
  });
  return chosen;
}
