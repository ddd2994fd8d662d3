/**
 * Borders of the ground that are so in fact and in dispute: Natural Earth draws who holds the land, as of about 2015–2017. They
 * are drawn otherwise than borders that nobody disputes, since a map is never surer than its source.
 */
import { type Extent, isInside } from './check-geometry.ts';

type Pair = readonly [id: string, other: string];

/** Of two countries, by the ids of the ground; `within`: where only a part of the border between them is in dispute. */
interface Stretch {
  pair: Pair;
  within?: Extent;
}

const STRETCHES: readonly Stretch[] = [
  { pair: ['cyn', 'cyp'] }, // the line between the north of Cyprus and the rest
  { pair: ['srb', 'xkx'] }, // Kosovo, which Serbia does not recognise
  { pair: ['sol', 'som'] }, // Somaliland, which no state recognises
  { pair: ['esh', 'mar'] }, // Western Sahara
  { pair: ['isr', 'pse'] }, // the armistice line of 1949
  { pair: ['isr', 'syr'] }, // the Golan
  { pair: ['kor', 'prk'] }, // the demarcation line of 1953
  { pair: ['ind', 'pak'], within: [73, 32.4, 78, 37.2] }, // the line of control in Kashmir
  { pair: ['chn', 'ind'], within: [77.5, 32, 80.5, 36] }, // Aksai Chin
  { pair: ['chn', 'ind'], within: [91.5, 27, 97.5, 29.6] }, // Arunachal Pradesh
  // The Siachen glacier is apart from all of its neighbours.
  { pair: ['ind', 'kas'] },
  { pair: ['kas', 'pak'] },
  { pair: ['chn', 'kas'] },
];

/** Whether a side that two of the countries share is in dispute, by their numbers; undefined where none of these countries’ borders is. */
export function makeDisputeTest(
  ids: readonly string[],
): ((middle: readonly [number, number], owners: readonly number[]) => boolean) | undefined {
  const stretches = STRETCHES.flatMap(({ pair, within }) => {
    const [one, other] = pair.map((id) => ids.indexOf(id)) as [number, number]; // two in, two out
    return one < 0 || other < 0 ? [] : [{ one, other, within }];
  });
  if (stretches.length === 0) return undefined;
  return (middle, owners) =>
    stretches.some(
      ({ one, other, within }) =>
        owners.includes(one) && owners.includes(other) && (!within || isInside(middle, within)),
    );
}
