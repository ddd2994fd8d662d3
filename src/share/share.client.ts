/** On the article: its paragraphs’ numbers, its pièces and the text itself become links that can be sent on. */
import { type Link, makeSend } from './send.client.ts';

const parts = [...document.querySelectorAll('.article')];
if (parts.length > 0) offer(parts);

function makeControl(words: string, name: string, link: () => Link): HTMLButtonElement {
  const button = makeSend(words, link);
  button.ariaLabel = button.title = name;
  return button;
}

/** `parts` of the text, in order. */
function offer(parts: readonly Element[]): void {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  const makeLink = (part: string, fragment: string) => (): Link => ({
    title: `${document.title}${part}`,
    url: `${page}${fragment}`,
  });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.send{font:13px/1.4 var(--sans);color:inherit;background:0;border:0;padding:0;min-height:24px;cursor:pointer;text-decoration:underline}.site .send{float:right}.row>[id] .send{position:absolute;left:-1.4rem;top:0;width:1.4rem;height:1.6rem}.send:hover{background:var(--lit)}.row>[id] .send:hover{opacity:.5}.article>.send{margin-right:1.5rem}@media(width<700px){.site .send{display:none}}',
  );
  document.adoptedStyleSheets.push(sheet);

  for (const piece of parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.pieces li')])) {
    const name = `pièce ${piece.dataset['claim']}`;
    piece.append(
      makeControl('Partager', `Partager la ${name}`, makeLink(`, ${name}`, `#piece-${piece.dataset['claim']}`)),
    );
  }
  // Of the paragraphs, the one that the reader is at: a control in each would be one more stop for a key in each.
  let last: HTMLElement | undefined;
  const follow = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest('.row') : null;
    const paragraph = row?.querySelector<HTMLElement>(':scope > [id]');
    if (!paragraph || paragraph.contains(last ?? null)) return;
    const name = `paragraphe ${paragraph.id.slice(1)}`;
    last?.remove();
    // The paragraph’s number is drawn by the style sheet, and stands under it.
    last = makeControl('', `Partager le ${name}`, makeLink(`, ${name}`, `#${paragraph.id}`));
    paragraph.append(last);
  };
  for (const part of parts) for (const type of ['pointerover', 'focusin']) part.addEventListener(type, follow);
  for (const place of [parts.at(-1), document.querySelector('header.site')])
    place?.append(makeSend('Partager ce texte', makeLink('', '')));
}
