/** Undo and redo by their buttons and by their keys, which in a field are the field’s own. */

export function listenForSteps(
  undo: HTMLButtonElement,
  redo: HTMLButtonElement,
  take: (action: 'annuler' | 'refaire') => void,
): void {
  undo.addEventListener('click', () => take('annuler'));
  redo.addEventListener('click', () => take('refaire'));
  addEventListener('keydown', (event) => {
    const isField =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLSelectElement ||
      event.target instanceof HTMLTextAreaElement;
    if (isField || !(event.ctrlKey || event.metaKey)) return;
    const action = readAction(event);
    if (!action) return;
    event.preventDefault();
    take(action);
  });
}

function readAction({ key, shiftKey }: KeyboardEvent): 'annuler' | 'refaire' | undefined {
  if (key === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return 'refaire';
  return key === 'z' ? 'annuler' : undefined;
}
