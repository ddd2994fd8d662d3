/** Sends a link on: by the device’s own sharing, else to the clipboard, else shown to be copied by hand. Says which. */

export interface Link {
  title: string;
  url: string;
}

/** One line at the foot of the window, there from the start so that what it says later is read out. */
const bar = document.createElement('div');
bar.className = 'sent';
bar.role = 'status';
document.body.append(bar);

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  '.sent{position:fixed;inset:auto 0 0;z-index:9;font:16px/1.4 var(--sans);background:var(--ink);color:var(--paper)}.sent:not(:empty){padding:.7rem 1rem}.sent input{display:block;width:100%;box-sizing:border-box;margin-top:.4rem;font:inherit}@media print{.sent,.send{display:none}}',
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

async function send({ title, url }: Link, button: HTMLElement): Promise<void> {
  try {
    await navigator.share({ title, text: title, url });
    say('Lien transmis.');
  } catch (error) {
    // The reader closed the device’s own sharing: not the clipboard’s turn.
    if (error instanceof DOMException && error.name === 'AbortError') say('Partage abandonné.');
    else await copy(`${title}\n${url}`, 'Titre et adresse copiés.', () => show(url, button));
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

/** The address, selected; Escape puts it away and the reader back where they were. */
function show(url: string, button: HTMLElement): void {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = url;
  field.ariaLabel = 'Adresse à copier';
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    bar.textContent = '';
    button.focus();
  });
  bar.replaceChildren('Adresse à copier\u00A0:', field);
  field.focus();
  field.select();
}
