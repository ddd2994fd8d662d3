/** `lieux.lpf.json`: the places for gazetteers, in the Linked Places format 1.3. */
import { iso31661 } from 'iso-3166';
import type { Dossier, Place } from '../model/dossier.ts';
import { isPoints } from '../model/geometry/positions.ts';
import { roundGeometry } from '../model/words/precision.ts';
import { readToponym } from '../model/words/toponym.ts';
import type { Address } from '../site.ts';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

export function renderLinkedPlaces(dossier: Dossier, address: Address): string {
  const { version } = dossier;
  const collection = {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    licence: dossier.source.rights,
    version,
    features: dossier.places.map((place) => describeFeature(dossier, place, address)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function describeFeature(dossier: Dossier, place: Place, address: Address) {
  const { slug, date, source } = dossier;
  const { id, name, ar, others, kind, precision, identifiers, sources, whereabouts } = place;
  const geometry = roundGeometry(place);
  const citations = [{ label: source.title, '@id': address(slug) }];
  const when = { timespans: [describeTimespan(date)] };
  const names = [
    { toponym: name, lang: 'fr', citations, when },
    ...others.map((other) => ({ toponym: readToponym(other).toponym, lang: 'fr' })),
    ...(ar ? [{ toponym: ar, lang: 'ar' }] : []),
  ];
  const links = [
    identifiers.geonames && `gn:${identifiers.geonames}`,
    identifiers.wikidata && `wd:${identifiers.wikidata}`,
    identifiers.wof && `https://spelunker.whosonfirst.org/id/${identifiers.wof}`,
  ].filter((identifier) => identifier !== undefined);
  return {
    '@id': address(slug, 'lieux', id),
    type: 'Feature',
    properties: {
      title: name,
      ...listCountryCodes(place),
      fclasses: [findFeatureClass(place)],
      radiusKm: precision.radiusKm,
    },
    when,
    names,
    types: [{ label: kind, sourceLabels: [{ label: kind, lang: 'fr' }] }],
    geometry: geometry && {
      ...geometry,
      certainty: findCertainty(place),
      when,
      citations: sources.map(({ name, url }) => ({ label: name, ...(url ? { '@id': url } : {}) })),
    },
    links: links.map((identifier) => ({ type: 'closeMatch', identifier })),
    descriptions: [
      {
        '@id': address(slug, 'lieux', id),
        value: [whereabouts, precision.reason, ...describeNames(others)].filter(Boolean).join('. '),
        lang: 'fr',
      },
    ],
  };
}

/** In two letters; the basemap’s ids are those of three. */
function listCountryCodes({ countries = [] }: Place): { ccodes?: string[] } {
  const ccodes = countries.flatMap((id) => iso31661.find(({ alpha3 }) => alpha3 === id.toUpperCase())?.alpha2 ?? []);
  return ccodes.length > 0 ? { ccodes } : {};
}

/** What the newsroom says of a name, which is no part of it. */
function describeNames(names: readonly string[]): string[] {
  return names.map(readToponym).flatMap(({ toponym, gloss }) => (gloss ? [`${toponym}\u00A0: ${gloss}`] : []));
}

/** The place is attested by the text, and for the time of the text alone. */
function describeTimespan({ start, end }: Dossier['date']) {
  return { start: { in: start.text + start.qualifier }, end: { in: end.text + end.qualifier } };
}

/** Never « certain »: even the best of the points is a centre by convention. */
function findCertainty({ precision, geometry }: Place): 'less-certain' | 'uncertain' {
  return isPoints(geometry) && (precision.radiusKm ?? Number.POSITIVE_INFINITY) <= 1 ? 'less-certain' : 'uncertain';
}

/** The classes of GeoNames: A administrative, P populated, R road, L region. */
function findFeatureClass({ kind, outline, isTown }: Place): 'A' | 'L' | 'P' | 'R' {
  if (outline || /^(?:pays|province)\b/.test(kind)) return 'A';
  if (isTown || /^(?:petite ville|ville|village|hameau|localité|quartier)/.test(kind)) return 'P';
  return /^(?:route|itinéraire)/.test(kind) ? 'R' : 'L';
}
