/** The text of an SVG apart from the rest, since the renderer would open its fonts anew for each card. */
import { placeLine, type TextLine } from './drawables.ts';

/** Where a group puts what it holds. */
interface Transform {
  x: number;
  y: number;
  scale: number;
}

const TAG = /<(\/?)(?:g|svg)\b([^<>]*)>|<text ([^<>]*)>([^<]*)<\/text>/g;
const NUMBER = '(-?[\\d.]+)';
const TRANSFORM = new RegExp(`^(?:translate\\(${NUMBER} ${NUMBER}\\))?(?:scale\\(${NUMBER}\\))?$`);
const IDENTITY: Transform = { x: 0, y: 0, scale: 1 };

/**
 * The SVG without its `<text>`, and these as lines in px of the whole, by the attributes that `map/render/picture.ts` writes. Throws where
 * one has other content or lacks an attribute, or where what it stands in has a view box, or is transformed by more than a move and a scale.
 */
export function extractText(svg: string): { rest: string; lines: TextLine[] } {
  const lines: TextLine[] = [];
  const around: (Transform | undefined)[] = [IDENTITY];
  const rest = svg.replaceAll(TAG, (tag, closing: string, group?: string, text = '', content = '') => {
    const outer = around.at(-1);
    if (group !== undefined) {
      if (closing) around.pop();
      else if (!group.endsWith('/')) around.push(outer && transform(outer, readAttributes(group)));
      return tag;
    }
    if (!outer) throw new Error('text stands where it is more than moved and scaled');
    lines.push(readLine(readAttributes(text), readXml(content), outer));
    return '';
  });
  if (rest.includes('<text')) throw new Error('an element of text has more than attributes and words');
  return { rest, lines };
}

type Attributes = ReadonlyMap<string, string>;

function readLine(attributes: Attributes, text: string, { x, y, scale }: Transform): TextLine {
  const read = (name: string) => Number(readRequired(attributes, name)) * scale;
  const readOptional = (name: string) => (attributes.has(name) ? read(name) : 0);
  const anchor = readRequired(attributes, 'text-anchor');
  return placeLine(text, {
    weight: attributes.get('font-weight') === '700' ? 'bold' : 'regular',
    size: read('font-size'),
    x: x + read('x'),
    y: y + read('y'),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    spacing: readOptional('letter-spacing'),
    halo: readOptional('stroke-width') / 2,
    fill: readRequired(attributes, 'fill'),
  });
}

function readRequired(attributes: Attributes, name: string): string {
  const value = attributes.get(name);
  if (value === undefined) throw new Error(`an element of text has no ${name}`);
  return value;
}

/** Undefined where it does more than move and scale. */
function transform({ x, y, scale }: Transform, attributes: Attributes): Transform | undefined {
  const found = TRANSFORM.exec(attributes.get('transform') ?? '');
  if (!found || attributes.has('viewBox')) return undefined;
  const [, dx = 0, dy = 0, factor = 1] = found;
  return { x: x + Number(dx) * scale, y: y + Number(dy) * scale, scale: scale * Number(factor) };
}

function readAttributes(given: string): Attributes {
  return new Map([...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function readXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
