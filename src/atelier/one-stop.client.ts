/** Several buttons as one stop of the tabulator: arrows lead from one to the next. */

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Gives what is to be called once other buttons stand in the place. */
export function makeOneStop(place: HTMLElement, selector: string): () => void {
  const list = () => [...place.querySelectorAll<HTMLElement>(selector)];
  const stopAt = (stop: EventTarget | null | undefined) => {
    for (const button of list()) button.tabIndex = button === stop ? 0 : -1;
  };
  const renew = () => stopAt(list()[0]);
  place.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(selector)) stopAt(target);
  });
  place.addEventListener('keydown', (event) => {
    const all = list();
    const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (STEPS[event.key] ?? 0);
    if (at === -1 || to === at || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  });
  renew();
  return renew;
}
