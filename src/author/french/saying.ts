/** French verbs of saying, by their forms, and what else says whose word a sentence has: data. */

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
