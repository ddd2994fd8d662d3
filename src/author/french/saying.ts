/** French verbs of saying, and the orders in which a sentence says whose word it has: data, each with an example that is its test. */

/** Regular ones by their infinitive, the others by their forms: past participle, third person, plural. */
const SAYING =
  'accorder affirmer ajouter alerter analyser annoncer argumenter assurer attester avancer clamer commenter compter concéder confier confirmer considérer constater déclarer décompter dénombrer déplorer dénoncer détailler dévoiler diagnostiquer estimer évaluer évoquer exhorter expliquer exposer glisser implorer indiquer insister ironiser juger jurer lancer marteler mentionner murmurer narrer noter objecter observer plaider poursuivre préciser présager proclamer pronostiquer protester raconter rapporter rappeler recenser reconnaître regretter relater relever réitérer remarquer répéter répliquer répondre rétorquer révéler résumer riposter signaler souligner supposer témoigner trancher vanter'.split(
    ' ',
  );
/** What somebody does with words, of which the whole sentence is the claim; « a demandé l’aide » is no « a-t-il demandé ». */
const DOING =
  'accuser appeler blâmer contester critiquer demander démentir désapprouver dénoncer evoquer évoquer exclure exiger exiger imputer menacer nier ordonner prétendre prévoir promettre récuser rejeter réclamer recommander revendiquer refuser soupçonner suggérer saluer réagir condamner'.split(
    ' ',
  );

export interface Verb {
  /** As a claim’s `act` has it: « affirme ». */
  act: string;
  participle: string;
  singular: string;
  plural: string;
}

const IRREGULAR: Readonly<Record<string, readonly [participle: string, singular: string, plural: string]>> = {
  dire: ['dit', 'dit', 'disent'],
  redire: ['redit', 'redit', 'redisent'],
  écrire: ['écrit', 'écrit', 'écrivent'],
  répondre: ['répondu', 'répond', 'répondent'],
  poursuivre: ['poursuivi', 'poursuit', 'poursuivent'],
  reconnaître: ['reconnu', 'reconnaît', 'reconnaissent'],
  soutenir: ['soutenu', 'soutient', 'soutiennent'],
  admettre: ['admis', 'admet', 'admettent'],
  promettre: ['promis', 'promet', 'promettent'],
  prédire: ['prédit', 'prédit', 'prédisent'],
  prétendre: ['prétendu', 'prétend', 'prétendent'],
  démentir: ['démenti', 'dément', 'démentent'],
  avertir: ['averti', 'avertit', 'avertissent'],
  réagir: ['réagi', 'réagit', 'réagissent'],
  prévoir: ['prévu', 'prévoit', 'prévoient'],
  exclure: ['exclu', 'exclut', 'excluent'],
  conclure: ['conclu', 'conclut', 'concluent'],
  'faire savoir': ['fait savoir', 'fait savoir', 'font savoir'],
  'faire valoir': ['fait valoir', 'fait valoir', 'font valoir'],
  'laisser entendre': ['laissé entendre', 'laisse entendre', 'laissent entendre'],
  'faire état': ['fait état', 'fait état', 'font état'],
  'se féliciter': ['félicité', 'se félicite', 'se félicitent'],
  "s'alarmer": ['alarmé', "s'alarme", "s'alarment"],
  "s'inquiéter": ['inquiété', "s'inquiète", "s'inquiètent"],
  'se refuser': ['refusé', 'se refuse', 'se refusent'],
  parler: ['parlé', 'parle', 'parlent'],
};

/** « appelle », « rejette », « révèle », « répète », « prolonge ». */
function conjugate(infinitive: string): Verb {
  const irregular = IRREGULAR[infinitive];
  if (irregular) return { act: irregular[1], participle: irregular[0], singular: irregular[1], plural: irregular[2] };
  const stem = infinitive.slice(0, -2);
  const strong = /(?:appel|rejet)$/.test(stem) ? stem + stem.at(-1) : stem.replace(/[eé]([bcdfglmnprstv])$/, 'è$1');
  return { act: `${strong}e`, participle: `${stem}é`, singular: `${strong}e`, plural: `${strong}ent` };
}

export const SAYING_VERBS: readonly Verb[] = [
  ...SAYING,
  'dire',
  'redire',
  'écrire',
  'soutenir',
  'admettre',
  'promettre',
  'prédire',
  'avertir',
  'réagir',
  'prétendre',
  'conclure',
  'faire savoir',
  'faire valoir',
  'laisser entendre',
  'se féliciter',
  "s'alarmer",
  "s'inquiéter",
].map(conjugate);
export const DOING_VERBS: readonly Verb[] = [...DOING, 'faire état', 'se refuser', 'parler'].map(conjugate);

/** News agencies that are called by their name alone: « a dit à Reuters ». */
export const AGENCIES = ['AFP', 'Reuters', 'AP', 'ANSA', 'Belga', 'DPA', 'EFE', 'Xinhua'] as const;

export type OrderName = 'lead' | 'trail' | 'incise' | 'pronoun' | 'that' | 'whole' | 'quote';

/** The orders, in which what is said is « » and who says it is [ ]. */
export const ORDERS: readonly {
  order: OrderName;
  example: string;
  said: readonly string[];
  by: readonly string[];
  act: string;
}[] = [
  {
    order: 'lead',
    example: 'Selon la mairie, trois ponts sont fermés.',
    said: ['trois ponts sont fermés'],
    by: ['mairie'],
    act: 'dit',
  },
  { order: 'lead', example: 'D’après lui, tout va bien.', said: ['tout va bien'], by: ['lui'], act: 'dit' },
  {
    order: 'lead',
    example: 'Mais, à en croire la mairie, le pont tient.',
    said: ['le pont tient'],
    by: ['mairie'],
    act: 'dit',
  },
  {
    order: 'lead',
    example: 'Selon l’OVM, cité par l’agence Ligne, la ville est prise.',
    said: ['la ville est prise'],
    by: ['OVM', 'agence Ligne'],
    act: 'dit',
  },
  {
    order: 'lead',
    example: 'D’après la police ; 900 personnes ont défilé.',
    said: ['900 personnes ont défilé'],
    by: ['police'],
    act: 'dit',
  },
  {
    order: 'lead',
    example: 'Selon la préfecture : un mort, deux blessés.',
    said: ['un mort, deux blessés'],
    by: ['préfecture'],
    act: 'dit',
  },
  {
    order: 'lead',
    example: 'Selon la police, 900 personnes ont défilé ; selon la CGT, elles étaient 5 000.',
    said: ['900 personnes ont défilé', 'elles étaient 5 000'],
    by: ['police', 'CGT'],
    act: 'dit',
  },
  {
    order: 'trail',
    example: 'Trois ponts sont fermés, selon la mairie.',
    said: ['Trois ponts sont fermés'],
    by: ['mairie'],
    act: 'dit',
  },
  {
    order: 'trail',
    example: 'Elle compte douze blessés, d’après l’hôpital, un mort selon le maire.',
    said: ['Elle compte douze blessés', 'un mort'],
    by: ['hôpital', 'maire'],
    act: 'dit',
  },
  {
    order: 'incise',
    example: 'Trois ponts sont fermés, a indiqué la mairie.',
    said: ['Trois ponts sont fermés'],
    by: ['mairie'],
    act: 'indique',
  },
  {
    order: 'incise',
    example: 'La ville est prise, a avancé son porte-parole, le colonel Anna Zeml.',
    said: ['La ville est prise'],
    by: ['Anna Zeml'],
    act: 'avance',
  },
  {
    order: 'incise',
    example: 'Le pont tombe, a dit Anna Zeml.',
    said: ['Le pont tombe'],
    by: ['Anna Zeml'],
    act: 'dit',
  },
  {
    order: 'incise',
    example: '« Nous tenons », affirme Anna Zeml.',
    said: ['Nous tenons'],
    by: ['Anna Zeml'],
    act: 'affirme',
  },
  {
    order: 'incise',
    example: '« Nous tenons. Personne ne passe », a dit le maire à l’agence Ligne.',
    said: ['Nous tenons. Personne ne passe'],
    by: ['maire', 'agence Ligne'],
    act: 'dit',
  },
  {
    order: 'incise',
    example: 'Un pont est tombé, a rapporté la radio Onda, citant la police.',
    said: ['Un pont est tombé'],
    by: ['police', 'radio Onda'],
    act: 'rapporte',
  },
  {
    order: 'pronoun',
    example: 'Les ponts tiennent, affirme-t-elle.',
    said: ['Les ponts tiennent'],
    by: ['elle'],
    act: 'affirme',
  },
  { order: 'pronoun', example: '« Nous tenons », a-t-il précisé.', said: ['Nous tenons'], by: ['il'], act: 'précise' },
  {
    order: 'that',
    example: 'La mairie a estimé que le pont tiendrait.',
    said: ['le pont tiendrait'],
    by: ['mairie'],
    act: 'estime',
  },
  {
    order: 'that',
    example: 'Le maire, Jean Brun, affirme que le pont tient.',
    said: ['le pont tient'],
    by: ['Jean Brun'],
    act: 'affirme',
  },
  {
    order: 'that',
    example: 'Le président avait annoncé le 2 mai qu’il partirait.',
    said: ['il partirait'],
    by: ['président'],
    act: 'annonce',
  },
  { order: 'whole', example: 'La mairie dément.', said: ['La mairie dément'], by: ['mairie'], act: 'dément' },
  {
    order: 'whole',
    example: 'Le maire, Jean Brun, a demandé l’aide de l’armée.',
    said: ['Le maire, Jean Brun, a demandé l’aide de l’armée'],
    by: ['Jean Brun'],
    act: 'demande',
  },
  {
    order: 'whole',
    example: 'La police fait état de neuf morts.',
    said: ['La police fait état de neuf morts'],
    by: ['police'],
    act: 'fait état',
  },
  {
    order: 'whole',
    example: 'Le ministère parle de 3 semaines de travaux, l’association de deux mois.',
    said: ['Le ministère parle de 3 semaines de travaux', 'l’association de deux mois'],
    by: ['ministère', 'association'],
    act: 'parle',
  },
  {
    order: 'whole',
    example: 'La radio compte 12 morts, l’hôpital en compte 3.',
    said: ['La radio compte 12 morts', 'l’hôpital en compte 3'],
    by: ['radio', 'hôpital'],
    act: 'compte',
  },
  {
    order: 'whole',
    example: 'La CGT compte 5 000 manifestants ; la police en compte 900.',
    said: ['La CGT compte 5 000 manifestants', 'la police en compte 900'],
    by: ['CGT', 'police'],
    act: 'compte',
  },
  {
    order: 'whole',
    example: 'La CGT compte 5 000 manifestants, tandis que la police en compte 900.',
    said: ['La CGT compte 5 000 manifestants', 'la police en compte 900'],
    by: ['CGT', 'police'],
    act: 'compte',
  },
  {
    order: 'whole',
    example: 'La CGT compte 5 000 manifestants alors que la police en dénombre 900.',
    said: ['La CGT compte 5 000 manifestants', 'la police en dénombre 900'],
    by: ['CGT', 'police'],
    act: 'compte',
  },
  {
    order: 'whole',
    example: 'La CGT compte 5 000 manifestants ; la police, 900.',
    said: ['La CGT compte 5 000 manifestants', 'la police, 900'],
    by: ['CGT', 'police'],
    act: 'compte',
  },
  {
    order: 'whole',
    example: 'La mairie dément, mais la police affirme que le pont cède.',
    said: ['La mairie dément', 'le pont cède'],
    by: ['mairie', 'police'],
    act: 'dément',
  },
  {
    order: 'quote',
    example: 'Un colonel a confirmé à l’AFP « le retrait », en soulignant que « l’armée avance ».',
    said: ['le retrait', 'l’armée avance'],
    by: ['colonel', 'AFP'],
    act: 'confirme',
  },
];
