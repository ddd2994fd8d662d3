/** The interactive map by keyboard: one tab stop, a key to walk its numbers, Escape to leave it. */

/** `n` and `p` go to the next and the previous pièce, in the order of time, as the days or the timeline have them; `say` announces it. */
export function walkByKey(frame: HTMLElement, say: (message: string) => void, leave: () => void): void {
  const container = frame.querySelector<HTMLElement>('.live');
  container?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    if (event.key !== 'n' && event.key !== 'p') return;
    const pieces = listPieces(container);
    const focused = document.activeElement;
    const at = focused instanceof SVGAElement ? pieces.indexOf(focused) : -1;
    const step = event.key === 'n' ? 1 : -1;
    const next = pieces[at === -1 ? (step === 1 ? 0 : pieces.length - 1) : (at + step + pieces.length) % pieces.length];
    next?.focus({ preventScroll: true });
    const names = [next, next?.parentElement].flatMap((element) => element?.getAttribute('aria-label') ?? []);
    say(names.join(', '));
  });
}

function listPieces(container: HTMLElement): SVGAElement[] {
  const order = [...document.querySelectorAll<HTMLElement | SVGElement>(':is(.days, .timeline) a[data-claim]')].map(
    ({ dataset }) => dataset['claim'],
  );
  const rank = ({ dataset }: SVGAElement) => order.indexOf(dataset['claim']);
  return [...container.querySelectorAll<SVGAElement>('a.piece:not(.out)')].sort((a, b) => rank(a) - rank(b));
}
