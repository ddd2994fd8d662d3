/** What is typed, completed to the first name that begins so: the rest is selected, and the next key writes over it. */

export function completeTyped(input: HTMLInputElement, listNames: () => readonly string[]): void {
  input.setAttribute('aria-autocomplete', 'both');
  input.addEventListener('input', (event) => {
    // What is deleted stays deleted, and what is pasted stays as it is.
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return;
    const { value: typed } = input;
    const found = typed.trim() !== '' && input.selectionEnd === typed.length && findBeginning(typed, listNames());
    if (!found) return;
    input.value = typed + found.slice(typed.length);
    input.setSelectionRange(typed.length, input.value.length);
  });
}

/** Undefined also where a name is typed in full, though another goes on from it. */
function findBeginning(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  if (names.some((name) => name.toLowerCase() === wanted)) return undefined;
  return names.find((name) => name.toLowerCase().startsWith(wanted));
}
