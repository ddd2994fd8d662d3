/** The words of a card or a picture as outlines: the renderer would read its fonts anew for each card, and its own change of face drops letters. */
import type { DrawnFaces } from '../../fonts/card-fonts.ts';
import { keepDrawable, splitRuns, type Weight } from './text-lines.ts';

/**
 * Replaces each `<text>` of the SVG, as `render.ts` and `map/render/picture.ts` write it, by a path of the class `word` for each
 * run of letters of one face. Its size, weight, anchor, spacing and the width of its stroke are read from its attributes.
 */
export function outlineWords(svg: string, faces: DrawnFaces): string {
  return svg.replaceAll(/<text ([^<>]*)>([^<]*)<\/text>/g, (_, given: string, content: string) => {
    const attributes = new Map(
      [...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const read = (name: string) => Number(attributes.get(name) ?? 0);
    const weight: Weight = attributes.get('font-weight') === '700' ? 'bold' : 'regular';
    const size = read('font-size');
    const spacing = read('letter-spacing') / size;
    const runs = splitRuns(keepDrawable(readXml(content), faces), weight, faces).map(({ text, cut }) => ({
      ...faces.outline(text, cut, spacing),
      width: faces.measure(text, cut) * size + [...text].length * spacing * size,
    }));
    // What is spaced stands in the middle by its letters: none follows the last.
    const width = runs.reduce((sum, run) => sum + run.width, 0) - spacing * size;
    const anchor = attributes.get('text-anchor');
    let left = read('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return runs
      .map(({ d, unitsPerEm, width: advance }) => {
        const x = left;
        left += advance;
        const scale = size / unitsPerEm;
        // The stroke is scaled with its outline.
        const stroke = attributes.has('stroke-width') ? ` stroke-width="${read('stroke-width') / scale}"` : '';
        const names = ['word', attributes.get('class')].filter(Boolean).join(' ');
        return (
          d && `<path class="${names}"${stroke} transform="translate(${x} ${read('y')}) scale(${scale})" d="${d}"/>`
        );
      })
      .join('');
  });
}

function readXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
