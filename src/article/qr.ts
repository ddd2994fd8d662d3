/** The dark modules of a QR code as the `d` of one SVG path, to be stroked one unit wide. */

/** One unit a module, from the top left; each run of dark modules is one line through the middle of its row. */
export function renderModules(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let d = `M0 ${y + 0.5}`;
      for (let start = 0; start < row.length; ) {
        const next = row.indexOf(!row[start], start);
        const end = next < 0 ? row.length : next;
        d += `${row[start] ? 'h' : 'm'}${end - start}${row[start] ? '' : ' 0'}`;
        start = end;
      }
      return d;
    })
    .join('');
}
