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
    '.send{font:13px/1.4 var(--sans);color:inherit;background:0;border:0;padding:0;min-height:24px;cursor:pointer;text-decoration:underline}.site .send{float:right}.article .send{position:absolute;left:-1.4rem;top:0;width:1.4rem;height:1.6rem}.article>.send{position:static;width:auto}.send:hover{background:var(--lit)}.article :is(p,h3) .send:hover{opacity:.5}.pieces .send{left:0;top:1.4rem;width:auto}@media(hover){.pieces li:not(:hover,:target) .send:not(:focus){opacity:0}}@media(width<700px){.site .send{display:none}}',
  );
  document.adoptedStyleSheets.push(sheet);

  for (const element of parts.flatMap((part) => [...part.querySelectorAll(':is(p,h3,.pieces li)[id]')])) {
    const isPiece = element.localName === 'li';
    const name = `${isPiece ? 'pièce' : 'paragraphe'} ${/\d+/.exec(element.id)}`;
    // The paragraph’s number is drawn by the style sheet, and stands under the button.
    const button = makeSend(isPiece ? 'lien' : '', makeLink(`, ${name}`, `#${element.id}`));
    button.ariaLabel = button.title = `${isPiece ? 'lien vers la' : 'Partager le'} ${name}`;
    element.append(button);
  }
  for (const place of [parts.at(-1), document.querySelector('header.site')])
    place?.append(makeSend('Partager ce texte', makeLink('', '')));
}
