/** What is wrong with a dossier, in French, by its rule: the model says it in English for those who write files, with what it quotes. */
import type { Problem, Rule } from '../model/problem.ts';

/** What is wrong, before what it is about, and what to do. */
const WORDS: Readonly<Record<Rule, readonly [found: string, hint: string]>> = {
  'alias-in-use': [
    'Un ancien identifiant sert de nouveau',
    'Donnez-en un autre au nouveau, ou ôtez la flèche dans ids.lock.',
  ],
  'ambiguous-form': [
    'Une même forme du nom désigne deux lieux',
    'Gardez-la à l’un, et donnez à l’autre ses mots un par un.',
  ],
  'anchor-twice': ['La note est accrochée deux fois aux mêmes mots', 'Retirez-en un.'],
  'as-of-after-article': ['La date dont il s’agit vient après celle du texte', 'Corrigez l’une ou l’autre.'],
  'asserted-for-a-party': [
    'Ceci affirme ce qu’une partie au conflit est seule à dire',
    'Dites de qui c’est la parole : « selon », « annoncé », « revendiqué ».',
  ],
  'belligerent-against-party': ['Le parti et « Partie au conflit » se contredisent', 'Corrigez l’un ou l’autre.'],
  'broken-json': [
    'Ce fichier GeoJSON ne peut pas être lu',
    'Vérifiez virgules, crochets et guillemets ici et juste avant.',
  ],
  'broken-lock': ['Cette ligne n’est ni un identifiant ni une flèche', 'Corrigez-la dans ids.lock.'],
  'broken-yaml': [
    'Ce fichier ne peut pas être lu',
    'Vérifiez guillemets, deux-points et retraits, ici et à la ligne au-dessus.',
  ],
  'changed-since-published': [
    'Le dossier a changé depuis qu’il est publié, et rien ne le dit',
    'Écrivez une correction, ou une retouche avec sa raison, puis scellez.',
  ],
  'changed-since-read': [
    'Le dossier a changé depuis qu’il a été relu',
    'Faites-le relire, écrivez le nouveau jour de la relecture, puis scellez.',
  ],
  'claim-in-heading': ['Cette pièce est prise dans un intertitre, que nul ne dit', 'Citez le paragraphe qui le dit.'],
  'claims-overlap': ['Deux pièces se chevauchent', 'Raccourcissez l’une, ou donnez les deux à la même voix.'],
  'control-character': ['Un caractère invisible s’est glissé ici', 'Copiez de nouveau le mot depuis sa source.'],
  'coordinates-exchanged': [
    'La longitude et la latitude semblent échangées',
    'Échangez les deux nombres : la longitude vient d’abord.',
  ],
  'correction-before-article': ['La correction est datée d’avant le texte', 'Corrigez sa date.'],
  'correction-before-publication': [
    'La correction est datée d’avant la publication',
    'Corrigez sa date, ou celle de la publication.',
  ],
  'correction-in-future': ['La correction est datée d’un jour à venir', 'Corrigez sa date.'],
  'correction-lost': ['Une correction que les lecteurs ont lue a disparu, ou changé', 'Rétablissez-la.'],
  'date-against-words': [
    'La date de l’événement et les mots du texte se contredisent',
    'Corrigez l’une, ou les mots qui datent la pièce.',
  ],
  'date-of-another-sentence': [
    'La date est prise dans une autre phrase que la pièce',
    'Datez-la par les mots de sa propre phrase.',
  ],
  'display-against-date': ['La date telle qu’on la lit et son EDTF se contredisent', 'Corrigez l’une ou l’autre.'],
  'distance-against-words': [
    'Le point du lieu n’est pas où le texte le dit',
    'Corrigez le point, ou le lieu dont le texte parle.',
  ],
  'drawn-outside-frame': ['Ceci serait dessiné hors du cadre', 'Corrigez la position, ou élargissez le cadre.'],
  'duplicate-id': ['Deux choses ont le même identifiant', 'Donnez-en un autre à l’une.'],
  'duplicate-key': ['La même clé est écrite deux fois', 'Ôtez-en une.'],
  'edition-not-locked': ['Ce qui est publié, ou relu, n’est pas encore scellé', 'Scellez-le, dans « Pour finir ».'],
  'empty-file': ['Le fichier est vide', 'Rétablissez ce qu’il contenait.'],
  'ends-before-start': ['La date finit avant de commencer', 'Échangez les deux jours, ou corrigez-en un.'],
  'event-after-article': ['L’événement vient après le texte qui le raconte', 'Corrigez son jour, ou la date du texte.'],
  'group-divided': [
    'Deux voix d’un même groupe ne sont pas du même côté',
    'Changez un des groupes, ou « Partie au conflit ».',
  ],
  'hand-without-side': [
    'Qui n’est pas partie au conflit a le dessin d’un camp',
    'Ôtez le dessin ou le camp, ou corrigez « Partie au conflit ».',
  ],
  'hidden-character': ['Un caractère caché change la lecture de ce qui l’entoure', 'Ôtez-le.'],
  'hole-outside': ['Un trou est hors de la surface qu’il perce', 'Corrigez ses points.'],
  'id-lost': [
    'Un identifiant publié a disparu : son adresse serait perdue',
    'Rétablissez-le, ou dites dans ids.lock ce qui le remplace.',
  ],
  'id-not-locked': ['Des identifiants sont nouveaux', 'Relisez-les : une fois verrouillés, ils ne changent plus.'],
  'identifier-twice': ['Deux lieux ont le même identifiant extérieur', 'Vérifiez lequel est le bon.'],
  'implicit-though-named': ['La voix est dite implicite, et la phrase la nomme', 'Ôtez la raison.'],
  'in-the-future': ['Ce jour n’est pas encore venu', 'Corrigez la date.'],
  'kept-word': [
    'La rédaction prend à son compte un mot d’un camp',
    'Dites dans la phrase de qui il est, ou mettez-le entre guillemets.',
  ],
  'letters-without-face': [
    'Des lettres ne peuvent pas être dessinées sur les images de partage',
    'Écrivez un nom entier en lettres d’Europe ou en arabe.',
  ],
  'line-below-line': [
    'Une ligne du texte suit une autre sans ligne vide',
    'Un paragraphe tient sur une ligne : séparez-les, ou joignez-les comme la source.',
  ],
  'line-without-length': ['Ce tracé ne mène nulle part', 'Corrigez ses points, ou mettez un point.'],
  'missing-file': ['Un fichier manque', 'Rétablissez-le.'],
  'minor-or-not': [
    'Cette entrée dit à la fois d’une correction et d’une retouche',
    'Gardez ce qui vaut : qui l’a demandée, ou pourquoi les lecteurs n’y perdent rien.',
  ],
  'missing-key': ['Il manque quelque chose', 'Ouvrez l’entrée et remplissez ce champ.'],
  'mixed-letters': ['Une lettre d’un autre alphabet ressemble à ses voisines', 'Tapez de nouveau le mot.'],
  'name-twice': ['Deux choses portent le même nom', 'Donnez-en un autre à l’une, ou n’en faites qu’une.'],
  'never-used': ['Rien n’emploie ceci', 'Nommez-le où il faut, ou retirez-le.'],
  'not-utf-8': ['Le fichier n’est pas en UTF-8', 'Enregistrez-le en UTF-8.'],
  'not-waived-or-used': ['Le texte le dit et rien ne l’emploie', 'Employez-le, ou écartez-le avec la raison.'],
  'nothing-to-waive': ['Ce qui est écarté n’a pas à l’être', 'Retirez-le de ce qui est écarté.'],
  'number-against-words': ['La valeur et les mots disent deux nombres', 'Écrivez celui des mots.'],
  'number-left-out': ['Les mots donnent un nombre que la valeur laisse vide', 'Écrivez-le.'],
  'open-date': ['La date du texte est ouverte', 'Écrivez le premier et le dernier jour possibles.'],
  'out-of-order': ['Ce n’est pas dans l’ordre des paragraphes', 'Déplacez l’entrée, ou corrigez le numéro.'],
  'outside-frame': ['Le lieu est hors de tous les cadres', 'Corrigez sa position, ou élargissez le cadre.'],
  'outside-outline': ['Le lieu est hors de son propre contour', 'Corrigez la position ou le contour.'],
  'outside-within': [
    'Le lieu n’est pas dans le pays ou la région dite',
    'Corrigez la position, ou le lieu qui le contient.',
  ],
  'part-of-a-number': ['Ce n’est qu’une partie d’un nombre', 'Citez le nombre entier, avec sa valeur.'],
  'place-not-mentioned': [
    'Le texte ne nomme jamais ce lieu',
    'Donnez-lui les formes de son nom, ou faites-en un repère.',
  ],
  'place-off-map': ['Ce lieu n’a pas de position', 'Donnez-lui-en une, ou ôtez-le du cadre.'],
  'placeholder-left': ['Ceci reste à écrire', 'Écrivez-le : un site avec une adresse ne se construit pas ainsi.'],
  'published-before-article': ['Le dossier est publié avant la date du texte', 'Corrigez l’une des deux dates.'],
  'published-moved': [
    'Le jour de publication n’est plus celui que les lecteurs ont lu',
    'Remettez-le ; s’il était faux, écrivez une correction.',
  ],
  'quotation-cut': ['Une citation est coupée', 'Prenez les mots entre guillemets en entier, ou sans leurs guillemets.'],
  'quoted-not-in-text': [
    'Ceci est entre guillemets et n’est pas dans le texte',
    'Copiez les mots du texte, ou ôtez les guillemets.',
  ],
  'radius-missing': ['On ne sait pas de combien le lieu peut être loin', 'Donnez son rayon, et pourquoi.'],
  'radius-too-large': ['Le rayon est trop grand pour le cadre', 'Corrigez le rayon, en km.'],
  'radius-too-small': ['Le rayon est de moins d’un mètre', 'Écrivez-le en km.'],
  'reason-against-date': ['La raison et la date se contredisent', 'Corrigez l’une ou l’autre.'],
  'reference-twice': ['Deux références ont la même adresse', 'Corrigez l’une, ou n’en faites qu’une.'],
  'reserved-id': ['Cet identifiant est réservé', 'Donnez-en un autre.'],
  'review-out-of-time': [
    'La relecture vient avant le texte, ou après la publication',
    'Corrigez le jour de la relecture.',
  ],
  'reviewer-is-author': ['Qui a relu le dossier en est aussi l’auteur', 'Faites-le relire par une autre personne.'],
  'ring-crossed': ['Le contour se croise', 'Remettez ses points dans l’ordre.'],
  'ring-not-closed': ['Le contour n’est pas fermé', 'Répétez son premier point à la fin.'],
  'ring-without-area': ['Le contour n’entoure rien', 'Corrigez ses points, ou faites-en une ligne.'],
  'ring-wound-wrong-way': ['Le contour tourne dans le mauvais sens', 'Inversez l’ordre de ses points.'],
  'rival-out-of-place': [
    'Ce récit d’ailleurs n’est pas à sa place',
    'Accrochez la note, une contradiction, aux mots de la pièce.',
  ],
  'sentence-by-another-voice': [
    'La phrase donne la parole à une autre voix',
    'Corrigez la voix, ou dites pourquoi celle-ci.',
  ],
  'share-typed': ['Une part en pour cent est écrite à la main', 'Ôtez-la : la page la compte.'],
  'slip-elsewhere': ['Ce qui est relevé n’est pas dans les mots de la note', 'Accrochez-la aux bons mots.'],
  'speaker-unused': ['Cette voix n’a ni pièce ni relais', 'Donnez-lui une pièce, ou retirez-la.'],
  'stands-twice': ['La même chose est écrite deux fois', 'Retirez l’une des deux.'],
  'status-after-article': ['L’état du lieu est daté d’après le texte', 'Corrigez la date.'],
  'status-by-another-voice': [
    'L’état du lieu n’est dit par aucune voix qui en parle',
    'Nommez la voix dont c’est la parole.',
  ],
  'status-needs': ['L’état du dossier demande ce qui manque', 'Écrivez-le, ou l’état où en est le dossier.'],
  'status-went-back': ['L’état du dossier revient en arrière', 'Remettez l’état qu’il avait atteint.'],
  'surer-than-the-words': [
    'C’est plus sûr que les mots du texte',
    'Marquez-le approximatif, ou ajoutez « ~ » à la date.',
  ],
  'text-changed': ['Le texte n’est plus celui qui a été scellé', 'Rétablissez-le.'],
  'title-by-another-voice': [
    'Le titre dit « selon » une voix qui n’a pas de pièce ici',
    'Nommez une voix de ses pièces.',
  ],
  'title-number-not-said': ['Un nombre écrit ici n’est dans aucune pièce', 'Écrivez celui que les pièces donnent.'],
  'too-deep': ['Trop de listes et de clés s’emboîtent', 'Vérifiez crochets, tirets et retraits.'],
  'too-large': ['C’est trop long', 'Ôtez ce dont le dossier n’a pas besoin.'],
  'unclosed-front-matter': ['L’en-tête n’est pas entre deux lignes « --- »', 'Mettez cette ligne avant et après.'],
  'unit-against-words': ['L’unité et les mots disent deux mesures', 'Écrivez celle des mots.'],
  'unknown-date': ['Ce n’est pas une date', 'Écrivez-la comme 2024-03-04, 2024-03 ou 2024~.'],
  'unknown-file': ['Ce fichier n’a pas sa place ici', 'Ôtez-le, ou corrigez son nom.'],
  'unknown-id': ['Rien n’a cet identifiant', 'Choisissez-en un qui existe.'],
  'unknown-key': ['Cette clé n’existe pas', 'Corrigez-la, ou ôtez-la.'],
  'unquoted-comma': ['Une virgule coupe la valeur', 'Mettez toute la valeur entre guillemets.'],
  'vertex-far-off': ['Un point du tracé est loin des autres', 'Corrigez sa position.'],
  'voice-not-named': ['Le paragraphe ne nomme pas cette voix', 'Corrigez la voix, ou dites pourquoi elle.'],
  'voices-exchanged': [
    'Qui le dit et qui le rapporte semblent échangés',
    'Remettez d’abord celui dont c’est la parole.',
  ],
  'weekday-against-date': ['Ce jour de la semaine n’est pas celui de la date', 'Corrigez l’un ou l’autre.'],
  'when-against-words': ['La date et les mots du texte se contredisent', 'Corrigez la date.'],
  'word-cut': ['Un mot est coupé', 'Prenez-le en entier, ou laissez-le.'],
  'words-claimed-twice': ['Ces mots sont pris par deux pièces', 'Prenez-en d’autres, ou retirez l’une des deux.'],
  'words-found-twice': ['Ces mots sont deux fois dans le paragraphe', 'Prenez-en davantage.'],
  'words-not-found': ['Ces mots ne sont pas dans le texte, ou plus', 'Prenez de nouveau les mots du texte.'],
  'words-of-two-places': ['Ces mots désignent deux lieux', 'Laissez-les à celui qu’ils désignent.'],
  'wrong-folder-name': [
    'Le nom du dossier ne peut pas être une adresse',
    'Renommez-le : minuscules, chiffres et traits d’union.',
  ],
  'wrong-value': ['Cette valeur ne convient pas', 'Corrigez ce champ.'],
  'yaml-alias': ['Un signe de YAML répète une autre partie du fichier', 'Écrivez la valeur en entier.'],
  'yaml-sign': ['Un signe de YAML est pris pour autre chose que du texte', 'Mettez tout le texte entre guillemets.'],
};

/** Words of the author in “ ”, names of the file between backticks. */
const QUOTED = /“([^”]*)”|`([^`]*)`/g;

/** One sentence of what is wrong, with what it is about, and one of what to do. */
export function sayProblem({ rule, found }: Pick<Problem, 'rule' | 'found'>): { found: string; hint: string } {
  const [words, hint] = WORDS[rule];
  const facts = [...found.matchAll(QUOTED)].map(([, said, named]) => (said === undefined ? named : `« ${said} »`));
  const [, paragraph] = /[Pp]aragraph (\d+)/.exec(found) ?? [];
  const place = paragraph === undefined ? '' : ` (paragraphe ${paragraph})`;
  const about = [...new Set(facts)].join(', ');
  return { found: `${words}${place}${about && ` : ${about}`}.`, hint };
}
