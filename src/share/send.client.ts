/** Sends a link on: by the device’s own sharing, else to the clipboard, else shown to be copied by hand. Says which. */

import { showAddress } from '../site.ts';

export interface Link {
  title: string;
  url: string;
  /** What is said before the address, where it is more than the title. */
  text?: string | undefined;
}

/** One line at the foot of the window, there from the start so that what it says later is read out. */
const bar = document.createElement('div');
bar.className = 'sent';
bar.role = 'status';
document.body.append(bar);

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  '.sent{pointer-events:none;position:fixed;inset:auto 0 0;z-index:9;font:16px/1.4 var(--sans);background:var(--ink);color:var(--paper)}.sent:not(:empty){padding:.7rem 1rem}.sent input{pointer-events:auto;display:block;width:100%;box-sizing:border-box;margin-top:.4rem;font:inherit}@media print{.sent,.send{display:none}}',
);
document.adoptedStyleSheets.push(sheet);

/** A button that sends what `makeLink` gives when it is pressed. */
export function makeSend(text: string, makeLink: () => Link): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'send';
  button.textContent = text;
  button.addEventListener('click', () => send(makeLink(), button));
  return button;
}

async function send({ title, url, text }: Link, button: HTMLElement): Promise<void> {
  const address = showAddress(url);
  const words = `${text ?? title}\n${address}`;
  try {
    // A device joins a text and an address as it likes, or keeps one of them: what must stay together is one text.
    await navigator.share(text || address !== url ? { title, text: words } : { title, text: title, url });
    say('Lien transmis.');
  } catch (error) {
    // The reader closed the device’s own sharing: not the clipboard’s turn.
    if (error instanceof DOMException && error.name === 'AbortError') say('Partage abandonné.');
    else await copy(words, 'Texte et adresse copiés.', () => show(words, button));
  }
}

/** `refuse` is for a browser that does not let the page write to the clipboard. */
export async function copy(text: string, done: string, refuse: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    refuse();
  }
}

export function say(message: string): void {
  bar.textContent = message;
  setTimeout(() => {
    if (bar.textContent === message) bar.textContent = '';
  }, 6000);
}

/** What would be copied, selected; Escape puts it away and the reader back where they were. */
function show(words: string, button: HTMLElement): void {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = words.replace('\n', ' ');
  field.ariaLabel = 'À copier';
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    bar.textContent = '';
    button.focus();
  });
  bar.replaceChildren('À copier\u00A0:', field);
  field.focus();
  field.select();
}
