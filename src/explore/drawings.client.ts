/** Keeps the map’s drawings at the head of a narrow window while one chooses further down: lower, one beside the other, until they are put away. */

/** A window that has no room beside the days for the map, and above them for a part of it. */
const NARROW = 'screen and (width < 1000px) and (height >= 640px)';
/** How much of the window’s height they take. */
const SHARE = 0.44;
const HEIGHT = `${SHARE * 100}vh`;
/** Their titles, with what puts them away, px. */
const HEAD = 44;

/** Nothing in the page moves for it: what is below the drawings stays where it is. One that moves keeps its size, of which its place is made. */
const SHEET = `@media ${NARROW}{
.drawings.kept{position:fixed;inset:0 0 auto;z-index:2;box-sizing:border-box;height:${HEIGHT};padding:0 1rem .3rem;display:grid;grid-auto-flow:column;grid-template-rows:${HEAD}px auto;place-content:start;align-items:start;gap:0 .6rem;overflow:auto;background:var(--paper);border-bottom:1px solid var(--rule)}
.drawings.kept>.figure-title{margin:0;align-self:center}
.drawings.kept>.map-bar{display:none}
.drawings.kept>.frame{width:var(--fitted)}
.drawings.kept>.frame.alive{width:var(--drawn-width)}
.drawings.kept~figcaption{margin-top:calc(var(--drawn) + .5rem)}
.drawings>.put-away{position:fixed;top:0;right:0;min-height:44px;padding:0 1rem 0 .8rem;font:.82rem/1.4 var(--sans);color:var(--ink);background:var(--paper);border:0;text-decoration:underline}
.explorer:has(.kept)>.filters{top:${HEIGHT}}
html:has(.kept){scroll-padding-top:calc(${HEIGHT} + 8rem)}
main:has(.kept)::after{display:block;height:50vh;content:""}
}
.drawings:not(.kept)>.put-away{display:none}
@media print{.put-away{display:none}}`;

/** What is to be called at each choice in the `form`: the drawings are then kept in sight, if they are not. Returns whether the window has room for that. */
export function offerDrawings(form: HTMLElement): () => boolean {
  const drawings = document.querySelector<HTMLElement>('.drawings');
  const figure = drawings?.parentElement;
  if (!drawings || !figure) return () => false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets.push(sheet);
  const narrow = matchMedia(NARROW);
  let isWanted = false;
  let drawn = 0;
  const update = () => {
    const wasKept = drawings.classList.contains('kept');
    if (!wasKept) drawn = drawings.offsetHeight;
    const isPast = figure.getBoundingClientRect().top + drawn < innerHeight * SHARE;
    const isKept = isWanted && isPast && narrow.matches;
    if (isKept === wasKept) return;
    if (isKept) {
      figure.style.setProperty('--drawn', `${drawn}px`);
      figure.style.setProperty('--drawn-width', `${drawings.offsetWidth}px`);
      figure.style.setProperty('--fitted', `${fitWidth(drawings)}px`);
    }
    drawings.classList.toggle('kept', isKept);
    if (isKept) showFirst(drawings);
  };
  for (const type of ['scroll', 'resize'] as const) addEventListener(type, update, { passive: true });
  const away = document.createElement('button');
  away.type = 'button';
  away.className = 'put-away';
  away.textContent = 'Masquer la carte';
  away.addEventListener('click', () => {
    isWanted = false;
    update();
    const controls = form.querySelectorAll<HTMLElement>('summary, select');
    [...controls].find((control) => control.checkVisibility())?.focus({ preventScroll: true });
  });
  drawings.prepend(away);
  return () => {
    isWanted = true;
    update();
    if (drawings.classList.contains('kept')) {
      showFirst(drawings);
      showLeft(form.getBoundingClientRect().bottom);
    }
    return narrow.matches;
  };
}

/** The width at which the highest of the drawings is seen whole, and beside the first the edge of the next, px. */
function fitWidth(drawings: HTMLElement): number {
  const frames = [...drawings.querySelectorAll<HTMLElement>('.frame')];
  const ratio = Math.max(...frames.map(({ offsetWidth, offsetHeight }) => offsetHeight / offsetWidth));
  return Math.min(drawings.offsetWidth - 16, (innerHeight * SHARE - HEAD - 8) / ratio);
}

/** What is left may all stand above where one chose: its end is then brought into view. `top`, px: where the window is free from. */
function showLeft(top: number): void {
  const lines = [...document.querySelectorAll(':is(.days li[data-event], .events tbody tr):not(.out)')];
  const isInView = lines.some((line) => {
    const box = line.getBoundingClientRect();
    return box.bottom > top && box.top < innerHeight;
  });
  if (!isInView) lines.at(-1)?.scrollIntoView({ block: 'end' });
}

/** Of drawings side by side, the first that has a number left. */
function showFirst(drawings: HTMLElement): void {
  const frames = [...drawings.querySelectorAll<HTMLElement>('.frame')];
  const first = frames.find((frame) =>
    [...frame.querySelectorAll('.piece:not(.out)')].some((number) => number.checkVisibility()),
  );
  const [origin] = frames;
  drawings.scrollTo({ left: first && origin ? first.offsetLeft - origin.offsetLeft : 0, top: 0 });
}
