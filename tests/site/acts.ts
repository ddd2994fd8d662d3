/**
 * Clicks, drags and keys by which dossiers are written in the atelier, at most; the typing of one’s own words apart, but the letters by
 * which a name that is there already is found are keys. The guide says these numbers.
 */
export const ACTS = {
  /** Of `tests/fixtures/guide`, its places apart; those of each of its claims. */
  guide: { mouse: { claims: [4, 13, 12, 8], all: 98 }, keyboard: { claims: [6, 27, 15, 9], all: 201 } },
  /** Of `tests/fixtures/mossoul`: of all of its twenty claims, of all of its ten places; of the one claim and the one place that take most. */
  mosul: {
    mouse: { claims: 107, places: 43, all: 191, claim: 8, place: 6 },
    keyboard: { claims: 138, places: 44, all: 250, claim: 10, place: 6 },
  },
};

/**
 * Of a click and of a key, in seconds, thought included, by the keystroke-level model (Card, Moran and Newell, 1980: 1.35 to make up one’s
 * mind, 1.1 to point, 0.2 to press, 0.4 from key to mouse; 0.28 a key of one who types now and then), and of a word that is read.
 */
export const SECONDS = { act: { mouse: 3.05, keyboard: 1.63 }, letter: 0.28, word: 0.3 };
