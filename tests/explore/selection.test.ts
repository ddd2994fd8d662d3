import { describe, expect, it } from 'vitest';
import { listOptions } from '../../src/explore/choices.ts';
import {
  compare,
  describeComparison,
  describeMoment,
  describeSelection,
  listChoices,
  select,
} from '../../src/explore/selection.ts';
import { readView } from '../../src/explore/view-state.ts';
import { listCautions } from '../../src/model/words/cautions.ts';
import { dossier } from '../complete.ts';

const options = listOptions(dossier);
const { claims } = dossier;

/** What an address shows, and the sentence that says so. */
function open(query: string): { numbers: number[]; says: string } {
  const { view } = readView(query, listChoices(options));
  const selected = select(options, view);
  return { numbers: selected.map(({ number }) => number), says: describeSelection(options, selected, view) };
}

/** The numbers of the claims of which it holds. */
function list(holds: (claim: (typeof claims)[number]) => boolean): Set<number> {
  return new Set(claims.filter(holds).map(({ number }) => number));
}

describe('a source', () => {
  const group = list(({ by }) => by.some((speaker) => speaker.group === 'cvo'));

  it.each(['cvo', 'idriss-valmont'])('is chosen with all that count as one with it, whoever is asked for: %s', (id) => {
    const { numbers, says } = open(`?source=${id}`);
    expect(new Set(numbers)).toEqual(group);
    expect(says).toContain('CVO, Idriss Valmont (une même source)');
  });

  it('that passes on the word of others is told apart from them', () => {
    const { numbers, says } = open('?source=ligne-sud');
    expect(new Set(numbers)).toEqual(list(({ by }) => by.some(({ id }) => id === 'ligne-sud')));
    const relayed = claims.filter(({ by }) => by.slice(1).some(({ id }) => id === 'ligne-sud')).length;
    const own = claims.filter(({ by }) => by[0]?.id === 'ligne-sud').length;
    expect(own).toBeGreaterThan(0);
    expect(says).toContain(`dont ${relayed} via Ligne Sud et ${own} de sa voix`);
    // What two are compared by.
    const { view } = readView('?source=ligne-sud&with=cvo', listChoices(options));
    expect(compare(options, select(options, view), view)?.ofFirst.size).toBe(own);
  });
});

describe('a side', () => {
  it('is that of whose word it is; third parties and nobody are sides too, and together they are all', () => {
    const shares = options.sides.map(({ id, count }) => ({ numbers: open(`?side=${id}`).numbers, count }));
    for (const { numbers, count } of shares) expect(numbers).toHaveLength(count);
    expect(shares.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(claims.map(({ number }) => number));
    expect(new Set(open('?side=etat').numbers)).toEqual(list(({ by }) => by[0]?.group === 'etat-sarranais'));
  });

  it('that the text lets nobody speak for is offered, and has none', () => {
    expect(options.sides.find(({ id }) => id === 'insulaires')?.count).toBe(0);
    expect(open('?side=insulaires').says).toBe(
      `Aucune affirmation sur ${claims.length} (côté\u00A0: ${options.sides.find(({ id }) => id === 'insulaires')?.name})\u00A0: le texte ne donne la parole à personne de ce côté`,
    );
  });

  it('of a text whose author names none is party, third party or nobody', () => {
    const { sides } = listOptions({ ...dossier, sides: [], claims: claims.map(forgetSides) });
    expect(sides.map(({ name }) => name)).toEqual(['partie au conflit', 'tiers', 'personne n’est nommé']);
  });
});

function forgetSides(claim: (typeof claims)[number]): (typeof claims)[number] {
  return { ...claim, by: claim.by.map(({ side: _, ...speaker }) => speaker) };
}

it('what is contradicted is what its own page says that something contradicts, also another word of the same source', () => {
  const { numbers } = open('?contested=1');
  expect(new Set(numbers)).toEqual(
    list((claim) => listCautions(dossier, claim).some(({ isContradiction }) => isContradiction)),
  );
  // « il y a repris vendredi un quartier », on which no note hangs.
  expect(numbers).toContain(13);
});

it('several choices hold together; those that exclude one another leave nothing, and say so', () => {
  const both = open('?source=cvo&contested=1').numbers;
  expect(both).toEqual(open('?source=cvo').numbers.filter((number) => open('?contested=1').numbers.includes(number)));
  expect(open('?source=cvo&side=etat')).toEqual({
    numbers: [],
    says: `Aucune affirmation sur ${claims.length} (voix\u00A0: CVO, Idriss Valmont\u202F; côté\u00A0: ${options.sides.find(({ id }) => id === 'etat')?.name}) ne répond à ce choix`,
  });
});

it('says what is chosen, so that who is sent it need not look for it in the fields', () => {
  const plain = (query: string) => open(query).says.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(plain('?contested=1')).toMatch(/^\d+ affirmations sur \d+ \(ce qui est contredit\) : /);
  expect(plain('?moment=2019-10-04&theatre=beldjara')).toMatch(
    /^\d+ affirmations sur \d+ \(théâtre : [^;]+ ; jour : 4 octobre 2019\) : /,
  );
  expect(plain('?source=cvo')).not.toContain('(voix');
});

it('nothing chosen is all of them, and is said without a share', () => {
  expect(open('')).toEqual({
    numbers: options.entries.map(({ number }) => number),
    says: `${claims.length} affirmations`,
  });
});

it('one claim is one, and through whom is said of it alone', () => {
  const [first] = options.entries.filter(({ relays }) => relays.length === 1);
  if (!first) throw new Error('a claim is passed on');
  expect(describeSelection(options, [first], {})).toMatch(/^1 affirmation sur \d+\u00A0: .+, via /);
});

it('the shape of a place is foreign to a claim where others say in whose hands it is', () => {
  const place = dossier.places.find(({ status }) => status !== undefined);
  if (!place?.status) throw new Error('a place is in somebody’s hands');
  const { by } = place.status;
  for (const { number, places, foreign } of options.entries.filter((entry) => entry.places.includes(place.id))) {
    const claim = claims.find((one) => one.number === number);
    expect(places).toContain(place.id);
    const isTheirs = by.some(({ group }) => group === claim?.by[0]?.group);
    expect(foreign.includes(place.id)).toBe(!isTheirs);
  }
});

it('of a day it tells what other choices leave of it, and says that it is not all', () => {
  const tell = (query: string) => {
    const { view } = readView(query, listChoices(options));
    return describeMoment(options, select(options, view), view);
  };
  const day = options.moments.find(({ events }) => new Set(events.map(({ id }) => voicesOf(id))).size > 1);
  if (!day) throw new Error('of one day several events are told by different voices');
  const titles = day.events.map(({ title }) => title);
  expect(tell(`?moment=${encodeURIComponent(day.id)}`)).toBe(
    `Ce que le texte en dit\u00A0: ${titles.join('\u202F; ')}.`,
  );
  for (const { id: source } of options.sources) {
    const query = `?source=${source}&moment=${encodeURIComponent(day.id)}`;
    const told = new Set(
      options.entries.filter(({ number }) => open(query).numbers.includes(number)).map(({ event }) => event),
    );
    const says = tell(query);
    for (const { id, title } of day.events) expect(says.includes(title), `${source}: ${title}`).toBe(told.has(id));
    expect(says.startsWith('Ce que le texte en dit, pour ce choix\u00A0: ')).toBe(
      told.size > 0 && told.size < titles.length,
    );
  }
  expect(tell('?source=cvo')).toBe('');
});

/** Of an event. */
function voicesOf(event: string): string {
  return options.entries
    .filter((entry) => entry.event === event)
    .map(({ voice }) => voice)
    .join();
}

describe('two sources side by side', () => {
  const put = (query: string) => {
    const { view } = readView(query, listChoices(options));
    const selected = select(options, view);
    return { numbers: selected.map(({ number }) => number), comparison: compare(options, selected, view) };
  };

  it('are both shown, each with its own claims; an event is shared where each has one about it', () => {
    const { numbers, comparison } = put('?source=cvo&with=naima-berrouz');
    if (!comparison) throw new Error('they are two');
    const own = list(({ by }) => by[0]?.group === 'cvo');
    const other = list(({ by }) => by[0]?.id === 'naima-berrouz');
    expect(comparison.ofFirst).toEqual(own);
    expect(comparison.ofSecond).toEqual(other);
    expect(new Set(numbers)).toEqual(own.union(other));
    const eventsOf = (set: ReadonlySet<number>) =>
      new Set(claims.filter(({ number }) => set.has(number)).map(({ event }) => event.id));
    expect(comparison.shared).toEqual(eventsOf(own).intersection(eventsOf(other)));
    const told = (numbers: ReadonlySet<number>) =>
      dossier.notes.filter(
        ({ kind, claims: of }) => kind === 'contradiction' && of.some(({ number }) => numbers.has(number)),
      );
    const between = told(own).filter((note) => told(other).includes(note));
    expect(comparison.contradictions).toEqual(new Set(between.map(({ id }) => id)));
    expect(describeComparison(options, comparison, {})).toMatch(
      /^CVO, Idriss Valmont\u00A0: \d+ affirmations de sa voix\u202F; Naïma Berrouz\u00A0: \d+ affirmations? de sa voix\. .*liste /,
    );
  });

  it('of which one only passes on the word of the other share nothing by that', () => {
    const { comparison } = put('?source=cvo&with=ligne-sud');
    if (!comparison) throw new Error('they are two');
    expect(comparison.ofFirst.isDisjointFrom(comparison.ofSecond)).toBe(true);
    for (const number of comparison.ofSecond)
      expect(claims.find((one) => one.number === number)?.by[0]?.id).toBe('ligne-sud');
  });

  it('that are one source are not compared, nor one beside nobody, nor a second alone', () => {
    for (const query of ['?source=cvo&with=idriss-valmont', '?source=cvo', '?with=cvo'])
      expect(put(query).comparison).toBeUndefined();
    expect(put('?with=cvo').numbers).toHaveLength(claims.length);
  });
});
