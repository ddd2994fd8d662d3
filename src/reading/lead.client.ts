/** Reading leads: on a wide screen, what the paragraph in view names stands out on the map and on the timeline. */

const figures = document.querySelector('.figures');
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
  document.dispatchEvent(new Event('paragraph-read'));
}
