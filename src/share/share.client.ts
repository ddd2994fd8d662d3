/** On the article: its paragraphs’ numbers, its pièces and the text itself become links that can be sent on. */
import { type Link, makeSend } from './send.client.ts';

const parts = [...document.querySelectorAll('.article')];
if (parts.length > 0) offer(parts);

export function makeControl(words: string, name: string, link: () => Link): HTMLButtonElement {
  const button = makeSend(words, link);
  button.ariaLabel = button.title = name;
  return button;
}

/** `parts` of the text, in order. */
function offer(parts: readonly Element[]): void {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  // « Texte de fin juin 2017 · », as the band says it to who arrives from such a link.
  const date = document.querySelector('.arrival b')?.nextSibling?.textContent?.split('·')[0]?.trim();
  const makeLink = (part: string, fragment: string) => (): Link => {
    const title = `${document.title}${part}`;
    return { title, url: `${page}${fragment}`, text: `${title}. ${date}` };
  };

  const offerClaim = () => {
    if (location.hash.startsWith('#piece-'))
      import('./claim.client.ts').then(
        ({ offerClaim }) => offerClaim(page, makeControl),
        () => {},
      );
  };
  offerClaim();
  addEventListener('hashchange', offerClaim);
  // Of the paragraphs, the one that the reader is at: a control in each would be one more stop for a key in each.
  let last: HTMLElement | undefined;
  const follow = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest('.row') : null;
    const paragraph = row?.querySelector<HTMLElement>(':scope > [id]');
    if (!paragraph || paragraph.contains(last ?? null)) return;
    const name = `paragraphe ${paragraph.id.slice(1)}`;
    last?.remove();
    // The paragraph’s number is drawn by the style sheet, and stands under it.
    last = makeControl('', `Partager le ${name}`, makeLink(`, ${name}`, `#${paragraph.id}`));
    paragraph.append(last);
  };
  const meet = ({ target }: Event) => {
    // What a pick leads to has the focus at once: with a control in it, it would be laid out and drawn twice.
    if (target instanceof Element && target.matches(':target')) setTimeout(follow, 50, target);
    else follow(target);
  };
  for (const part of parts) for (const type of ['pointerover', 'focusin']) part.addEventListener(type, meet);
  for (const place of [parts.at(-1), document.querySelector('header.site')])
    place?.append(makeSend('Partager ce texte', makeLink('', '')));
}
