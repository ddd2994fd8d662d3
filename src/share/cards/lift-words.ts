/** The words of a drawing apart from its lines and areas, for the renderer would open its fonts anew for each card. */
import { setLine, type Words } from './marks.ts';

interface Move {
  x: number;
  y: number;
  scale: number;
}

const PIECE = /<(\/?)g\b([^<>]*)>|<text ([^<>]*)>([^<]*)<\/text>/g;
const NUMBER = '(-?[\\d.]+)';
const MOVE = new RegExp(`^(?:translate\\(${NUMBER} ${NUMBER}\\))?(?:scale\\(${NUMBER}\\))?$`);
const NONE: Move = { x: 0, y: 0, scale: 1 };

/**
 * The SVG without its `<text>`, and what these say, in px of the whole. Read are the attributes that `map/render/picture.ts` writes,
 * and where the groups around lie. Throws where one of these does more than move or scale its words.
 */
export function liftWords(svg: string): { rest: string; words: Words[] } {
  const words: Words[] = [];
  const groups: (Move | undefined)[] = [NONE];
  const rest = svg.replaceAll(PIECE, (piece, closing: string, group?: string, given = '', content = '') => {
    const around = groups.at(-1);
    if (group !== undefined) {
      if (closing) groups.pop();
      else if (!group.endsWith('/'))
        groups.push(around && moveBy(around, readAttributes(group).get('transform') ?? ''));
      return piece;
    }
    if (!around) throw new Error('words stand in a group that is more than moved or scaled');
    const attributes = readAttributes(given);
    const read = (name: string) => Number(attributes.get(name) ?? 0) * around.scale;
    const anchor = attributes.get('text-anchor');
    words.push(
      setLine(readXml(content), {
        weight: attributes.get('font-weight') === '700' ? 'bold' : 'regular',
        size: read('font-size'),
        x: around.x + read('x'),
        y: around.y + read('y'),
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        spacing: read('letter-spacing'),
        halo: read('stroke-width') / 2,
        fill: attributes.get('fill') ?? 'ink',
      }),
    );
    return '';
  });
  return { rest, words };
}

function moveBy({ x, y, scale }: Move, transform: string): Move | undefined {
  const move = MOVE.exec(transform);
  if (!move) return;
  const [, dx = 0, dy = 0, factor = 1] = move;
  return { x: x + Number(dx) * scale, y: y + Number(dy) * scale, scale: scale * Number(factor) };
}

function readAttributes(given: string): Map<string, string> {
  return new Map([...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function readXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
