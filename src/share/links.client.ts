/** On a page of one thing: the control beside its address, and the one that copies the code to embed it. */
import { copy, makeSend, say } from './send.client.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('.share a')) {
  const text = 'share' in navigator ? 'Partager' : 'Copier le lien';
  const makeLink = () => {
    // What the reader has chosen to see by then is in the query.
    const query = link.dataset['query'] === undefined ? '' : location.search;
    return { title: document.title, url: `${link.href}${query}`, text: link.dataset['text'] };
  };
  link.closest('.share')?.append(makeSend(text, makeLink));
}

for (const code of document.querySelectorAll<HTMLTextAreaElement>('.embed textarea')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copier le code d’intégration';
  button.addEventListener('click', () =>
    copy(code.value, 'Code d’intégration copié.', () => {
      code.select();
      say('Le code est sélectionné\u202F; il reste à le copier.');
    }),
  );
  code.after(button);
}
