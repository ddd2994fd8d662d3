/** Sorts the list by its columns; the keys are already in the cells. */

/** Put a button in each head of the table. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll('th')];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const isAscending = head.ariaSort !== 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = isAscending ? 'ascending' : 'descending';
      sortRows(table, column, isAscending);
    });
    head.replaceChildren(button);
  }
}

function sortRows(table: HTMLTableElement, column: number, isAscending: boolean): void {
  const body = table.tBodies[0];
  if (!body) return;
  const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset['key'] ?? '';
  body.append(...[...body.rows].sort((a, b) => compareKeys(key(a), key(b), isAscending)));
}

/** A row without a key, as of no place, is last in either direction. */
export function compareKeys(a: string, b: string, isAscending: boolean): number {
  return Number(a === '') - Number(b === '') || a.localeCompare(b, 'fr') * (isAscending ? 1 : -1);
}
