/** Units of measure as French writes them: what stands behind a number, and what an author calls it. */

/** Each with what is never taken for another: « km » is neither « km² » nor « km/h ». */
const MEASURES: readonly (readonly [unit: string, words: string])[] = [
  ['km²', 'km²|km2|kilomètres? carrés?'],
  ['km/h', 'km/h|kilomètres? (?:à l’heure|par heure|heure)'],
  ['km', '(?:km|kilomètres?)(?!²|2|/| carré| à l’heure| par heure| heure)'],
  ['m²', 'm²|m2|mètres? carrés?'],
  ['m³', 'm³|m3|mètres? cubes?'],
  ['m', '(?:m|mètres?)(?!²|³|2|3|/| carré| cube)'],
  ['cm', 'cm|centimètres?'],
  ['mm', 'mm|millimètres?'],
  ['ha', 'ha|hectares?'],
  ['t', 't|tonnes?'],
  ['kg', 'kg|kilos?|kilogrammes?'],
  ['l', 'litres?'],
  ['%', '%|pour cent|pourcents?|pourcentages?|part|parts|proportion|taux'],
  ['€', '€|euros?'],
  ['$', '\\$|dollars?'],
  ['h', 'heures?'],
  ['min', 'minutes?'],
  ['s', 'secondes?'],
  ['jours', 'jours?|journées?'],
  ['semaines', 'semaines?'],
  ['mois', 'mois'],
  ['ans', 'ans?|années?'],
];
const STARTS = MEASURES.map(([unit, words]) => [unit, new RegExp(`^(?:${words})(?!\\p{L})`, 'u')] as const);
const ANYWHERE = MEASURES.map(
  ([unit, words]) => [unit, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')] as const,
);

/** The measure that stands there, behind a number: « kilomètres », « d’euros », « longues heures » none. */
export function readMeasure(words: string): string | undefined {
  const bare = words
    .replaceAll(/\s/gu, ' ')
    .replace(/^ ?(?:de |d[’'])?/u, '')
    .replaceAll("'", '’');
  return STARTS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** Whether a unit in an author’s words is, or has in it, that measure. */
export function namesMeasure(unit: string, measure: string): boolean {
  const bare = unit.replaceAll(/\s/gu, ' ').replaceAll("'", '’');
  return ANYWHERE.some(([known, pattern]) => known === measure && pattern.test(bare));
}
