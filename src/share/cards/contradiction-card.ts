/** What the card of a contradiction says: what it is about, and of its first two sides whose words, which and of when. Plain data, before anything is drawn. */
import type { Claim, Dossier, Note } from '../../model/dossier.ts';
import { nameNote } from '../../model/join/oppositions.ts';
import { listSides } from '../../model/join/sides.ts';
import { sayTextDate } from '../../model/words/say-claim.ts';
import { type SaidSide, saySide } from '../../model/words/say-side.ts';
import { capitalize, setFrench } from '../../model/words/typography.ts';
import { markHead } from './draft-mark.ts';
import { sayPlace } from './say-place.ts';

export interface ContradictionCard {
  /** Its file, without the ending. */
  name: string;
  /** « Texte de fin juin 2017 ». */
  source: string;
  title: string;
  /** It may have been published as one and no longer be. */
  isContradiction: boolean;
  sides: [SaidSide, SaidSide];
  /** Whose further words are on its page; empty where there are none. */
  others: string;
  /** Where, if it is about one place, at length and ever shorter. */
  places: string[];
}

/** What the card of one contradiction says, which a frame says of it too. */
export function describeContradiction(dossier: Dossier, note: Note): ContradictionCard {
  const sides = listSides(note);
  const [first, second] = sides.map((side) => describeSide(saySide(side)[0]));
  if (!first || !second) throw new Error(`the contradiction ${note.id} has two sides`);
  const names = sides.flatMap(({ claims, account }) =>
    claims ? claims.map(({ attribution }) => attribution) : account.by,
  );
  const others = new Set(names.filter((name) => ![first.whose, second.whose].includes(capitalize(name))));
  return {
    name: `contradiction-${note.id}`,
    source: markHead(capitalize(sayTextDate(dossier)), dossier),
    title: nameNote(note),
    isContradiction: note.kind === 'contradiction',
    sides: [first, second],
    others: [...others].join('\u202F; '),
    places: sayPlace(findPlace(note.claims)),
  };
}

/** No line ends or begins with a lone guillemet. */
function describeSide(side: SaidSide): SaidSide {
  return { ...side, words: setFrench(side.words) };
}

function findPlace(claims: readonly Claim[]): Claim['place'] {
  const places = new Set(claims.map(({ place }) => place));
  const [place] = places;
  return places.size === 1 ? place : undefined;
}
