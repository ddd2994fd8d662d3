/** Reading leads: on a wide screen, what the paragraph in view names stands out on the map and on the timeline. */

/** What stands out is shown with so much of what is around it, px. */
const MARGIN = 60;
const wide = matchMedia('(width >= 1200px)');

for (const part of document.querySelectorAll('.beside')) lead(part);

/** The figures beside a part of the text. */
function lead(part: Element): void {
  const figures = part.querySelector('.figures');
  if (!figures) return;
  /** Where the column was left, px from its top. Moved since by anything else (a hand, a search in the page), it is left once. */
  let left = 0;
  const observer = new IntersectionObserver(
    (entries) => {
      const row = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
      const paragraph = row?.querySelector(':scope > [id]');
      if (!paragraph || !wide.matches) return;
      mark(paragraph);
      // A hand or a focus on the column keeps it.
      if (figures.scrollTop === left && !figures.matches(':hover, :focus-within')) reveal(figures);
      left = figures.scrollTop;
      document.dispatchEvent(new Event('paragraph-read'));
    },
    // Where the eye reads: a third of the way down, in a band wide enough to hold a row at any time.
    { rootMargin: '-30% 0px -62%' },
  );
  for (const row of part.querySelectorAll('.row')) observer.observe(row);
}

/** In the figures of every part: what is drawn in one may be told in another. */
function mark(paragraph: Element): void {
  for (const named of document.querySelectorAll('.figures .now')) named.classList.remove('now');
  for (const { dataset } of paragraph.querySelectorAll<HTMLAnchorElement>('a:is([data-claim], [data-place])')) {
    const showing = dataset['claim'] ? `[data-claim="${dataset['claim']}"]` : `[data-place="${dataset['place']}"]`;
    for (const named of document.querySelectorAll(`.figures ${showing}`)) {
      named.classList.add('now');
      named.closest('li')?.classList.add('now');
      named.closest('details')?.firstElementChild?.classList.add('now');
    }
  }
}

/** Where the column is taller than the window, what stands out in it comes into view, down to the timeline. */
function reveal(figures: Element): void {
  const tops = [...figures.querySelectorAll('.now.piece')]
    // Words that are laid out for other widths are nowhere.
    .flatMap((piece) => piece.getClientRects()[0]?.top ?? []);
  if (tops.length === 0) return;
  const { top, bottom } = figures.getBoundingClientRect();
  const [above, below] = [Math.min(...tops) - MARGIN - top, Math.max(...tops) + MARGIN - bottom];
  if (below > 0) figures.scrollTop += below;
  else if (above < 0) figures.scrollTop += above;
}

// An event that is in view beside the text is lit where it stands: the page stays with the reader.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-event]') : null;
  const line = link && document.getElementById(link.hash.slice(1));
  if (!line) return;
  const { top, bottom } = line.getBoundingClientRect();
  line.style.scrollMarginTop = wide.matches && top >= 0 && bottom <= innerHeight ? `${top}px` : '';
});
