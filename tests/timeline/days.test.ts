import { expect, it } from 'vitest';
import { addDays, readRange } from '../../src/model/dates/edtf.ts';
import type { Claim, Note, TimelineEvent, When } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { describeRange } from '../../src/model/read/events.ts';
import { type Day, listDays } from '../../src/timeline/days.ts';
import { dossier } from '../complete.ts';

/** What a reader sees of each line. */
function write(days: readonly Day[]): string[] {
  return days.flatMap(({ label, lines }) =>
    lines.map(({ claims, words, whose, when, isAgainst }) => {
      const numbers = claims.map(({ number }) => number).join(' ');
      return `${label} | ${isAgainst ? '≠ ' : ''}${numbers} ${words}${when ? `, ${when}` : ''} — ${whose}`;
    }),
  );
}

function take(...ids: string[]): TimelineEvent[] {
  return dossier.chronology.filter(({ id }) => ids.includes(id));
}

function when(edtf: string, display?: string): When {
  const range = readRange(edtf);
  if (!range) throw new Error(`${edtf} is a date`);
  return { ...describeRange(range, display), reason: '', isStated: true };
}

/** An event of the fixture’s at another time. */
function move(id: string, to: Partial<When>): TimelineEvent {
  const [event] = take(id);
  if (!event) throw new Error(`there is no event ${id}`);
  return { ...event, when: { ...event.when, ...to } };
}

/** A contradiction between claims, each on its first words. */
function oppose(...numbers: number[]): Note {
  const claims = numbers.map((number) => at(dossier.claims, (claim) => claim.number === number, `claim ${number}`));
  const anchors = claims.map(({ paragraph, start, text }) => ({
    paragraph,
    start,
    end: start + 12,
    text: text.slice(0, 12),
  }));
  return { id: 'accord', kind: 'contradiction', anchors, claims, text: '', references: [], rivals: [] };
}

it('tells first what is not known to the day, then the days, each event with its numbers and whose they are, last what has no date', () => {
  const { before, days, undated } = listDays(
    take('force-dominante', 'moitie-de-la-plaine', 'combats-de-mersoul', 'retrait-de-mersoul', 'piste-securisee'),
    [],
  );
  expect(write(before)).toEqual(
    [
      'vers 2013 | 7 Le Front, « force dominante » de Mersoul « il y a six ans » — CVO',
      'fin 2016 | 9 Le Front contrôle la moitié de la plaine fin 2016 — Ligne Sud',
    ].map(unbind),
  );
  expect(write(days)).toEqual([
    'lundi 30 | 3 Combats violents à Mersoul — Radio Sarrane',
    'jeudi 3 | 6 Le Front se retire totalement de la poche de Mersoul — CVO',
    'jeudi 3 | 8 «\u00A0c’est un revers de taille pour ce mouvement\u00A0» — Ligne Sud',
  ]);
  expect(write(undated)).toEqual(['sans date | 5 Piste Khazrane–Tisselmane dite sécurisée — personne n’est nommé']);
});

/** The no-break spaces that French sets within guillemets. */
function unbind(words: string): string {
  return words.replaceAll('« ', '«\u00A0').replaceAll(' »', '\u00A0»');
}

it('names the month where it changes', () => {
  const { days } = listDays(dossier.chronology, []);
  expect(days.flatMap(({ label, month }) => (month ? [`${label}, ${month}`] : []))).toEqual([
    'jeudi 12, septembre 2019',
    'mardi 1er, octobre 2019',
  ]);
});

it('puts events of one day under it, and those of the same day of another month under their own', () => {
  const { days } = listDays(
    [
      move('combats-de-mersoul', when('2019-08-01')),
      move('retrait-de-mersoul', when('2019-08-01')),
      move('repli-sur-la-citadelle', when('2019-11-01')),
    ],
    [],
  );
  expect(days.map(({ label, lines }) => [label, lines.length])).toEqual([
    ['jeudi 1er', 3],
    ['vendredi 1er', 1],
  ]);
  expect(
    listDays([move('combats-de-mersoul', when('2019-08-01')), move('repli-sur-la-citadelle', when('2020-10-01'))], [])
      .days,
  ).toHaveLength(2);
});

it.each([
  ['2019-10-03~', 'about'],
  ['2019-10-03?', 'unsure'],
  ['2019-10-03/..', 'open at its end'],
  ['../2019-10-03', 'open at its start'],
  ['2019-10-01/2019-10-03', 'one day of several'],
  ['2019-10', 'a month'],
])('shows %s, %s, as no known day', (edtf) => {
  const { before, days, undated } = listDays([move('retrait-de-mersoul', when(edtf))], []);
  expect([before.map(({ kind }) => kind), days, undated]).toEqual([['vague'], [], []]);
});

it('leaves without a date what the text does not date, however narrow the newsroom’s bracket', () => {
  const { days, undated } = listDays([move('retrait-de-mersoul', { isStated: false })], []);
  expect(days).toEqual([]);
  expect(undated.map(({ label, kind }) => [label, kind])).toEqual([['sans date', 'undated']]);
});

it('keeps in its place among the days what began on one of them and is not known to the day', () => {
  const { days } = listDays(
    [
      move('combats-de-mersoul', when('2019-09-30')),
      move('piste-securisee', when('2019-10-01/..')),
      move('retrait-de-mersoul', when('2019-10-03')),
    ],
    [],
  );
  expect(days.map(({ label, kind }) => [label, kind])).toEqual(
    [
      ['lundi 30', 'known'],
      ['à partir du 1er\u00A0octobre 2019', 'vague'],
      ['jeudi 3', 'known'],
    ].map(([label = '', kind]) => [label.replace('\u00A0', ' '), kind]),
  );
});

it('says in words what a day does not: the evening', () => {
  const { days } = listDays([move('retrait-de-mersoul', when('2019-10-03', '3\u00A0octobre 2019, soirée'))], []);
  expect(write(days)).toEqual([
    'jeudi 3 | 6 Le Front se retire totalement de la poche de Mersoul, soirée — CVO',
    'jeudi 3 | 8 «\u00A0c’est un revers de taille pour ce mouvement\u00A0» — Ligne Sud',
  ]);
  const { days: night } = listDays([move('retrait-de-mersoul', when('2019-10-03', 'nuit du 2 au 3 octobre'))], []);
  expect(night[0]?.lines[0]?.when).toBe('nuit du 2 au 3 octobre');
});

it('sets under one day two accounts that disagree, the one that is known less after the other, in its own words and with its own date', () => {
  const { days, undated } = listDays(take('retrait-de-mersoul', 'annonce-du-colonel'), [oppose(4, 6)]);
  expect(write(days)).toEqual([
    'jeudi 3 | 6 Le Front se retire totalement de la poche de Mersoul — CVO',
    `jeudi 3 | ≠ 4 «\u00A0${at(dossier.claims, ({ number }) => number === 4, 'claim').text.slice(0, 12)}\u00A0», sans date — colonel anonyme`,
    'jeudi 3 | 8 «\u00A0c’est un revers de taille pour ce mouvement\u00A0» — Ligne Sud',
  ]);
  expect(undated).toEqual([]);
});

it('shows what disagrees within an event after it', () => {
  const { days } = listDays(take('reprise-des-tanneurs'), dossier.notes);
  expect(write(days)).toEqual([
    'vendredi 4 | 13 15 17 Le Front reprend les Tanneurs — CVO',
    'vendredi 4 | ≠ 18 «\u00A0Nous tenons le marché et la moitié des Tanneurs\u00A0» — Naïma Berrouz',
    'vendredi 4 | 12 «\u00A0En recul dans la plaine, le Front contre attaque dans…\u00A0» — personne n’est nommé',
    'vendredi 4 | 19 «\u00A0la perte de 11 de ses combattants\u00A0» — Naïma Berrouz',
  ]);
});

it('leaves in its place a claim that only accounts from outside the text or the same source say otherwise', () => {
  const [prise] = take('prise-des-tanneurs');
  expect(dossier.notes.some(({ rivals }) => rivals.some(({ claim }) => claim.event === prise))).toBe(true);
  const { days } = listDays(take('prise-des-tanneurs'), dossier.notes);
  expect(write(days)).toEqual(['samedi 14 | 14 16 La Ligue avait pris les Tanneurs — CVO']);
});

it('shows each claim once and gives each event one line that its fragment leads to, whatever disagrees with what', () => {
  const claims = dossier.claims.map(({ number }) => number);
  for (const [index] of claims.entries()) {
    const notes = [oppose(...claims.slice(index, index + 3)), oppose(...claims.slice(index + 2, index + 6))];
    const { before, days, undated } = listDays(dossier.chronology, notes);
    const lines = [...before, ...days, ...undated].flatMap((day) => day.lines);
    expect(lines.flatMap((line) => line.claims.map((claim: Claim) => claim.number)).sort((a, b) => a - b)).toEqual(
      claims,
    );
    expect(
      lines
        .filter(({ isTarget }) => isTarget)
        .map(({ event }) => event.id)
        .sort(),
    ).toEqual(dossier.events.map(({ id }) => id).sort());
  }
});

it('gives no claim to whom its event’s title names but to its own source, in the words that it has', () => {
  const { days } = listDays(take('retrait-de-mersoul'), []);
  for (const { claims, whose } of days.flatMap(({ lines }) => lines)) {
    const groups = new Set(claims.map(({ by: [voice] }) => voice?.group));
    expect(groups.size).toBe(1);
    expect(claims.map(({ by: [voice] }) => voice?.name)).toContain(whose);
  }
});

it('says of an event all that its source says in short words, each once', () => {
  const event = at(take('retrait-de-mersoul'), 0, 'event');
  const [first] = event.claims;
  const told = ['Une route prise', 'Neuf hameaux isolés', 'Une route prise'].map(
    (short) => ({ ...first, short }) as Claim,
  ); // a claim in all but its words
  const { days } = listDays([{ ...event, claims: told }], []);
  expect(days[0]?.lines.map(({ words }) => words)).toEqual(['Une route prise, Neuf hameaux isolés']);
});

it('has a line for each of forty events of one day, and a day for each of forty days', () => {
  const forty = Array.from({ length: 40 }, (_, index) => index);
  const sameDay = listDays(
    forty.map(() => move('retrait-de-mersoul', {})),
    [],
  );
  // Two sources speak in each.
  expect(sameDay.days.map(({ lines }) => lines.length)).toEqual([80]);
  const inRow = listDays(
    forty.map((index) => move('retrait-de-mersoul', when(addDays('2019-10-03', index)))),
    [],
  );
  expect(inRow.days).toHaveLength(40);
});

it('is empty for a text that tells no event', () => {
  expect(listDays([], dossier.notes)).toEqual({ before: [], days: [], undated: [] });
});
