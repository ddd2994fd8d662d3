/** How French words name days, weeks, months and years, against the day of their text: one line of thought a rule, with examples that are its tests. */
import { addDays, countDays } from '../../model/dates/edtf.ts';
import { formatDay, MONTHS, WEEKDAYS } from '../../model/dates/format-date.ts';
import { formatIso } from '../../model/dates/prose-dates.ts';
import {
  addMonths,
  type DateRule,
  findYear,
  HOUR,
  MONTH_NAMES,
  nameDay,
  sayNearest,
  WEEKDAY_NAMES,
} from './date-rule.ts';

const MONTH = `(?<month>${MONTH_NAMES})`;
const WEEKDAY = `(?<weekday>${WEEKDAY_NAMES})`;

export const DAY_RULES: readonly DateRule[] = [
  {
    examples: [
      ['Il part le 4 mars 2024.', 'le 4 mars 2024', '2024-05-01', '2024-03-04'],
      ['Fermé lundi 4 mars 2024.', 'lundi 4 mars 2024', '2024-05-01', '2024-03-04'],
      ['Fermé mardi 4 mars 2024.', 'mardi 4 mars 2024', '2024-05-01', undefined],
      ['Entrés le 6 juin.', 'le 6 juin', '2017-07-01', '2017-06-06'],
      ['Arrivés le 25 décembre.', 'le 25 décembre', '2017-07-01', '2016-12-25'],
      ['Il recevra la presse le 6 juillet.', 'le 6 juillet', '2017-07-01', '2017-07-06'],
      ['Signé le 31 juin.', 'le 31 juin', '2017-07-01', undefined],
      ['Signé le 29 février.', 'le 29 février', '2017-07-01', undefined],
      ['Signé le 1er mai.', 'le 1er mai', '2017-07-01', '2017-05-01'],
      ['Fermé les 12 et 13 juin.', '12 et 13 juin', '2017-07-01', '2017-06-12/2017-06-13'],
    ],
    pattern: new RegExp(
      `^(?:${WEEKDAY} )?(?:les? )?(?<day>1er|\\d{1,2})(?: et (?<last>\\d{1,2}))? ${MONTH}(?: (?<year>\\d{4}))?$`,
    ),
    read({ weekday, day = '', last, month: name = '', year }, { on, isFuture }) {
      const month = MONTHS.indexOf(name) + 1;
      const number = Number.parseInt(day, 10);
      const chosen = year === undefined ? findYear(on, isFuture, (one) => formatIso(one, month, number)) : Number(year);
      const length = countDays(chosen, month) ?? 0;
      const greatest = Math.max(number, Number(last ?? 0));
      if (greatest > length || number < 1)
        return { fault: `${name}${month === 2 ? ` ${chosen}` : ''} n’a que ${length} jours` };
      const iso = formatIso(chosen, month, number);
      const real = nameDay(iso);
      if (weekday !== undefined && real !== weekday)
        return { fault: `le ${formatDay(iso)} est un ${real}, non un ${weekday}` };
      const edtf = last === undefined ? iso : `${iso}/${formatIso(chosen, month, Number(last))}`;
      return {
        edtf,
        reason:
          year === undefined ? `Le texte ne dit pas l’année : ${sayNearest(on, isFuture)}.` : 'Le texte donne le jour.',
      };
    },
  },
  {
    examples: [
      ['Il est parti le 21.', 'le 21', '2017-07-25', '2017-07-21'],
      ['Il est parti le 21.', 'le 21', '2017-07-02', '2017-06-21'],
      ['Il est parti le 31.', 'le 31', '2017-07-02', '2017-05-31'],
    ],
    pattern: new RegExp(`^(?:le|du|au|dès le|jusqu'au|${WEEKDAY}) (?<day>1er|0?[1-9]|[12]\\d|3[01])${HOUR}$`),
    read({ weekday, day = '' }, { on, isFuture }) {
      const number = Number.parseInt(day, 10);
      let [year = 0, month = 1] = on.split('-').map(Number);
      for (let tries = 0; tries < 14; tries++) {
        const iso = formatIso(year, month, number);
        const isThere = number <= (countDays(year, month) ?? 0);
        if (isThere && (isFuture ? iso >= on : iso <= on) && (weekday === undefined || nameDay(iso) === weekday))
          return { edtf: iso, reason: `Le texte ne dit pas le mois : ${sayNearest(on, isFuture)}.` };
        month += isFuture ? 1 : -1;
        if (month < 1) [year, month] = [year - 1, 12];
        if (month > 12) [year, month] = [year + 1, 1];
      }
      return { fault: `aucun mois de l’année n’a de ${weekday ?? ''} ${number}` };
    },
  },
  {
    examples: [
      ['Retirés vendredi de la province.', 'vendredi', '2017-07-01', '2017-06-30'],
      ['Il est venu samedi matin.', 'samedi matin', '2017-07-01', '2017-07-01'],
      ['Il est venu samedi dernier.', 'samedi dernier', '2017-07-01', '2017-06-24'],
      ['Elle recevra les parties mardi.', 'mardi', '2019-03-11', '2019-03-12'],
      ['Il part lundi prochain.', 'lundi prochain', '2019-03-11', '2019-03-18'],
    ],
    pattern: new RegExp(
      `^${WEEKDAY}(?<before> (?:dernier|passé))?(?<next> prochain)?${HOUR}(?<late> (?:dernier|passé))?$`,
    ),
    read({ weekday = '', before, next, late }, { on, isFuture }) {
      const distance = (WEEKDAYS.indexOf(nameDay(on)) - WEEKDAYS.indexOf(weekday) + 7) % 7;
      if (next !== undefined || (isFuture && before === undefined && late === undefined)) {
        const ahead = (7 - distance) % 7;
        const day = addDays(on, ahead === 0 && next !== undefined ? 7 : ahead);
        return { edtf: day, reason: `Le ${weekday} qui suit la date du texte (${formatDay(on)}).` };
      }
      const day = addDays(on, -(distance === 0 && (before ?? late) !== undefined ? 7 : distance));
      return {
        edtf: day,
        reason:
          day === on
            ? `Le ${weekday} de la date du texte.`
            : `Le ${weekday} qui précède la date du texte (${formatDay(on)}).`,
      };
    },
  },
  {
    examples: [
      ['Reçus le week-end dernier.', 'le week-end dernier', '2019-03-11', '2019-03-09/2019-03-10'],
      ['Reçus ce week-end.', 'ce week-end', '2019-03-10', '2019-03-09/2019-03-10'],
      ['Reçus le week-end dernier.', 'le week-end dernier', '2019-03-10', '2019-03-02/2019-03-03'],
    ],
    pattern: /^(?:le |ce )?week-end(?<last> (?:derni|pass|précéd)\p{L}+)?(?<next> (?:prochain|suivant))?$/u,
    read({ last, next }, { on, isFuture }) {
      if (last === undefined && (next !== undefined || isFuture)) {
        const saturday = addDays(on, (6 - WEEKDAYS.indexOf(nameDay(on)) + 7) % 7);
        return {
          edtf: `${saturday}/${addDays(saturday, 1)}`,
          reason: 'Le samedi et le dimanche qui suivent la date du texte.',
        };
      }
      const back = (WEEKDAYS.indexOf(nameDay(on)) + 1) % 7;
      const saturday = addDays(on, -(last !== undefined && back < 2 ? back + 7 : back));
      return {
        edtf: `${saturday}/${addDays(saturday, 1)}`,
        reason: 'Le samedi et le dimanche qui précèdent la date du texte.',
      };
    },
  },
  {
    examples: [
      ['Il est venu hier soir.', 'hier soir', '2017-07-01', '2017-06-30'],
      ['Il vient après-demain.', 'après-demain', '2017-07-01', '2017-07-03'],
      ['Ouvert ce matin.', 'ce matin', '2017-07-01', '2017-07-01'],
    ],
    pattern: new RegExp(
      `^(?<word>avant-hier|hier|aujourd'hui|demain|après-demain|ce matin|ce soir|cet après-midi)${HOUR}$`,
    ),
    read({ word = '' }, { on }) {
      const away = { 'avant-hier': -2, hier: -1, demain: 1, 'après-demain': 2 }[word] ?? 0;
      return { edtf: addDays(on, away), reason: `Compté depuis la date du texte (${formatDay(on)}).` };
    },
  },
  {
    examples: [
      ['La nuit dernière, il a plu.', 'La nuit dernière', '2017-07-01', '2017-06-30/2017-07-01'],
      ['Il a plu cette nuit.', 'cette nuit', '2017-07-01', '2017-06-30/2017-07-01'],
    ],
    pattern: /^(?:la nuit (?:dernière|passée)|cette nuit)$/,
    read: (_, { on, isFuture }) =>
      isFuture
        ? { edtf: `${on}/${addDays(on, 1)}`, reason: 'La nuit qui suit la date du texte.' }
        : { edtf: `${addDays(on, -1)}/${on}`, reason: 'La nuit qui précède la date du texte.' },
  },
  {
    examples: [
      ['Elle a fermé la semaine dernière.', 'la semaine dernière', '2017-07-01', '2017-06-19/2017-06-25'],
      ['Il rouvre la semaine prochaine.', 'la semaine prochaine', '2017-07-01', '2017-07-03/2017-07-09'],
      ['Il a neigé cette semaine.', 'cette semaine', '2017-07-01', '2017-06-26/2017-07-01'],
    ],
    pattern: /^(?:la semaine (?<which>dernière|passée|prochaine)|cette semaine)$/,
    read({ which }, { on }) {
      const monday = addDays(on, -((WEEKDAYS.indexOf(nameDay(on)) + 6) % 7));
      if (which === undefined) return { edtf: `${monday}/${on}`, reason: 'Du lundi à la date du texte.' };
      const first = addDays(monday, which === 'prochaine' ? 7 : -7);
      return {
        edtf: `${first}/${addDays(first, 6)}`,
        reason: `Du lundi au dimanche, ${which === 'prochaine' ? 'après' : 'avant'} la semaine du texte.`,
      };
    },
  },
  {
    examples: [
      ['Bâti le mois dernier.', 'le mois dernier', '2017-01-15', '2016-12'],
      ['Immobilisé l’an dernier.', 'l’an dernier', '2009-09-09', '2008'],
      ['Vendu ce mois-ci.', 'ce mois-ci', '2017-01-15', '2017-01'],
      ['Vendu cette année.', 'cette année', '2017-01-15', '2017'],
    ],
    pattern:
      /^(?:(?<month>le mois|ce mois(?:-ci)?)|(?<year>l'an|l'année|cette année(?:-ci)?))(?: (?<which>dernier|dernière|passée?|prochaine?))?$/,
    read({ month, which }, { on }) {
      const away = which === undefined ? 0 : which.startsWith('prochain') ? 1 : -1;
      const reason = `Compté depuis la date du texte (${formatDay(on)}).`;
      if (month === undefined) return { edtf: String(Number(on.slice(0, 4)) + away), reason };
      return { edtf: addMonths(on, away), reason };
    },
  },
  {
    examples: [
      ['Pris fin 2014.', 'fin 2014', '2017-07-01', '2014-10~/2014-12~'],
      ['Né en 1978.', '1978', '2017-07-01', '1978'],
      ['Mort début 1978.', 'début 1978', '2017-07-01', '1978-01~/1978-03~'],
    ],
    pattern: /^(?<part>début |mi-|fin |courant )?(?<year>(?:1[5-9]|20)\d\d)$/,
    read({ part, year = '' }) {
      const [first, last] = { 'début ': ['01', '03'], 'mi-': ['05', '08'], 'fin ': ['10', '12'] }[part ?? ''] ?? [];
      return first === undefined
        ? { edtf: year, reason: 'Le texte donne l’année.' }
        : {
            edtf: `${year}-${first}~/${year}-${last}~`,
            reason: `« ${part?.trim()} ${year} » : borné par convention à trois ou quatre mois.`,
          };
    },
  },
  {
    examples: [
      ['Durant le mois de juin seulement.', 'juin', '2017-07-01', '2017-06'],
      ['En janvier 2020.', 'janvier 2020', '2021-10-14', '2020-01'],
      ['En août, il a plu.', 'août', '2017-07-01', '2016-08'],
      ['Partis fin mars.', 'fin mars', '2017-07-01', '2017-03-21~/2017-03-31~'],
      ['Partis mi-mars 2016.', 'mi-mars 2016', '2017-07-01', '2016-03-11~/2016-03-20~'],
      ['Partis en mars dernier.', 'mars dernier', '2017-07-01', '2017-03'],
    ],
    pattern: new RegExp(
      `^(?<part>début |mi-|fin |courant )?${MONTH}(?: (?<year>\\d{4})| (?<which>dernier|passé|prochain))?$`,
    ),
    read({ part, month: name = '', year, which }, { on, isFuture }) {
      const month = MONTHS.indexOf(name) + 1;
      const isAhead = which === 'prochain' || (which === undefined && isFuture);
      const chosen =
        year === undefined
          ? findYear(on.slice(0, 7), isAhead, (one) => formatIso(one, month, 1).slice(0, 7))
          : Number(year);
      const edtf = formatIso(chosen, month, 1).slice(0, 7);
      const reason =
        year === undefined ? `Le texte ne dit pas l’année : ${sayNearest(on, isAhead)}.` : 'Le texte donne le mois.';
      const bounds = { 'début ': ['01', '10'], 'mi-': ['11', '20'], 'fin ': ['21', String(countDays(chosen, month))] }[
        part ?? ''
      ];
      return bounds === undefined
        ? { edtf, reason }
        : {
            edtf: `${edtf}-${bounds[0]}~/${edtf}-${bounds[1]}~`,
            reason: `${reason} « ${part?.trim()} » : dix jours, par convention.`,
          };
    },
  },
];
