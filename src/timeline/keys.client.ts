/** The timeline by keyboard: one tab stop, arrows from number to number in the order of time, Home and End; Escape quiets it. */

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

for (const list of document.querySelectorAll<HTMLElement>('.timeline ol')) {
  // What filters take away is passed over.
  const listSeen = () => [...list.querySelectorAll<SVGAElement>('a.piece:not(.out)')];
  makeStop(listSeen(), 0);
  // The words that a number shows stand over the caption: they go by Escape, and come again with the next number.
  document.addEventListener('keydown', ({ key }) => list.classList.toggle('quiet', key === 'Escape'));
  list.addEventListener('mouseover', () => list.classList.remove('quiet'));
  list.addEventListener('keydown', (event) => {
    const pieces = listSeen();
    const at = pieces.findIndex((piece) => piece.contains(document.activeElement));
    const step = STEPS[event.key];
    if (at === -1 || !step) return;
    event.preventDefault();
    const next = step(at, pieces.length);
    makeStop(pieces, next);
    pieces[next]?.focus();
  });
}

/** Only the nth number is reached by Tab. */
function makeStop(pieces: readonly SVGAElement[], index: number): void {
  for (const [number, piece] of pieces.entries()) piece.setAttribute('tabindex', number === index ? '0' : '-1');
}
