/** An SVG without text as pixels. */
import { type RenderedImage, Resvg } from '@resvg/resvg-js';

/** RGBA, row by row. Throws where the SVG cannot be parsed; what the renderer has no answer to ends the process. */
export function renderSvg(svg: string): RenderedImage {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render();
}
