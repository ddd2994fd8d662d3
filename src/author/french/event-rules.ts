/** How French words date something by an event that the text has told: « après la prise de Brumal ». No surer than « about then ». */
import { formatDay } from '../../model/dates/format-date.ts';
import type { DateReading, DateRule } from './date-rule.ts';

const EVENT =
  'abandon|accident|annonce|arrestation|arrivée|assassinat|assaut|attaque|attentat|bataille|bombardement|capture|chute|conquête|crash|débarquement|défaite|démission|départ|destruction|effondrement|élection|encerclement|enlèvement|entrée|évacuation|explosion|fermeture|fuite|incendie|inondation|libération|mort|naufrage|offensive|ouverture|percée|perte|prise|raid|reconquête|reddition|repli|reprise|retrait|rupture|séisme|signature|tempête|victoire|visite';
const NAME = "(?:[Aa]l-|[Ee]l-)?\\p{Lu}[\\p{L}\\p{M}'-]*";

/** Of words with plain spaces and straight apostrophes; `name` is what the event befell. */
export const EVENT_WORDS = new RegExp(
  `(?<![\\p{L}-])(?<!(?:heures?|jours?|semaines?|mois|ans?|années?) )(?<side>[Aa]près|[Dd]epuis|[Aa]vant) (?:la |le |l'|les |cette |ce |cet )(?:${EVENT})s? (?:de la |de l'|de |du |des |d')(?<name>${NAME})`,
  'gu',
);

export const EVENT_EXAMPLES: DateRule['examples'] = [
  [
    'Brumal est tombée jeudi. Après la prise de Brumal, il pleut.',
    'Après la prise de Brumal',
    '2017-07-01',
    '2017-06-29~/..',
  ],
  [
    'Elle attaque al-Zil mardi. Depuis la perte d’al-Zil, rien.',
    'Depuis la perte d’al-Zil',
    '2017-07-01',
    '2017-06-27~/2017-07-01',
  ],
  [
    'Brumal est tombée jeudi. Il a fui avant la chute de Brumal.',
    'avant la chute de Brumal',
    '2017-07-01',
    '../2017-06-29~',
  ],
];

/** `named` is the day that the text named last: that of the event, if the text tells of it there. */
export function readEvent(side: string, named: string, on: string): DateReading {
  const edtf = { après: `${named}~/..`, depuis: `${named}~/${on}` }[side.toLowerCase()] ?? `../${named}~`;
  return {
    edtf,
    reason: `D’un événement que le texte raconte avant, si c’est au jour qu’il y nomme (${formatDay(named)}).`,
  };
}
