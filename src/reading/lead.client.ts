/** Reading leads: on a wide screen, what the paragraph in view names stands out on the map and on the timeline. */

const figures = document.querySelector('.figures');
/** What stands out is shown with so much of what is around it, px. */
const MARGIN = 60;
/** Where the column was left, px from its top. */
let shown = 0;
const wide = matchMedia('(width >= 1200px)');
// Where the eye reads: a third of the way down, in a band wide enough to hold a row at any time.
const observer = new IntersectionObserver(
  (entries) => {
    const row = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
    const paragraph = row?.querySelector(':scope > [id]');
    if (paragraph && figures && wide.matches) show(paragraph, figures);
  },
  { rootMargin: '-30% 0px -62%' },
);
for (const row of document.querySelectorAll('.article .row')) observer.observe(row);

function show(paragraph: Element, figures: Element): void {
  for (const mark of figures.querySelectorAll('.now')) mark.classList.remove('now');
  for (const { hash } of paragraph.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    for (const mark of figures.querySelectorAll(`[href$="${hash}"], ${hash}, .t-${hash.slice(1)}`)) {
      mark.classList.add('now');
      mark.closest('li')?.classList.add('now');
    }
  }
  reveal(figures);
  document.dispatchEvent(new Event('paragraph-read'));
}

/**
 * Where the column is taller than the window it shows what stands out, down to the timeline. Moved since by anything else (a
 * hand, a search in the page), it is left once; a hand or a focus on it keeps it.
 */
function reveal(figures: Element): void {
  const isMoved = figures.scrollTop !== shown;
  if (!isMoved && !figures.matches(':hover, :focus-within')) showLit(figures);
  shown = figures.scrollTop;
}

function showLit(figures: Element): void {
  const tops = [...figures.querySelectorAll('.now.piece')].map((mark) => mark.getBoundingClientRect().top);
  if (tops.length === 0) return;
  const { top, bottom } = figures.getBoundingClientRect();
  const [above, below] = [Math.min(...tops) - MARGIN - top, Math.max(...tops) + MARGIN - bottom];
  if (below > 0) figures.scrollTop += below;
  else if (above < 0) figures.scrollTop += above;
}
