/** The files of words that an author writes, field by field. Each description is the manual for that field. */
import { z } from 'zod';
import { WAIVABLE } from '../check/waivers.ts';
import { anchor, glance, paragraph, prose, sha256, slug, webAddress, words } from './fields.ts';

const when = z.strictObject({
  edtf: z
    .string()
    .describe(
      'EDTF as `readDate` has it: years, months, days and intervals with `~` `?` `%` and open ends; no seasons, no `X`, no times.',
    ),
  display: prose
    .optional()
    .describe('How the site writes it, where the plain reading of `edtf` would not be what the text says.'),
  reason: prose.describe('How the date was found, or why the bracket is ours.'),
});

const waiver = z.strictObject({ quote: words, paragraph: paragraph.optional(), reason: prose });

const ruleWaiver = z.strictObject({
  rule: z.enum(WAIVABLE),
  at: z.string().describe('The id of the thing, as the problem tells it: `fuite`, `piece-7`, `X01`.'),
  reason: prose,
});

/** The front matter of `article.md`. */
export const articleSchema = z.strictObject({
  title: prose,
  kicker: prose.describe('The line above the title: place and period.'),
  standfirst: prose,
  findings: z
    .array(
      z.strictObject({
        text: glance.describe(
          'One sentence of the newsroom’s own. Shares are counted by the page, and not typed here.',
        ),
        on: anchor.describe('The words of the text that it is about, as a note has them.'),
        note: slug.optional().describe('The note that says more.'),
      }),
    )
    .max(4)
    .default([])
    .describe(
      'What a reader must have before reading, in two or three sentences: whose interest the text serves, what is contradicted.',
    ),
  language: z.literal('fr', 'The site has its words, dates and labels in French alone: write `fr`'),
  date: z
    .strictObject({ edtf: z.string(), display: prose, basis: prose })
    .describe('The article’s own date; `basis` says how it is known.'),
  published: z
    .string()
    .optional()
    .describe(
      'The day on which the dossier was first published, `YYYY-MM-DD`, not that of the text: yours to write down that day, and to leave as it is. Feed, page and search engines say it; left out, they say no day.',
    ),
  source: z.strictObject({
    sha256: sha256.describe('Of the paragraphs joined by one newline: the text cannot change unseen.'),
    title: prose,
    rights: prose,
    probableOrigin: z.strictObject({ publisher: prose, url: webAddress, note: prose }).optional(),
  }),
  sections: z
    .array(z.strictObject({ before: paragraph, title: prose }))
    .describe('The newsroom’s headings, each before the paragraph it opens.'),
  parts: z
    .array(
      z.strictObject({
        from: paragraph,
        to: paragraph.describe('The last of the run; the same as `from` for one paragraph.'),
        publisher: prose.describe('Whose words these paragraphs repeat, and where they were read.'),
        url: webAddress.optional(),
        note: prose.describe('How closely they follow it, and how that is known; never surer than what was read.'),
      }),
    )
    .default([])
    .describe(
      'Of a text put together from others: runs of paragraphs, each with where it comes from. In order; what is in none has no known origin of its own.',
    ),
  subheads: z.array(paragraph).default([]).describe('Paragraphs that are the source’s own headings.'),
  credit: paragraph.optional().describe('The paragraph that is the source’s own mention of origin.'),
  waived: z
    .strictObject({
      places: z.array(waiver).default([]),
      dates: z.array(waiver).default([]),
      rules: z
        .array(ruleWaiver)
        .default([])
        .describe('What `check` takes for a mistake and is right as it is, each with the reason.'),
    })
    .describe(
      'Names and date expressions that are neither place nor event, each with the reason. Without a paragraph: everywhere.',
    ),
});

/** The four ways of drawing that stay apart without colour. Which party has which is the dossier’s choice. */
const style = z
  .enum(['brick', 'graphite', 'teal', 'plain'])
  .default('plain')
  .describe(
    'How whoever it is is drawn: `brick` solid, `graphite` hatched, `teal` dotted; `plain` is whoever needs no colour of its own.',
  );

export const speakersSchema = z.strictObject({
  speakers: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      forms: z
        .array(words)
        .default([])
        .describe('Forms of the name in the text; so a capital letter is known not to be a place.'),
      role: prose,
      party: prose.describe('Side in the conflict, in neutral words.'),
      line: prose
        .optional()
        .describe(
          'Who that is in a few words, beside each of its turns; else its `party`, or of who is none its `role`.',
        ),
      belligerent: z.boolean(),
      unattributed: z
        .boolean()
        .default(false)
        .describe('Whether it stands for the text itself, where that names nobody.'),
      style: style.describe('Of a party to the conflict: drawn as the actor whose side it is on.'),
      group: slug.describe('Two speakers of one group count as one source.'),
      side: slug
        .optional()
        .describe('Of a party to the conflict: the id of its side, by which readers choose what to see.'),
    }),
  ),
  sides: z
    .array(z.strictObject({ id: slug, name: prose }))
    .default([])
    .describe(
      'Sides of the conflict, in the order in which readers are offered them; also one that the text lets nobody speak for.',
    ),
  actors: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      forms: z.array(words).default([]),
      style,
      role: prose,
    }),
  ),
  terms: z
    .array(z.strictObject({ id: slug, name: prose, longName: prose.optional(), means: prose }))
    .default([])
    .describe('Other words that the glossary explains: acronyms, and who is meant though never named.'),
});

const figure = z.strictObject({
  quote: words.describe('Exact words, inside the claim’s own.'),
  value: z.number().nullable().describe('Null where the words give no number.'),
  unit: prose,
  what: prose.describe('What is counted, and in which state.'),
  approximate: z.boolean().default(false),
  asOf: prose,
  caution: prose.optional(),
});

const claim = z.strictObject({
  piece: z.int().min(1).describe('The published number. It never changes and is never used again.'),
  by: z.array(slug).min(1).describe('Whose word it is, then who passed it on, in order.'),
  implicit: prose.optional().describe('Why the claim is given to `by` although its paragraph names nobody.'),
  act: prose.describe('The speech act, as a verb in the third person: « affirme », « dément ».'),
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
  short: prose
    .optional()
    .describe(
      'The claim in a few words for the map, in the newsroom’s own: left out, its event’s title without its « selon ».',
    ),
  place: slug
    .optional()
    .describe('Where the map shows the number: one of the event’s places, the first when left out.'),
  date: words.optional().describe('The words of the same paragraph that date the claim.'),
  figures: z.array(figure).default([]),
  people: z.array(words).default([]).describe('Persons named in the quote.'),
  againstInterest: prose
    .optional()
    .describe('Why the claim goes against the interest of the side that makes it; left out where nothing says so.'),
});

export const eventsSchema = z.strictObject({
  theatres: z
    .array(z.strictObject({ id: slug, name: prose }))
    .min(1)
    .describe('Lanes of the timeline, in order.'),
  events: z.array(
    z.strictObject({
      id: slug,
      title: prose,
      kind: prose,
      when,
      theatre: slug,
      places: z.array(slug).describe('The first is where the map shows the event’s numbers.'),
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
  piece: z.int().min(1).describe('Number of the claim; the note hangs on its words.'),
  by: prose.describe('Whose account it is, in a word or two: it is drawn.'),
  says: prose.describe('The account, with its « selon ».'),
  when: z.strictObject({ edtf: z.string(), display: prose.optional() }),
  references: z.array(z.string()).min(1),
});

export const notesSchema = z.strictObject({
  references: z.array(reference).default([]),
  notes: z.array(
    z.strictObject({
      id: slug,
      kind: z
        .enum(['sic', 'contradiction', 'distinction', 'outside', 'method'])
        .describe(
          '`sic`: a slip, left as it is. `contradiction`: accounts that disagree on one thing. `distinction`: numbers, names or words that are easily taken for one another and mean different things. `outside`: from elsewhere, with a reference. `method`: how the newsroom went about it.',
        ),
      title: prose.optional(),
      anchors: z.array(anchor).min(1),
      text: prose,
      references: z.array(z.string()).default([]),
      rivals: z
        .array(rival)
        .default([])
        .describe('Of a contradiction: accounts that stand beside the claim on the timeline.'),
    }),
  ),
  unplaced: z
    .array(anchor.extend({ reason: prose }))
    .default([])
    .describe('What the text names and nobody can place, each with the reason.'),
});

/** `corrections.yaml`, which a dossier has once something in it was corrected. */
export const correctionsSchema = z.strictObject({
  corrections: z
    .array(
      z.strictObject({
        date: z.string().describe('The day, `YYYY-MM-DD`.'),
        what: prose.describe('What was wrong, and what stands there now.'),
        pieces: z.array(z.int().min(1)).default([]).describe('Numbers of the claims that it touches.'),
        askedBy: prose.describe('Who asked for it.'),
      }),
    )
    .min(1),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type SpeakersFile = z.infer<typeof speakersSchema>;
export type EventsFile = z.infer<typeof eventsSchema>;
export type NotesFile = z.infer<typeof notesSchema>;
export type CorrectionsFile = z.infer<typeof correctionsSchema>;
