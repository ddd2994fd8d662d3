/** One contradiction as another page shows it in a frame: what is said there, and how much room that takes. */
import type { Dossier, Note } from '../model/dossier.ts';
import { labelNote } from '../model/join/oppositions.ts';
import { endSentence, site } from '../site.ts';
import { type CardSide, type ContradictionCard, describeContradiction } from './cards/contradiction-card.ts';
import type { Embed } from './embed.ts';
import { countWords, MOST_WORDS, measureFrame } from './frame-room.ts';

/** What the frame says of every contradiction: « mot pour mot », « Sur pièces · Chaque côté et ses sources ». */
const FIXED_WORDS = 11;

/** What leads from the frame to the page. */
export const WAY = 'Chaque côté et ses sources';

export type ContradictionInFrame = Pick<ContradictionCard, 'title' | 'source' | 'isContradiction' | 'sides'>;

/** What may be left out where there are too many words, the first first: nothing is cut, since half of it would say something else. */
const SHORTER: readonly ((side: CardSide) => CardSide)[] = [
  (side) => side,
  (side) => ({ ...side, who: side.voice === 'party' ? 'Partie au conflit' : '' }),
  (side) => (side.voice ? side : { ...side, words: 'À lire sur la page de la contradiction' }),
];

/** As its card says it. */
export function describeContradictionInFrame(dossier: Dossier, note: Note): ContradictionInFrame {
  const { title, source, isContradiction, sides } = describeContradiction(dossier, note);
  const room = MOST_WORDS - FIXED_WORDS - countWords(`${title} ${source}`);
  let shown = sides;
  for (const shorten of SHORTER) {
    shown = [shorten(shown[0]), shorten(shown[1])];
    if (shown.reduce((sum, side) => sum + countBeside(side), 0) <= room) break;
  }
  return { title, source, isContradiction, sides: shown };
}

/** Words of a side but those that it has of the text. */
function countBeside({ voice, whose, who, words, date }: CardSide): number {
  return countWords([whose, who, date, voice ? '' : words].join(' '));
}

/** `makeUrl` turns a path within the site into a whole address. */
export function describeContradictionEmbed(dossier: Dossier, note: Note, makeUrl: (path: string) => string): Embed {
  const { slug } = dossier;
  const name = `contradiction-${note.id}`;
  const { title, source, sides } = describeContradictionInFrame(dossier, note);
  return {
    title: labelNote(note),
    name: 'contradiction',
    url: makeUrl(`${slug}/integrer/${name}/`),
    article: makeUrl(`${slug}/contradictions/${note.id}/`),
    home: makeUrl(''),
    thumbnail: makeUrl(`${slug}/partage/${name}.png`),
    leastHeight: measureFrame([
      { text: title, setting: 'voice' },
      ...sides.flatMap(({ whose, who, words, date }) => [
        { text: `0000 ${whose}. ${endSentence(who)}`, setting: 'voice' as const },
        { text: words, setting: 'quote' as const },
        { text: date, setting: 'small' as const },
        // Between the sides.
        { text: ' ', setting: 'voice' as const },
      ]),
      { text: `${source}, mot pour mot.`, setting: 'small' },
      { text: `${site.name} · ${WAY}`, setting: 'small' },
    ]),
  };
}
