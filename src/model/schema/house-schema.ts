/** `content/maison.yaml`: what a newsroom says of its own work, the same for all its dossiers. What it leaves out is said as here. */
import { z } from 'zod';
import { prose } from './fields.ts';

const paragraphs = z.array(prose).min(1);

const method = z
  .strictObject({
    lead: prose
      .prefault(
        'Le site prend un texte tel qu’il est, sans en changer un signe, et rend vérifiable chacune de ses affirmations. Il ne dit pas laquelle est vraie.',
      )
      .describe('Sous le titre de la page.'),
    piece: paragraphs
      .prefault([
        'Une pièce est une affirmation du texte, avec un numéro qui ne change plus. Elle porte ses mots exacts, la voix dont c’est la parole, puis celles qui la transmettent{exemple}. Sans mots dans le texte, il n’y a pas de pièce, et le site ne se construit pas.',
        'Quand le paragraphe ne nomme personne, mais que la suite du texte ou sa source permet d’attribuer, l’attribution est dite implicite et donne sa raison. Sinon la pièce est à {personne}. Un mot n’est jamais à deux voix à la fois ; c’est ce qui permet de dire quelle part du texte repose sur chacune.',
      ])
      .describe(
        'Ce qu’est une pièce. `{exemple}` : une attribution des dossiers ; `{personne}` : la voix de ce que nul ne dit.',
      ),
    parties: paragraphs
      .prefault([
        'Chaque voix a un rôle et un rattachement, en mots neutres. Est dite partie au conflit toute voix d’une armée, d’un groupe armé, d’un État qui combat, ou d’un organe qui leur est lié. Ce qu’une partie est seule à dire n’est jamais écrit à l’indicatif par la rédaction : ses titres portent « selon ». Les mots du texte qui prennent parti y restent, entre guillemets. Deux voix d’un même groupe ne font qu’une source.',
        'Une pièce où une partie parle contre l’intérêt de son propre camp porte la marque\u00A0⇄, seulement quand les données en donnent la raison.',
      ])
      .describe('Comment les parties sont nommées.'),
    dates: paragraphs
      .prefault([
        'Un texte dit souvent « jeudi » sans quantième. Le jour se trouve à partir de la date du texte ; le calendrier doit s’accorder : le jour de semaine est calculé, jamais tapé. Chaque date dit sa raison.',
        'Une date n’est jamais plus précise que ses mots : la fin d’une année reste un trimestre aux bords estompés. Ce que le texte ne date pas est dit « non daté dans le texte » ; une date connue d’ailleurs reste dans une note.',
      ])
      .describe('Comment les dates sont trouvées ; les raisons de chaque dossier viennent ensuite d’elles-mêmes.'),
    places: paragraphs
      .prefault([
        'Chaque lieu a un point, un tracé ou un contour, la distance dont il peut être faux, la raison de cette distance, et ses sources. Un lieu qui n’est pas exact est un cercle ou un bord flou, jamais une épingle. Ce qui ne peut pas être placé n’est pas dessiné : c’est listé et compté, sur la page de la carte et sur celle des sources. Une zone tenue par un camp l’est « selon » quelqu’un, à une date.',
      ])
      .describe('Comment les lieux sont placés.'),
    notes: paragraphs
      .prefault([
        'Les notes sont de la rédaction. Ce qui n’est pas dans le texte porte une référence : éditeur, date, adresse.',
      ])
      .describe('Ce qui vient d’ailleurs que du texte.'),
    data: prose
      .prefault(
        'Les faits, dates et coordonnées peuvent être repris et vérifiés par tous, avec le crédit que demandent leurs sources, ci-dessous. Le texte de l’article appartient à son éditeur. Les mots de la rédaction (titres, notes, raisons) ne sont placés sous aucune licence libre : citez-les, avec l’adresse de la page.',
      )
      .describe('Ce que l’on peut faire des données.'),
  })
  .prefault({});

const accessibility = z
  .strictObject({
    audit: prose
      .prefault('Ce n’est pas un audit : personne d’autre que nous n’a vérifié, et')
      .describe('Qui a vérifié, avant la phrase que suit le taux.'),
    untried: prose.prefault('aucun lecteur d’écran n’a été essayé').describe('Ce qui n’a pas été essayé, en gras.'),
    rate: prose.prefault('Le taux de conformité n’est donc pas calculé.').describe('Le taux de conformité.'),
    byHand: prose
      .prefault('Lu dans le code et sur l’écran par qui a fait le site.')
      .describe('Ce que veut dire « à la main » dans la grille.'),
  })
  .prefault({});

/** Of the front matter, what a state may need. */
const needs = z.array(z.enum(['authors', 'findings', 'parts', 'published', 'reviewedBy']));

/** A word or two, with a star for any ending. */
const phrase = z.string().trim().min(2).max(80);

const rules = z
  .strictObject({
    status: z
      .strictObject({
        relu: needs.prefault(['authors', 'reviewedBy']),
        publié: needs.prefault(['authors', 'reviewedBy', 'published']),
      })
      .prefault({})
      .describe('Ce que chaque état demande dans `article.md`.'),
    neutralTitles: z
      .boolean()
      .default(true)
      .describe('Si le titre d’un événement que seules rapportent des parties au conflit doit dire de qui il est.'),
    attribution: z
      .array(phrase)
      .prefault([
        ...['selon', 'd’après', 'dit', 'dits', 'dite', 'dites', 'disent', 'annonce', 'annoncent', 'annoncé*'],
        ...['affirme', 'affirment', 'affirmé*', 'revendiqu*', 'déclar*', 'estimation*', 'prêté* à', 'donné* pour'],
        ...[
          'confirm*',
          'démenti*',
          'contesté*',
          'rapporté*',
          'accus*',
          'menace',
          'menacent',
          'promet',
          'promettent',
          'exig*',
        ],
      ])
      .describe('Les mots qui disent de qui est une phrase. Une étoile vaut pour toutes les lettres qui suivent.'),
    keptWords: z
      .array(phrase)
      .prefault([
        ...[
          'libér*',
          'libèr*',
          'terroriste',
          'terroristes',
          'groupuscule*',
          'milicien',
          'miliciens',
          'nettoy*',
          'nettoie*',
        ],
        ...['purg*', 'martyr', 'martyrs', 'expuls*', 'écras*', 'anéanti*', 'sécuris*', 'lourdes pertes'],
      ])
      .describe(
        'Les mots d’un camp, que la rédaction ne prend pas à son compte : ils veulent des guillemets, ou une phrase qui dise de qui ils sont. Une étoile vaut pour toutes les lettres qui suivent.',
      ),
  })
  .prefault({});

export const houseSchema = z.strictObject({
  words: z
    .strictObject({
      rights: prose
        .prefault(
          'Le texte appartient à son éditeur ; il est reproduit mot pour mot, pour l’analyse, et n’est pas placé sous une autre licence.',
        )
        .describe('À qui les textes appartiennent : au pied de chaque page, et parmi les licences.'),
      references: prose
        .optional()
        .describe(
          'Comment les références ont été lues, derrière chacune d’elles : « lue en ligne », « extrait consulté ». Sans ces mots, rien n’en est dit.',
        ),
      sources: prose
        .prefault(
          'Voici, phrase par phrase, de qui est chaque affirmation, par qui elle passe, et ce que cela fait du texte.',
        )
        .describe('Sous le titre de la page « Qui dit quoi ».'),
      method: method.describe('La page de la méthode.'),
      accessibility: accessibility.describe('La page de l’accessibilité.'),
    })
    .prefault({})
    .describe('Ce que le site dit au nom de la rédaction, hors de ses dossiers.'),
  rules: rules.describe('Ce que `check` demande à tout dossier.'),
});

export type House = z.infer<typeof houseSchema>;
