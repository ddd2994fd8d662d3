/** One contradiction as another page shows it in a frame: what is said there, and how much room that takes. */
import type { Dossier, Note } from '../model/dossier.ts';
import { labelNote } from '../model/join/oppositions.ts';
import type { SaidSide } from '../model/words/say-side.ts';
import { endSentence } from '../site.ts';
import { type ContradictionCard, describeContradiction } from './cards/contradiction-card.ts';
import type { Embed } from './embed.ts';
import { type FramedLine, pickWording } from './frame-room.ts';
import { describeWordsEmbed, lineWay } from './words-embed.ts';

/** What leads from the frame to the page. */
export const WAY = 'Chaque côté et ses sources';

export type ContradictionInFrame = Pick<ContradictionCard, 'title' | 'source' | 'isContradiction' | 'sides'>;

/** As its card says it; who they are, then what is told outside the text, is left out where there are too many words. */
export function describeContradictionInFrame(dossier: Dossier, note: Note): ContradictionInFrame {
  const { title, source, isContradiction, sides } = describeContradiction(dossier, note);
  const say = (shorten: (side: SaidSide) => SaidSide): ContradictionInFrame => ({
    title,
    source,
    isContradiction,
    sides: [shorten(sides[0]), shorten(sides[1])],
  });
  const name = (side: SaidSide) => ({ ...side, who: side.voice === 'party' ? 'Partie au conflit' : '' });
  const call = (side: SaidSide) => (side.voice ? side : { ...side, words: 'À lire sur sa page' });
  return pickWording([say((side) => side), say(name), say((side) => call(name(side)))], listLines);
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeContradictionEmbed(dossier: Dossier, note: Note, makeUrl: (path: string) => string): Embed {
  const { id } = note;
  return describeWordsEmbed(
    dossier.slug,
    {
      title: labelNote(note),
      name: 'contradiction',
      id,
      page: `contradictions/${id}`,
      card: `contradiction-${id}`,
      lines: listLines(describeContradictionInFrame(dossier, note)),
    },
    makeUrl,
  );
}

function listLines({ title, source, sides }: ContradictionInFrame): FramedLine[] {
  return [
    { text: title, setting: 'voice' },
    ...sides.flatMap(({ voice, whose, who, words, date }): FramedLine[] => [
      // Beside the sign.
      { text: `${' '.repeat(5)}${whose}. ${endSentence(who)}`, setting: 'voice' },
      { text: words, setting: voice ? 'quote' : 'voice' },
      { text: date, setting: 'small' },
      // Between the sides.
      { text: ' ', setting: 'voice' },
    ]),
    { text: `${source}, mot pour mot.`, setting: 'small' },
    lineWay(WAY),
  ];
}
