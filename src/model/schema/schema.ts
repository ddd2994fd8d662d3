/** The files of words that an author writes, field by field. Each description is the manual for that field. */
import { z } from 'zod';
import { WAIVABLE } from '../check/waivers.ts';
import { anchor, glance, paragraph, prose, sha256, slug, webAddress, words } from './fields.ts';

const when = z.strictObject({
  edtf: z
    .string()
    .describe(
      'En EDTF : année, mois ou jour (`2024-03-04`), vers (`2024~`), de… à… (`2024-03-04/2024-03-06`), jusqu’au (`../2024-03-06`) ; ni saison, ni `X`, ni heure.',
    ),
  display: prose
    .optional()
    .describe('Comment le site l’écrit, là où la lecture simple de `edtf` ne serait pas ce que dit le texte.'),
  reason: prose.describe('Comment la date est connue, ou pourquoi la fourchette est la nôtre.'),
});

const waiver = z.strictObject({ quote: words, paragraph: paragraph.optional(), reason: prose });

const ruleWaiver = z.strictObject({
  rule: z.enum(WAIVABLE),
  at: z.string().describe('L’identifiant de la chose, tel que le problème le donne : `fuite`, `piece-7`, `X01`.'),
  reason: prose,
});

/** The front matter of `article.md`. */
export const articleSchema = z.strictObject({
  title: prose,
  kicker: prose.describe('La ligne au-dessus du titre : le lieu et la période.'),
  standfirst: prose,
  findings: z
    .array(
      z.strictObject({
        text: glance.describe(
          'Une phrase de la rédaction. Les parts se comptent d’elles-mêmes et ne s’écrivent pas ici.',
        ),
        on: anchor.describe('Les mots du texte dont il s’agit, comme pour une note.'),
        note: slug.optional().describe('La note qui en dit plus.'),
      }),
    )
    .max(4)
    .default([])
    .describe(
      'Ce qu’il faut savoir avant de lire, en deux ou trois phrases : l’intérêt que le texte sert, ce qui est contredit.',
    ),
  language: z.literal('fr', 'The site has its words, dates and labels in French alone: write `fr`'),
  date: z
    .strictObject({ edtf: z.string(), display: prose, basis: prose })
    .describe('La date de l’article ; `basis` dit comment elle est connue.'),
  status: z
    .enum(['brouillon', 'relu', 'publié'])
    .optional()
    .describe(
      'Où en est le dossier. `brouillon` et `relu` ne se voient que dans `dev` et dans un aperçu (`PREVIEW=1`) ; sans état, il est publié.',
    ),
  authors: z
    .array(prose)
    .min(1)
    .optional()
    .describe('Qui a fait le dossier : les noms que disent la page, le papier, le flux et les moteurs de recherche.'),
  published: z
    .string()
    .optional()
    .describe(
      'Le jour où le dossier a été publié, `AAAA-MM-JJ`, et non celui du texte : à écrire ce jour-là, et à laisser tel quel. Le flux, la page et les moteurs de recherche le disent ; sans lui, ils ne disent aucun jour.',
    ),
  reviewedBy: z
    .strictObject({ name: prose, date: z.string().describe('Le jour, `AAAA-MM-JJ`.') })
    .optional()
    .describe('Qui d’autre que ses auteurs a relu le dossier contre son texte, et quel jour ; la page le dit.'),
  source: z.strictObject({
    sha256: sha256.describe('Des paragraphes joints par un saut de ligne : le texte ne peut changer sans être vu.'),
    title: prose,
    rights: prose,
    probableOrigin: z.strictObject({ publisher: prose, url: webAddress, note: prose }).optional(),
  }),
  sections: z
    .array(z.strictObject({ before: paragraph, title: prose }))
    .describe('Les intertitres de la rédaction, chacun avant le paragraphe qu’il ouvre.'),
  parts: z
    .array(
      z.strictObject({
        from: paragraph,
        to: paragraph.describe('Le dernier de la suite ; le même que `from` pour un seul paragraphe.'),
        publisher: prose.describe('De qui ces paragraphes reprennent les mots, et où ils ont été lus.'),
        url: webAddress.optional(),
        archived: webAddress.optional().describe('Une copie de cette page, gardée dans une archive.'),
        note: prose.describe(
          'De combien près ils le suivent, et comment on le sait ; jamais plus sûr que ce qui a été lu.',
        ),
      }),
    )
    .default([])
    .describe(
      'D’un texte composé d’autres : des suites de paragraphes, chacune avec son origine. Dans l’ordre ; ce qui n’est dans aucune n’a pas d’origine connue.',
    ),
  subheads: z.array(paragraph).default([]).describe('Les paragraphes qui sont les intertitres de la source.'),
  credit: paragraph.optional().describe('Le paragraphe par lequel la source dit son origine.'),
  waived: z
    .strictObject({
      places: z.array(waiver).default([]),
      dates: z.array(waiver).default([]),
      rules: z
        .array(ruleWaiver)
        .default([])
        .describe('Ce que `check` prend pour une erreur et qui est juste, avec la raison.'),
    })
    .describe('Les noms et les dates qui ne sont ni lieu ni événement, avec la raison. Sans paragraphe : partout.'),
});

/** The four ways of drawing that stay apart without colour. Which party has which is the dossier’s choice. */
const style = z
  .enum(['brick', 'graphite', 'teal', 'plain'])
  .default('plain')
  .describe(
    'Son dessin : `brick` plein, `graphite` hachuré, `teal` pointillé ; `plain` pour qui n’a besoin d’aucune couleur.',
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
        .describe('Les formes du nom dans le texte : une majuscule n’y est alors pas prise pour un lieu.'),
      role: prose,
      party: prose.describe('Son parti dans le conflit, en mots neutres.'),
      line: prose
        .optional()
        .describe(
          'Qui c’est en quelques mots, à côté de chacune de ses prises de parole ; sinon `party`, ou `role` pour qui n’est d’aucun parti.',
        ),
      belligerent: z.boolean(),
      unattributed: z.boolean().default(false).describe('Vrai pour le texte lui-même, là où il ne nomme personne.'),
      style: style.describe('D’une partie au conflit : dessinée comme l’acteur dont elle tient le parti.'),
      group: slug.describe('Deux voix d’un même groupe comptent pour une source.'),
      side: slug.optional().describe('D’une partie au conflit : son camp, par lequel on choisit ce qu’on voit.'),
    }),
  ),
  sides: z
    .array(z.strictObject({ id: slug, name: prose }))
    .default([])
    .describe('Les camps du conflit, dans l’ordre où ils sont proposés ; celui au nom de qui nul ne parle aussi.'),
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
    .describe('D’autres mots que le glossaire explique : les sigles, et qui est désigné sans être nommé.'),
});

const figure = z.strictObject({
  quote: words.describe('Des mots exacts, parmi ceux de la pièce.'),
  value: z.number().nullable().describe('Rien (`null`) si les mots ne donnent pas de nombre.'),
  unit: prose,
  what: prose.describe('Ce qui est compté, et dans quel état.'),
  approximate: z.boolean().default(false),
  asOf: prose,
  caution: prose.optional(),
});

const claim = z.strictObject({
  piece: z.int().min(1).describe('Le numéro publié. Il ne change jamais et ne sert qu’une fois.'),
  by: z.array(slug).min(1).describe('Qui le dit, puis qui l’a rapporté, dans l’ordre.'),
  implicit: prose
    .optional()
    .describe('Pourquoi la pièce est donnée à cette voix, alors que le paragraphe ne nomme personne.'),
  act: prose.describe('L’acte de parole, un verbe à la troisième personne : « affirme », « dément ».'),
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
  short: prose
    .optional()
    .describe(
      'La pièce en quelques mots de la rédaction, pour la carte ; sans eux, le titre de l’événement sans son « selon ».',
    ),
  place: slug.optional().describe('Où la carte montre le numéro : un des lieux de l’événement, le premier à défaut.'),
  date: words.optional().describe('Les mots du même paragraphe qui datent la pièce.'),
  figures: z.array(figure).default([]),
  people: z.array(words).default([]).describe('Les personnes que ces mots nomment.'),
  againstInterest: prose
    .optional()
    .describe('Pourquoi la pièce va contre l’intérêt du camp qui l’avance ; rien si rien ne le dit.'),
});

export const eventsSchema = z.strictObject({
  theatres: z
    .array(z.strictObject({ id: slug, name: prose }))
    .min(1)
    .describe('Les bandes de la chronologie, dans l’ordre.'),
  events: z.array(
    z.strictObject({
      id: slug,
      title: prose,
      kind: prose,
      when,
      theatre: slug,
      places: z.array(slug).describe('Le premier porte les numéros sur la carte.'),
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
  archived: webAddress.optional().describe('Une copie gardée dans une archive, montrée à côté de l’adresse.'),
  says: prose,
});

/** An account from outside the text that disagrees with a claim. */
const rival = z.strictObject({
  piece: z.int().min(1).describe('Le numéro de la pièce ; la note est accrochée à ses mots.'),
  by: prose.describe('De qui est ce récit, en un mot ou deux : il est dessiné.'),
  says: prose.describe('Le récit, avec son « selon ».'),
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
          '`sic` : une erreur, laissée telle quelle. `contradiction` : des récits qui ne s’accordent pas. `distinction` : des nombres, des noms ou des mots à ne pas confondre. `outside` : hors du texte, avec une référence. `method` : comment la rédaction a procédé.',
        ),
      title: prose.optional(),
      anchors: z.array(anchor).min(1),
      text: prose,
      references: z.array(z.string()).default([]),
      rivals: z
        .array(rival)
        .default([])
        .describe('D’une contradiction : les récits qui se placent à côté de la pièce sur la chronologie.'),
    }),
  ),
  unplaced: z
    .array(anchor.extend({ reason: prose }))
    .default([])
    .describe('Ce que le texte nomme et que nul ne peut situer, avec la raison.'),
});

/** `corrections.yaml`, which a dossier has once something in it was corrected. */
export const correctionsSchema = z.strictObject({
  corrections: z
    .array(
      z.strictObject({
        date: z.string().describe('Le jour, `AAAA-MM-JJ`.'),
        what: prose.describe('Ce qui était faux, et ce qui s’y lit maintenant.'),
        pieces: z.array(z.int().min(1)).default([]).describe('Les numéros des pièces touchées.'),
        askedBy: prose.optional().describe('Qui l’a demandée ; ne manque qu’à une retouche.'),
        minor: z
          .boolean()
          .default(false)
          .describe('Vrai pour une retouche, à laquelle les lecteurs ne perdent rien : le flux n’en dit rien.'),
        reason: prose.optional().describe('D’une retouche : pourquoi elle ne change rien à ce que dit le dossier.'),
      }),
    )
    .min(1),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type SpeakersFile = z.infer<typeof speakersSchema>;
export type EventsFile = z.infer<typeof eventsSchema>;
export type NotesFile = z.infer<typeof notesSchema>;
export type CorrectionsFile = z.infer<typeof correctionsSchema>;
