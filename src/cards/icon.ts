/** The site’s icon on a full ground, for systems that cut it to a shape of their own. */

/** Side of the square that every shape leaves whole, in per cent of the icon (W3C, maskable icons). */
const SAFE = 80;

/** `icon` is a whole SVG with a square view box; `ground` the colour around it. */
export function renderMaskable(icon: string, ground: string): string {
  const margin = (100 - SAFE) / 2;
  const inner = icon.replace('<svg ', `<svg x="${margin}" y="${margin}" width="${SAFE}" height="${SAFE}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>${inner}</svg>`;
}
