/** What French says of a name by the words beside it: whether it is a place, a person or an organisation. One rule a line, each with an example that is its test. */

/** A `code` is a letter or a number of something: « la D 117 », « le plan B ». */
export type NameKind = 'code' | 'organisation' | 'person' | 'place' | 'unknown';

export interface NameRule {
  kind: Exclude<NameKind, 'unknown'>;
  example: readonly [text: string, name: string];
  /** The words before it on its line, the name, the words after it: each has to match. */
  before?: RegExp;
  name?: RegExp;
  after?: RegExp;
  /** Only for a name that the gazetteer has (true), or has not (false). */
  isTown?: boolean;
  /** Only for the name of a country, or of a first division of one. */
  isCountry?: true;
}

const TITLE =
  'M\\.|MM\\.|Mmes?|Mlle|Me|Dr|Pr|général(?:e|issime)?|colonel(?:le)?|capitaine|commandante?|lieutenant|lieutenant-colonel|sergent|amiral|maréchal|présidente?|ministre|députée?|sénat(?:eur|rice)|maire|préf[eè]te?|gouverneure?|docteur|professeure?|prince(?:sse)?|roi|reine|pape|cardinal|évêque|imam|émir|cheikh|ayatollah|porte-parole|secrétaire|directeur|directrice|avocate?|juge|chef|leader|opposante?|journaliste|médecin|rescapée?|habitante?';
const MEDIUM =
  'agence|radio|chaîne|télévision|journal|quotidien|hebdomadaire|magazine|mensuel|site|compagnie|société|groupe|banque|ONG|association|fondation|syndicat|parti|mouvement|réseau|constructeur|entreprise|opérateur|armateur|application|compte|plateforme|moteur|marque|cabinet|institut|collectif|coalition|organisation';
const PLACE_NOUN =
  'villes?|villages?|province|région|district|quartiers?|commune|localités?|département|comté|canton|gouvernorat|vallée|port|aéroport|route|fleuve|rivière|lac|mont|montagne|col|île|îles|golfe|détroit|bourg|banlieue|camp|plaine|désert|frontière|capitale|cité|bourgade|base|forêt|place|rue|avenue|boulevard|pont|voie|fort|poche|piste|hameaux?|oasis|carrefour|gare|marché';
const ARTICLE = "(?:de |du |des |d'|de la |de l'|la |le |les |l')?";
const WITHIN =
  '(?:nord|sud|est|ouest|nord-est|nord-ouest|sud-est|sud-ouest|centre|large|environs|abords|alentours|porte|portes|sortie|entrée|périphérie)';

/** A street or square that has its name from somewhere or somebody: no town, and one name with it. */
export const STREET =
  /(?<!\p{L})(?:places?|rues?|avenues?|boulevards?|quais?|squares?|allées?|faubourg|impasse|rond-point|esplanade|parvis) (?:de la |de l'|du |des |de |d')?$/iu;

export const NAME_RULES: readonly NameRule[] = [
  { kind: 'place', example: ['Réunis place de la République.', 'place de la République'], before: STREET },
  {
    kind: 'place',
    example: ['Avenue Charles-de-Gaulle, rien.', 'Avenue Charles-de-Gaulle'],
    name: /^(?:Place|Rue|Avenue|Boulevard|Square|Allée|Esplanade) \p{Lu}/u,
  },
  { kind: 'code', example: ['Il coûte 3 Md€ par an.', 'Md'], before: /\d $/, name: /^(?:Mds?|M|[KMGT](?:o|W|Wh))$/ },
  { kind: 'code', example: ['La D 117 est coupée.', 'D'], name: /^[A-WYZ]$/u },
  { kind: 'code', example: ['Un choc sur la D117 hier.', 'D117'], name: /^(?:[A-Z]|RN|RD|CD)\d+$/u },
  {
    kind: 'organisation',
    example: ['Le ministre de la Défense a réagi.', 'Défense'],
    before: /minist(?:re|ères?)(?: \p{Ll}+)? (?:de la |de l'|des |du |de )$/u,
  },
  {
    kind: 'person',
    example: ['Selon M. Valence, rien ne va.', 'Valence'],
    before: /(?:^|[\s('«])(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr|Me) $/,
  },
  {
    kind: 'person',
    example: ['Le colonel Paul Ferjani avance.', 'Paul Ferjani'],
    before: new RegExp(`(?:^|[\\s('])(?:${TITLE})(?: \\p{Ll}+)? $`, 'u'),
    isTown: false,
  },
  {
    kind: 'organisation',
    example: ['Selon l’agence Ligne, il pleut.', 'Ligne'],
    before: new RegExp(
      `(?:^|[\\s('])(?:${MEDIUM})(?: (?!par |les? |la |des |du |à |en |dans |sur |contre )\\p{Ll}+){0,4} $`,
      'iu',
    ),
  },
  { kind: 'organisation', example: ['Chez Renault, rien ne bouge.', 'Renault'], before: /(?:^|\s)chez $/i },
  {
    kind: 'organisation',
    example: ['Vu sur Facebook lundi.', 'Facebook'],
    name: /^(?:Facebook|Twitter|Telegram|WhatsApp|Instagram|YouTube|TikTok|Google|Internet|X)$/,
  },
  {
    kind: 'organisation',
    example: ['La Croix-Rouge, elle, compte.', 'Croix-Rouge'],
    name: /^(?:Agence|Alliance|Armée|Assemblée|Association|Banque|Brigades?|Centre|Chambre|Comité|Commission|Confédération|Conseil|Cour|Croissant-Rouge|Croix-Rouge|Fédération|Fonds|Forces|Front|Garde|Haut|Hydro|Institut|Ligue|Maison|Matignon|Média|Ministère|Mouvement|Nations|Observatoire|Office|Organisation|Parlement|Parti|Pentagone|Police|Premier|Quai|Radio|Secours|Sénat|Syndicat|Tribunal|Union|Élysée|Kremlin)(?![\p{L}])/u,
  },
  { kind: 'organisation', example: ['La CGT appelle à la grève.', 'CGT'], name: /^\p{Lu}{2,}\d*$/u },
  {
    kind: 'place',
    example: ['Dans la ville de Brumal, il pleut.', 'Brumal'],
    before: new RegExp(`(?:^|[\\s('])(?:${PLACE_NOUN})(?: \\p{Ll}+){0,2} ${ARTICLE}$`, 'iu'),
  },
  {
    kind: 'organisation',
    example: ['L’État a promis une aide.', 'État'],
    name: /^(?:État|République|Nation|Constitution)(?:-|$)/u,
    after: /^(?! (?:tchèque|dominicaine|centrafricaine|démocratique|populaire|arabe|islamique de|d[eu] |d'))/u,
  },
  {
    kind: 'place',
    example: ['Près de Brumal, il pleut.', 'Brumal'],
    before: new RegExp(
      `(?:^|[\\s('«])(?:près|autour|loin|à l'${WITHIN}|au ${WITHIN}|${WITHIN}|kilomètres|km|maire|hôpital|partis?|parties?|dépêchée?s?|venue?s?|gouverneur|préfet|préfète) (?:de la |de l'|de |du |des |d')$`,
      'iu',
    ),
  },
  {
    kind: 'place',
    example: ['La route de Brumal, dans le sud du pays, est coupée.', 'Brumal'],
    after: new RegExp(
      `^,? (?:dans|à|au) (?:le |la |l')?(?:grand |extrême |extrême-)?(?:${WITHIN}|province|région|banlieue)(?!\\p{L})`,
      'u',
    ),
  },
  {
    kind: 'place',
    example: ['Ils ont fui vers Brumal.', 'Brumal'],
    before:
      /(?:^|[\s('«])(?:à|en|vers|entre|jusqu'à|jusqu'en|depuis|sur|dans|devant|à destination de|via) (?:la |le |les |l')?$/iu,
    isTown: true,
  },
  {
    kind: 'place',
    example: ['Il vit à Brumal.', 'Brumal'],
    before: /(?:^|[\s('«])(?:à|en|vers|entre|jusqu'à) (?:la |l')?$/iu,
  },
  { kind: 'place', example: ['Il vit au Havre.', 'Havre'], before: /(?:^|[\s('«])(?:au|aux) $/iu, isTown: true },
  {
    kind: 'person',
    example: ['Un témoin, Anna Zeml, l’a vu.', 'Anna Zeml'],
    name: /^\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:de |du |d’|ben |bin |al-|el-|van |von )?\p{Lu}[\p{L}\p{M}’'.-]*)+$/u,
    isTown: false,
  },
  { kind: 'place', example: ['La Norlande est loin.', 'Norlande'], isCountry: true },
  // A town has no article beside it: « la Mission sanitaire » is none, be there a town of that name.
  {
    kind: 'place',
    example: ['Elle a visité Lyon.', 'Lyon'],
    before: /(?<!(?:^|[\s('])(?:[Ll]a|[Ll]es?|[Uu]ne?|[Ll]eurs?|[Ss]a|[Ss]on) |[Ll]')$/,
    isTown: true,
  },
];

/** Words that begin a sentence with a capital and are no name. */
export const OPENERS = new Set(
  `à afin ailleurs ainsi alors après au aucun aucune aujourd’hui auparavant auprès aussi aussitôt autant autour autre autres aux avant avec beaucoup bien bientôt bref car ce ceci cela celle celles celui cent cependant certain certaine certains certaines ces cet cette ceux chacun chacune chaque chez ci cinq combien comme comment contre côté d’abord dans de debout déjà demain depuis derrière des dès deux devant dimanche dix donc dont douze du durant elle elles en enfin ensuite entre environ et eux face faute figurent fin grâce hier hors huit ici il ils jamais jeudi jusqu’à jusqu’au la là laquelle le lequel les lesquelles lesquels leur leurs loin lors lorsque lui lundi ma mais malgré mardi même mercredi mes mieux mille moins mon monsieur madame naguère neuf ni non nos notre nous nul nulle on onze or ou où outre par parce parfois parmi partout pas pendant personne peu peut-être plus plusieurs pour pourquoi pourtant près presque puis puisque quand quant quarante quatre que quel quelle quelles quelque quelques quels qui quinze quoi quoique rien sa samedi sans sauf se seize selon sept ses seul seule seulement si sinon six soit soixante son sous souvent suite sur surtout tandis tant tant-que tel telle telles tels ton tous tout toute toutefois toutes treize trente très trois trop un une vendredi vers vingt voici voilà vos votre vous y invité interrogé interrogée joint jointe cité citée venu venue né née mort morte vingt-cinq premier première second seconde dernier dernière source oui nord sud est ouest avis face moitié mesdames messieurs quiconque d’après concernant dizaine centaine milliers dizaines centaines`.split(
    /\s+/,
  ),
);
