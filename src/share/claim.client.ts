/** On the article: the claim whose details are shown gets the control that sends its page. It comes only then. */
import type { makeControl } from './share.client.ts';

/** `page` is the article’s address. */
export function offerClaim(page: string, make: typeof makeControl): void {
  const [, number = ''] = /^#piece-(\d+)$/.exec(location.hash) ?? [];
  const details = document.querySelector(`.pieces li[data-claim="${number}"]:not(:has(.send))`);
  details?.append(
    make('Partager', `Partager la pièce ${number}`, () => ({
      title: document.title,
      url: `${page}affirmations/${number}/`,
      text: sayClaim(details, number),
    })),
  );
}

/** What `claim-text.ts` writes, from what the page shows: the words, whose they are, of when the text is, what contradicts them. */
function sayClaim(details: Element, number: string): string {
  const words = [...document.querySelectorAll(`.quote[data-claim~="${number}"]`)].map(readText).join('');
  const name = details.querySelector('b');
  let whose = readText(name);
  if (details.querySelector('.n.party')) whose += ', partie au conflit';
  for (let node = name?.nextSibling; node && node.nodeName !== 'BR'; node = node.nextSibling) whose += readText(node);
  const [date = ''] = readText(document.querySelector('.arrival b')?.nextSibling).split('·');
  const quoted = /^«.*»$/.test(words) ? words : `«\u00A0${words}\u00A0»`;
  const title = readText(details.querySelector('.unequal + a'));
  const against = title && `. Contradiction\u00A0: ${title}`;
  return `${quoted} – ${whose.trim()}, ${date.trim().replace('T', 't')}${against}`;
}

const readText = (node: Node | null | undefined) => node?.textContent ?? '';
