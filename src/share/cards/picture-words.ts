/** Splits the texts of a picture by face where one face lacks some of their letters, since the renderer’s own fallback drops some. */
import type { Faces } from '../../fonts/card-fonts.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { keepDrawable, splitRuns, type Weight } from './text-lines.ts';

/** Replaces each `<text>` of the SVG, as `map/render/picture.ts` writes it, by one for each run of letters of one face. */
export function setPictureWords(svg: string, faces: Faces): string {
  return svg.replaceAll(/<text ([^<>]*)>([^<]*)<\/text>/g, (whole: string, attributes: string, content: string) => {
    const weight: Weight = attributes.includes('font-weight="700"') ? 'bold' : 'regular';
    const text = keepDrawable(readXml(content), faces);
    const runs = splitRuns(text, weight, faces);
    if (escapeMarkup(text) === content && runs.every(({ cut }) => cut === weight)) return whole;
    const read = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? 0);
    const spacing = read('letter-spacing');
    const widths = runs.map(
      (run) => faces.measure(run.text, run.cut) * read('font-size') + [...run.text].length * spacing,
    );
    const width = widths.reduce((sum, one) => sum + one, 0);
    let left = read('x') - (attributes.includes('"middle"') ? width / 2 : attributes.includes('"end"') ? width : 0);
    return runs
      .map((run, index) => {
        const x = Math.round(left * 100) / 100;
        left += widths[index] ?? 0;
        const own = attributes
          .replace(/(?<=^| )x="[^"]*"/, `x="${x}"`)
          .replace(/text-anchor="[^"]*"/, 'xml:space="preserve"')
          .replace(/class="([^"]*)"/, run.cut === 'arabic' ? 'class="$1 arabic"' : '$&');
        return `<text ${own}>${escapeMarkup(run.text)}</text>`;
      })
      .join('');
  });
}

function readXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
