/** How French words give a date by counting: « il y a trois jours », « la veille », « depuis vingt ans »; and seasons. Each rule has examples that are its tests. */
import { addDays } from '../../model/dates/edtf.ts';
import { formatDay } from '../../model/dates/format-date.ts';
import { findNamedSpans } from '../../model/dates/named-spans.ts';
import { countFrom, type DateRule, HOUR, sayNearest } from './date-rule.ts';

const ABOUT =
  '(?:(?<about>plus de|moins de|près de|environ|presque|à peine|quelque|au moins|au plus|bientôt|déjà|un peu plus de|un peu moins de) )?';
const COUNT = `${ABOUT}(?<count>.+?) (?<unit>heures?|jours?|journées?|nuits?|semaines?|mois|ans?|années?|décennies?|siècles?)(?: et demie?)?`;

export const SPAN_RULES: readonly DateRule[] = [
  {
    examples: [
      ['Échoué l’automne dernier.', 'l’automne dernier', '2016-02-13', '2015-09~/2015-12~'],
      ['Parti à l’été 2015.', 'l’été 2015', '2016-02-13', '2015-06~/2015-09~'],
    ],
    pattern: /^.*(?:printemps|été|automne|hiver|décennie|siècle|années).*$/,
    read(_, { on, isFuture }, words) {
      const year = Number(on.slice(0, 4));
      const isAhead = isFuture || /prochain/.test(words);
      for (const one of isAhead ? [year, year + 1] : [year, year - 1]) {
        const [span] = findNamedSpans(words, [one]);
        if (span && (isAhead ? span.edtf.slice(0, 7) >= on.slice(0, 7) : span.edtf.slice(0, 7) < on.slice(0, 7)))
          return {
            edtf: span.edtf,
            reason: `« ${span.text} » : bornes larges, par convention ; ${sayNearest(on, isAhead)}.`,
          };
      }
      return undefined;
    },
  },
  {
    examples: [
      ['Ils y étaient il y a quatre ans.', 'il y a quatre ans', '2017-07-01', '2013~'],
      ['Présentée il y a plus de huit mois.', 'il y a plus de huit mois', '2019-03-11', '../2018-07'],
      ['Venu il y a trois jours.', 'il y a trois jours', '2017-07-01', '2017-06-28'],
      ['Venu il y a une quinzaine de jours.', 'il y a une quinzaine de jours', '2017-07-20', '2017-07-05~'],
      ['Venu il y a vingt-cinq ans.', 'il y a vingt-cinq ans', '2017-07-20', '1992~'],
      ['Venu voilà deux semaines.', 'voilà deux semaines', '2017-07-15', '2017-07-01~'],
    ],
    pattern: new RegExp(`^(?:il y a|voilà|voici) ${COUNT}$`),
    read({ about, count = '', unit = '' }, { on }) {
      const point = countFrom(on, count, unit, -1, about !== undefined);
      const reason = `Compté depuis la date du texte (${formatDay(on)}).`;
      if (point === undefined) return { fault: 'le texte ne dit pas combien' };
      return about?.includes('plus de') ? { edtf: `../${point.replace('~', '')}`, reason } : { edtf: point, reason };
    },
  },
  {
    examples: [
      ['Rien de tel depuis vingt ans.', 'depuis vingt ans', '2006-06-22', '1986~/2006-06-22'],
      ['Opposés depuis plus de trois mois.', 'depuis plus de trois mois', '2016-02-13', '2015-11~/2016-02-13'],
    ],
    pattern: new RegExp(`^depuis ${COUNT}$`),
    read({ count = '', unit = '' }, { on }) {
      const point = countFrom(on, count, unit, -1, true);
      return point === undefined
        ? { fault: 'le texte ne dit pas combien' }
        : { edtf: `${point}/${on}`, reason: `De là à la date du texte (${formatDay(on)}).` };
    },
  },
  {
    examples: [
      ['Reliées durant ces derniers jours.', 'ces derniers jours', '2017-07-01', '2017-06-28~/2017-07-01'],
      ['Pris ces dix derniers jours.', 'ces dix derniers jours', '2017-07-11', '2017-07-01~/2017-07-11'],
    ],
    pattern:
      /^(?:ces|les) (?<count>.+? )?derni(?:ers|ères) (?<unit>heures?|jours?|nuits?|semaines?|mois|ans?|années?)$/,
    read({ count, unit = '' }, { on }) {
      const point = countFrom(on, count?.trim() ?? 'trois', unit, -1, true);
      if (point === undefined) return { fault: 'le texte ne dit pas combien' };
      return {
        edtf: `${point}/${on}`,
        reason:
          count === undefined ? `« ${unit} » sans nombre : trois, par convention.` : 'Compté depuis la date du texte.',
      };
    },
  },
  {
    examples: [
      ['Pris jeudi. La veille, il brûlait.', 'La veille', '2017-07-01', '2017-06-28'],
      ['Partis la veille du 6 juin.', 'la veille du 6 juin', '2017-07-01', '2017-06-05'],
      ['Pris jeudi. Rendu le surlendemain.', 'le surlendemain', '2017-07-05', '2017-07-01'],
      ['La veille, il brûlait.', 'La veille', '2017-07-01', undefined],
      ['Pris jeudi. Il pleuvait ce jour-là.', 'ce jour-là', '2017-07-01', '2017-06-29'],
      ['Pris jeudi. Il pleuvait ce soir-là.', 'ce soir-là', '2017-07-01', '2017-06-29'],
      ['Il pleuvait ce soir-là.', 'ce soir-là', '2017-07-01', undefined],
      ['Pris jeudi. Il pleuvait ce mois-là.', 'ce mois-là', '2017-07-01', undefined],
    ],
    pattern: new RegExp(
      `^(?<word>la veille|le lendemain|le surlendemain|l'avant-veille|(?<same>ce (?:jour|matin|soir)-là|cet après-midi-là)|le jour (?:suivant|précédent))${HOUR}(?: d.+)?$`,
    ),
    read({ word = '', same }, { named }) {
      if (named === undefined) return { fault: 'aucun jour n’est nommé avant, depuis lequel compter' };
      const away =
        same === undefined
          ? ({ 'la veille': -1, "l'avant-veille": -2, 'le jour précédent': -1, 'le surlendemain': 2 }[word] ?? 1)
          : 0;
      return {
        edtf: addDays(named, away),
        reason: `Compté depuis le jour que le texte nomme avant (${formatDay(named)}).`,
      };
    },
  },
  {
    examples: [
      [
        'Repris vendredi, près de trois semaines après l’avoir perdu.',
        'près de trois semaines',
        '2017-07-01',
        '2017-06-09~',
      ],
      ['Pris le 6 juin, perdu deux jours plus tard.', 'deux jours plus tard', '2017-07-01', '2017-06-08'],
      ['Pris le 6 juin ; deux jours plus tôt, rien.', 'deux jours plus tôt', '2017-07-01', '2017-06-04'],
    ],
    pattern: new RegExp(`^${COUNT}(?: (?<side>plus tôt|auparavant|avant|plus tard|après(?: l'avoir.*)?))$`),
    read({ about, count = '', unit = '', side = '' }, { named }) {
      if (named === undefined) return { fault: 'aucun jour n’est nommé avant, depuis lequel compter' };
      const isLater = side === 'plus tard' || side === 'après';
      const point = countFrom(named, count, unit, isLater ? 1 : -1, about !== undefined);
      return point === undefined
        ? { fault: 'le texte ne dit pas combien' }
        : { edtf: point, reason: `Compté depuis le jour que le texte nomme avant (${formatDay(named)}).` };
    },
  },
  {
    examples: [['Immobilisé pendant deux mois.', 'pendant deux mois', '2017-07-01', undefined]],
    pattern: new RegExp(`^(?:durant|pendant|après|dans|d'ici) ${COUNT}$`),
    read: () => ({ fault: 'c’est une durée, que le texte ne date pas' }),
  },
];
