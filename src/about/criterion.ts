/** What is said of one criterion of the RGAA: whether the site meets it, and how that is known. */

export type State = 'conforme' | 'non conforme' | 'non applicable' | 'non vérifié';

/** `axe` and `html-validate` find faults by themselves, `test` is one of our own; `main` is a person who looked. */
export type Means = 'axe' | 'html-validate' | 'test' | 'main';

export interface Criterion {
  /** In our words, shorter than the official question. */
  title: string;
  state: State;
  /** Nothing where nothing was checked. */
  by: readonly Means[];
  /** What was looked at or found, or why it does not apply; a sentence. */
  note?: string;
}

/** By number as the RGAA writes it, `1.1` to `13.12`. */
export type Criteria = Readonly<Record<string, Criterion>>;
