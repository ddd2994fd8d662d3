/** What the signs of the drawings mean: one entry for each sign that they use, in the words of the places’ own status. */
import { findVoice, type Voice } from '../../model/join/voice.ts';
import type { Drawing, Shape } from './drawing.ts';

export interface Sign {
  /** `area graphite`, `line brick`, `disputed graphite`, `ring`, `de-facto`, `dot`, `landmark` or `piece party`: what is drawn, and in which style. */
  sign: string;
  words: string;
}

const VOICES: Record<Voice, string> = {
  party: 'une partie au conflit parle',
  third: 'un tiers parle',
  nobody: 'personne n’est nommé',
};

/** What a short key leaves out: what the page says elsewhere, and what names itself. */
const PLAIN = /^(?:piece|dot|landmark)/;

/** The signs of what is held and of doubt alone. */
export function listShortSigns(drawings: readonly Drawing[]): Sign[] {
  return listSigns(drawings).filter(({ sign }) => !PLAIN.test(sign));
}

/** Whose word a number is, then held, claimed and disputed places first, each in the words that say by whom and as of when. */
export function listSigns(drawings: readonly Drawing[]): Sign[] {
  const shapes = drawings.flatMap((drawing) => drawing.shapes);
  const held = shapes.filter(({ kind, place }) => place.status && kind !== 'ring').map(describeStatus);
  const isUsed = (kind: Shape['kind']) => shapes.some((shape) => shape.kind === kind);
  const voices = new Set(
    drawings.flatMap(({ sets }) =>
      sets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat().map(findVoice))),
    ),
  );
  const isDisputed = drawings.some(({ borders }) => borders.deFacto !== '');
  return [
    ...(['party', 'third', 'nobody'] as const).flatMap((voice) =>
      voices.has(voice) ? [{ sign: `piece ${voice}`, words: VOICES[voice] }] : [],
    ),
    ...new Map(held.map((entry) => [entry.words, entry])).values(),
    ...(isDisputed ? [{ sign: 'de-facto', words: 'frontière de fait, contestée' }] : []),
    ...(isUsed('ring') ? [{ sign: 'ring', words: 'lieu imprécis\u00A0: cercle de son rayon' }] : []),
    ...(isUsed('dot') ? [{ sign: 'dot', words: 'lieu du texte' }] : []),
    ...(drawings.some(({ sets }) => sets.some(({ blocks }) => blocks.some(({ hasDot }) => hasDot)))
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
