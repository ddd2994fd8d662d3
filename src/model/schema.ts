/** The files of words that an author writes, field by field. Each description is the manual for that field. */
import { z } from 'zod';
import { anchor, paragraph, prose, sha256, slug, webAddress, words } from './fields.ts';

const when = z.strictObject({
  /** EDTF as `readDate` has it: years, months, days and intervals with `~` `?` `%` and open ends; no seasons, no `X`, no times. */
  edtf: z.string(),
  /** How the site writes it, where the plain reading of `edtf` would not be what the text says. */
  display: prose.optional(),
  /** How the date was found, or why the bracket is ours. */
  reason: prose,
});

const waiver = z.strictObject({ quote: words, paragraph: paragraph.optional(), reason: prose });

/** The front matter of `article.md`. */
export const articleSchema = z.strictObject({
  title: prose,
  /** The line above the title: place and period. */
  kicker: prose,
  standfirst: prose,
  language: z.literal('fr', 'The site has its words, dates and labels in French alone: write `fr`'),
  /** The article’s own date; `basis` says how it is known. */
  date: z.strictObject({ edtf: z.string(), display: prose, basis: prose }),
  source: z.strictObject({
    /** Of the paragraphs joined by one newline: the text cannot change unseen. */
    sha256,
    title: prose,
    rights: prose,
    probableOrigin: z.strictObject({ publisher: prose, url: webAddress, note: prose }).optional(),
  }),
  /** The newsroom’s headings, each before the paragraph it opens. */
  sections: z.array(z.strictObject({ before: paragraph, title: prose })),
  /** Paragraphs that are the source’s own headings. */
  subheads: z.array(paragraph).default([]),
  /** The paragraph that is the source’s own mention of origin. */
  credit: paragraph.optional(),
  /** Names and date expressions that are neither place nor event, each with the reason. Without a paragraph: everywhere. */
  waived: z.strictObject({ places: z.array(waiver).default([]), dates: z.array(waiver).default([]) }),
});

export const speakersSchema = z.strictObject({
  speakers: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      /** Forms of the name in the text; so a capital letter is known not to be a place. */
      forms: z.array(words).default([]),
      role: prose,
      /** Side in the conflict, in neutral words. */
      party: prose,
      belligerent: z.boolean(),
      /** Of a party to the conflict: the side whose colour it takes, as among the actors. */
      side: z.enum(['armee', 'ei', 'fds', 'autre']).optional(),
      /** Two speakers of one group count as one source. */
      group: slug,
    }),
  ),
  actors: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      forms: z.array(words).default([]),
      side: z.enum(['armee', 'ei', 'fds', 'autre']),
      role: prose,
    }),
  ),
  /** Other words that the glossary explains: acronyms, and who is meant though never named. */
  terms: z.array(z.strictObject({ id: slug, name: prose, longName: prose.optional(), means: prose })).default([]),
});

const figure = z.strictObject({
  /** Exact words, inside the claim’s own. */
  quote: words,
  /** Null where the words give no number. */
  value: z.number().nullable(),
  unit: prose,
  /** What is counted, and in which state. */
  what: prose,
  approximate: z.boolean().default(false),
  asOf: prose,
  caution: prose.optional(),
});

const claim = z.strictObject({
  /** The published number. It never changes and is never used again. */
  piece: z.int().min(1),
  /** Whose word it is, then who passed it on, in order. */
  by: z.array(slug).min(1),
  /** Why the claim is given to `by` although its paragraph names nobody. */
  implicit: prose.optional(),
  /** The speech act, as a verb in the third person: « affirme », « dément ». */
  act: prose,
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
  /** Where the map shows the number: one of the event’s places, the first when left out. */
  place: slug.optional(),
  /** The words of the same paragraph that date the claim. */
  date: words.optional(),
  figures: z.array(figure).default([]),
  /** Persons named in the quote. */
  people: z.array(words).default([]),
  /** Why the claim goes against the interest of the side that makes it; left out where nothing says so. */
  againstInterest: prose.optional(),
});

export const eventsSchema = z.strictObject({
  /** Lanes of the timeline, in order. */
  theatres: z.array(z.strictObject({ id: slug, name: prose })).min(1),
  events: z.array(
    z.strictObject({
      id: slug,
      title: prose,
      kind: prose,
      when,
      theatre: slug,
      /** The first is where the map shows the event’s numbers. */
      places: z.array(slug),
      actors: z.array(slug),
      claims: z.array(claim).min(1),
    }),
  ),
});

const reference = z.strictObject({
  id: z.string().regex(/^X\d+$/, 'an X and a number'),
  publisher: prose,
  date: prose,
  url: webAddress,
  says: prose,
});

/** An account from outside the text that disagrees with a claim. */
const rival = z.strictObject({
  /** Number of the claim; the note hangs on its words. */
  piece: z.int().min(1),
  /** Whose account it is, in a word or two: it is drawn. */
  by: prose,
  /** The account, with its « selon ». */
  says: prose,
  when: z.strictObject({ edtf: z.string(), display: prose.optional() }),
  references: z.array(z.string()).min(1),
});

export const notesSchema = z.strictObject({
  references: z.array(reference).default([]),
  notes: z.array(
    z.strictObject({
      id: slug,
      kind: z.enum(['sic', 'contradiction', 'outside', 'method']),
      title: prose.optional(),
      anchors: z.array(anchor).min(1),
      text: prose,
      references: z.array(z.string()).default([]),
      /** Of a contradiction: accounts that stand beside the claim on the timeline. */
      rivals: z.array(rival).default([]),
    }),
  ),
  /** What the text names and nobody can place, each with the reason. */
  unplaced: z.array(anchor.extend({ reason: prose })).default([]),
});

/** `corrections.yaml`, which a dossier has once something in it was corrected. */
export const correctionsSchema = z.strictObject({
  corrections: z
    .array(
      z.strictObject({
        /** The day, `YYYY-MM-DD`. */
        date: z.string(),
        /** What was wrong, and what stands there now. */
        what: prose,
        /** Numbers of the claims that it touches. */
        pieces: z.array(z.int().min(1)).default([]),
        /** Who asked for it. */
        askedBy: prose,
      }),
    )
    .min(1),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type SpeakersFile = z.infer<typeof speakersSchema>;
export type EventsFile = z.infer<typeof eventsSchema>;
export type NotesFile = z.infer<typeof notesSchema>;
export type CorrectionsFile = z.infer<typeof correctionsSchema>;
