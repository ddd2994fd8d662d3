/** The article’s view: what the address leaves out is faded in the text too, the claim that it names is the page’s target, and the map stands where it says. */
import { keepMap, readAddress } from './address.client.ts';
import { loadOptions } from './options.client.ts';
import { compare, describeComparison, describeSelection, listChoices, select } from './selection.ts';
import { show } from './show.client.ts';
import { describeUnknown } from './unknown.ts';
import { type Choices, isNarrowed } from './view-state.ts';

const ANY = { has: () => true, get: () => undefined };
/** Whatever the address says is kept as it is: an unknown claim is reported as any unknown fragment is. */
const ALL: Choices = {
  pieces: ANY,
  moments: ANY,
  sources: ANY,
  sides: ANY,
  actors: ANY,
  theatres: ANY,
  formerPieces: ANY,
  formerSources: ANY,
};

const RAILS = ['party', 'third', 'nobody'].map(
  (voice) => `.turn:not(:has(.said .n.${voice}:not(.out))) .rail .${voice}`,
);
/**
 * What is left out stays readable, 4.5 to 1: words that are grey take ink, so that at .64 they are as strong as the claim that
 * they introduce, and nothing fades twice. The ribbon is one drawing for all claims: its links veil their paragraphs.
 */
const FADED = `.article{:is(.quote,:is(.when-header,.turn-header) :is(li,p,.n)).out,.row.out>:is([id],.when-header),.turn.out .turn-header p{opacity:.64}:is(.row.out>*,li.out,p.out) .out{opacity:1}.row.out>:is([id],.when-header),:is(.when-header li,.turn-header p).out,.turn.out .turn-header p{color:var(--ink)}${RAILS}{opacity:.4}}.ribbon .out rect{fill:var(--paper);fill-opacity:.64}`;

export function openArticle(): void {
  keepMap(ALL);
  const { view, ignored } = readAddress(ALL);
  if (view.piece !== undefined && !location.hash) location.replace(findClaim(view.piece));
  if (isNarrowed(view) || view.with !== undefined || ignored.length > 0) fadeRest();
}

/** The fragment of the claim that has this number, or had it once. */
function findClaim(number: number): string {
  return document.querySelector<HTMLAnchorElement>(`.former #piece-${number} a`)?.hash ?? `#piece-${number}`;
}

async function fadeRest(): Promise<void> {
  const options = await loadOptions(new URL('.', location.href));
  if (!options) return;
  const { view, ...asked } = readAddress(listChoices(options));
  const unknown = describeUnknown(asked, view, options.sources);
  if (!isNarrowed(view) && unknown === '') return;
  const selected = select(options, view);
  show(options.entries, selected);
  veilRibbon();
  const comparison = compare(options, selected, view);
  document.body.append(
    makeBar(
      [
        `${comparison ? describeComparison(options, comparison, view) : describeSelection(options, selected, view)}.`,
        ...(isNarrowed(view) ? ['Les autres affirmations sont estompées.'] : []),
        ...(unknown ? [unknown] : []),
      ].join(' '),
    ),
  );
}

/** Takes out each link of the ribbon that leads to claims, none of which is left. */
function veilRibbon(): void {
  const rows = [...document.querySelectorAll('.row')];
  const links = [...document.querySelectorAll('.ribbon a')];
  const starts = links.map((link) => rows.findIndex((row) => row.querySelector(link.getAttribute('href') ?? '')));
  for (const [index, link] of links.entries()) {
    const claimed = rows.slice(starts[index], starts[index + 1]).filter((row) => row.querySelector('.quote'));
    link.classList.toggle('out', claimed.length > 0 && claimed.every((row) => row.classList.contains('out')));
  }
}

/** What is chosen, in a sentence, and the ways out of it: the whole text again, and the view where one chooses. */
function makeBar(says: string): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen{${FADED}:is(.days,.article .pieces,.map) .out{visibility:hidden}.days :is(li,details).out:not(.context){display:none}.days .context{color:var(--muted);&,.out{visibility:visible}}:is(.ground,.words) .faded{opacity:.2}.words>:is(line,.mark).faded{visibility:hidden}}.chosen{position:fixed;inset:auto 0 0;z-index:1;display:flex;flex-wrap:wrap;gap:0 1.2rem;padding:.3rem max(1rem,2.5vw);border-top:2px solid var(--ink);background:var(--paper);font:.85rem/1.4 var(--sans);a{min-height:44px;align-content:center}p{margin:0;flex:1 1 16rem;align-content:center}}@media screen{html:has(.chosen){scroll-padding-bottom:8rem;padding-bottom:8rem}}@media print{.chosen{display:none}}`,
  );
  document.adoptedStyleSheets.push(sheet);
  const bar = document.createElement('div');
  bar.className = 'chosen';
  bar.role = 'status';
  const words = document.createElement('p');
  words.textContent = says;
  bar.append(words, makeWay('Tout le texte', '.'), makeWay('Changer ce choix', `explorer/${location.search}`));
  return bar;
}

function makeWay(text: string, to: string): HTMLAnchorElement {
  const way = document.createElement('a');
  way.href = new URL(to, location.href).href;
  way.textContent = text;
  return way;
}
