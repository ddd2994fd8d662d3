/** What the signs of the drawings mean: one entry for each sign that they use, in the words of the places’ own status. */
import type { Drawing, Shape } from './drawing.ts';

export interface Sign {
  /** `area graphite`, `line brick`, `disputed graphite`, `ring`, `dot` or `landmark`: what is drawn, and in which style. */
  sign: string;
  words: string;
}

/** Held, claimed and disputed places first, each in the words that say by whom and as of when. */
export function listSigns(drawings: readonly Drawing[]): Sign[] {
  const shapes = drawings.flatMap((drawing) => drawing.shapes);
  const held = shapes.filter(({ kind, place }) => place.status && kind !== 'ring').map(describeStatus);
  const isUsed = (kind: Shape['kind']) => shapes.some((shape) => shape.kind === kind);
  return [
    ...new Map(held.map((entry) => [entry.words, entry])).values(),
    ...(isUsed('ring') ? [{ sign: 'ring', words: 'lieu imprécis\u00A0: cercle de son rayon' }] : []),
    ...(isUsed('dot') ? [{ sign: 'dot', words: 'lieu du texte' }] : []),
    ...(drawings.some(({ dots }) => dots.some(({ place }) => !place))
      ? [{ sign: 'landmark', words: 'repère absent du texte' }]
      : []),
  ];
}

function describeStatus({ kind, style, place }: Shape): Sign {
  return {
    sign: `${place.status?.state === 'disputed' ? 'disputed' : kind} ${style}`,
    words: place.status?.note ?? '',
  };
}
