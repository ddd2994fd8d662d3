/** On the article: its paragraphs’ numbers, its pièces and the text itself become links that can be sent on. */
import { type Link, makeSend } from './send.client.ts';

const parts = [...document.querySelectorAll('.article')];
if (parts.length > 0) offer(parts);

/** `parts` of the text, in order. */
function offer(parts: readonly Element[]): void {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  const makeLink = (part: string, fragment: string) => (): Link => ({
    title: `${document.title}${part}`,
    url: `${page}${fragment}`,
  });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.send{font:13px/1.4 var(--sans);color:inherit;background:0;border:0;padding:0;min-height:24px;cursor:pointer;text-decoration:underline}.site .send{float:right}.row>[id] .send{position:absolute;left:-1.4rem;top:0;width:1.4rem;height:1.6rem}.send:hover{background:var(--lit)}.row>[id] .send:hover{opacity:.5}@media(width<700px){.site .send{display:none}}',
  );
  document.adoptedStyleSheets.push(sheet);

  for (const element of parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.row>[id],.pieces li')])) {
    const number = element.dataset['claim'];
    const isPiece = number !== undefined;
    const [name, fragment] = isPiece
      ? [`pièce ${number}`, `#piece-${number}`]
      : [`paragraphe ${element.id.slice(1)}`, `#${element.id}`];
    // The paragraph’s number is drawn by the style sheet, and stands under the button.
    const button = makeSend(isPiece ? 'Partager' : '', makeLink(`, ${name}`, fragment));
    button.ariaLabel = button.title = `Partager ${isPiece ? 'la' : 'le'} ${name}`;
    element.append(button);
  }
  for (const place of [parts.at(-1), document.querySelector('header.site')])
    place?.append(makeSend('Partager ce texte', makeLink('', '')));
}
