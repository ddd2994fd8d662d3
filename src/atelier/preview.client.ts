/** The preview at work: the article at two widths, dark, as on paper, and the card of the dossier or of the claim that is open. */

import { find } from './find.client.ts';
import { showAsPaper } from './paper-view.client.ts';

const HELP: Readonly<Record<string, string>> = {
  paper: 'À la largeur d’une feuille A4, sans ses coupures ; « Imprimer… » montre les feuilles elles-mêmes.',
  card: 'Celle du dossier ; d’une pièce dont le formulaire est ouvert, la sienne.',
};

/** `readPiece` gives the number of the claim that is open. */
export function makePreview(readPiece: () => number | undefined): void {
  const [frame, card, dark] = [
    find('preview', HTMLIFrameElement),
    find('card', HTMLImageElement),
    find('dark', HTMLInputElement),
  ];
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name=preview]')];
  const kind = () => choices.find(({ checked }) => checked)?.value ?? 'phone';
  let isPaper = false;

  const dress = () => {
    const page = frame.contentDocument;
    if (!page) return;
    if (dark.checked) page.documentElement.className = 'dark';
    else page.documentElement.className = page.documentElement.className.replace('dark', '');
    hideProblems(page);
    isPaper = kind() === 'paper';
    if (isPaper) showAsPaper(page);
  };
  const showCard = () => {
    if (kind() !== 'card') return;
    const piece = readPiece();
    const name = piece === undefined ? 'texte' : `affirmation-${piece}`;
    card.alt = piece === undefined ? 'Carte du dossier' : `Carte de la pièce ${piece}`;
    card.src = `${card.dataset['cards']}${name}.png?${Date.now()}`;
  };
  const show = () => {
    const now = kind();
    frame.className = now;
    frame.hidden = now === 'card';
    card.hidden = now !== 'card';
    const help = find('preview-help', HTMLElement);
    help.textContent = HELP[now] ?? '';
    help.hidden = help.textContent === '';
    // What was turned into paper is turned back by reading it anew.
    if (isPaper && now !== 'paper') frame.contentWindow?.location.reload();
    else dress();
    showCard();
  };
  for (const choice of choices) choice.addEventListener('change', show);
  dark.addEventListener('change', dress);
  // The server has the frame read anew once what was written is to be seen.
  frame.addEventListener('load', () => {
    dress();
    showCard();
  });
  // The frame may have been read before this script.
  if (frame.contentDocument?.readyState === 'complete') dress();
  find('print', HTMLButtonElement).addEventListener('click', () => frame.contentWindow?.print());
}

/** Those that stand in the panel already are not shown over the page too. */
function hideProblems(page: Document): void {
  const { CSSStyleSheet: Sheet } = page.defaultView ?? window;
  const sheet = new Sheet();
  sheet.replaceSync('.problems, .problem { display: none !important }');
  page.adoptedStyleSheets.push(sheet);
}
