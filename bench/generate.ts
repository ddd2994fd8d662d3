/** Invented dossiers in any number, each like a real one: other names, other words, another part of the world. */
import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import { MONTHS } from '../src/model/dates/format-date.ts';
import { makeRandom, type Random } from './random.ts';

/** Middles of maps: every continent, both hemispheres, both sides of the antimeridian. */
const REGIONS: [longitude: number, latitude: number][] = [
  [38, 35.5],
  [-70.6, -33.4],
  [179.8, -17.2],
  [3.2, 47.1],
  [36.9, -1.2],
  [138.4, 36.1],
  [-179.6, 66.2],
  [145.2, -37.6],
  [-100.3, 39.4],
  [24.5, -29.1],
  [77.2, 28.6],
  [-63.1, -64.8],
];
const SYLLABLES = [
  'bra',
  'cor',
  'del',
  'fen',
  'gor',
  'lim',
  'mar',
  'nul',
  'pol',
  'ras',
  'sel',
  'tov',
  'val',
  'zem',
] as const;
const DEEDS = ['a fermé', 'a rouvert', 'a repris', 'a quitté', 'a traversé', 'a évacué'] as const;
const THINGS = ['villages', 'ponts', 'postes', 'fermes', 'camions', 'écoles'] as const;
const FILLERS = [
  'la route reste coupée par endroits et les convois attendent le jour pour passer',
  'les habitants racontent une nuit sans lumière, puis le retour lent des marchés',
  'rien ne permet de dire combien de temps le calme va durer dans les collines',
  'plusieurs témoins décrivent des tirs au loin, sans pouvoir en dire l’origine',
] as const;

/** How much a dossier has, where it is not left to its seed. */
export interface Size {
  claims: number;
  /** At most as many as claims, which are shared out among them in order. */
  paragraphs: number;
}

/** The files of one dossier, by name. The same seed gives the same dossier. */
export function makeDossier(seed: number, size?: Size): { slug: string; files: Record<string, string> } {
  const random = makeRandom(seed * 2654435761);
  const names = makeNames(random, 40);
  const region = REGIONS[seed % REGIONS.length] ?? [0, 0];
  const extent: Extent = [region[0] - 1.6, region[1] - 1.1, region[0] + 1.6, region[1] + 1.1];
  if (extent[0] < -180) {
    extent[0] += 360;
    extent[2] += 360;
  }
  const places = Array.from({ length: random.whole(5, 24) }, (_, index) =>
    makePlace(names[index] ?? '', index, extent, random),
  );
  const speakers = Array.from({ length: random.whole(3, 7) }, (_, index) => ({
    id: `voix-${index + 1}`,
    name: `Radio ${names[30 + index]}`,
    forms: [`Radio ${names[30 + index]}`],
    role: 'média',
    party: index === 0 ? 'partie au conflit' : 'non belligérante',
    belligerent: index === 0,
    group: `groupe-${index + 1}`,
  }));
  const events = makeEvents(random, places, speakers, size);
  const paragraphs = joinByParagraph(events);
  const slug = `dossier-${String(seed).padStart(4, '0')}`;
  const last =
    events
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  return {
    slug,
    files: {
      'article.md': `---\n${stringify(makeFront(names, last, paragraphs))}---\n\n${paragraphs.join('\n\n')}\n`,
      'events.yaml': stringify({ theatres: THEATRES, events: events.map(({ event }) => event) }, { lineWidth: 0 }),
      'notes.yaml': stringify({ references: REFERENCES, notes: makeNotes(events) }, { lineWidth: 0 }),
      'speakers.yaml': stringify({ speakers, actors: ACTORS.slice(0, places.length > HELD ? 2 : 1) }),
      'map.yaml': stringify(makeMap(extent, places, events), { lineWidth: 0 }),
      'places.geojson': JSON.stringify({
        type: 'FeatureCollection',
        features: places.map((place, index) => (index === HELD ? hold(place, speakers, last) : place)),
      }),
      'landmarks.geojson': JSON.stringify({ type: 'FeatureCollection', features: [] }),
      'ids.lock': `${[...listIds(paragraphs.length, places, speakers, events), ...makeNotes(events).map(({ id }) => `note/${id}`)].join('\n')}\n`,
    },
  };
}

type Extent = [number, number, number, number];
type Place = ReturnType<typeof makePlace>;
type Made = ReturnType<typeof makeEvents>[number];

const THEATRES = [
  { id: 'plaine', name: 'La plaine' },
  { id: 'ville', name: 'La ville' },
];
/** Which of the places the second actor is said to hold; with fewer places nothing names that actor. */
const HELD = 6;
const ACTORS = [
  { id: 'garde', name: 'la garde', style: 'brick', role: 'armée de la province' },
  { id: 'milice', name: 'la milice', style: 'plain', role: 'groupe armé' },
];
const REFERENCES = [
  {
    id: 'X01',
    publisher: 'Gazette inventée',
    date: '2021',
    url: 'https://example.org/bilan',
    says: 'Donne un autre bilan.',
  },
];

function makeFront(names: readonly string[], last: string, paragraphs: readonly string[]) {
  return {
    title: `Front de ${names[0]} : ce que disent les voix`,
    kicker: `${names[1]} · ${last.slice(0, 4)}`,
    standfirst: `Un récit inventé, de ${names[0]} à ${names[1]}, pour mesurer ce que coûte un dossier de plus.`,
    language: 'fr',
    date: { edtf: last, display: `${last.slice(0, 4)} (date inventée)`, basis: 'Le dernier jour nommé.' },
    source: {
      sha256: hash('sha256', paragraphs.join('\n')),
      title: 'Texte inventé',
      rights: 'Domaine public.',
    },
    sections: [{ before: 1, title: 'Les premiers jours' }],
    waived: { places: [], dates: [] },
  };
}

/** Distinct names, none of which stands in another as a word. */
function makeNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES);
    names.add(name[0]?.toUpperCase() + name.slice(1));
  }
  return [...names];
}

function makePlace(name: string, index: number, [west, south, east, north]: Extent, random: Random) {
  const at = (dx: number, dy: number): [number, number] => {
    const longitude = west + ((east - west) * dx) / 100;
    return [round(longitude > 180 ? longitude - 360 : longitude), round(south + ((north - south) * dy) / 100)];
  };
  const [x, y] = [random.whole(10, 80), random.whole(10, 80)];
  const geometry =
    index % 7 === 5
      ? { type: 'LineString', coordinates: [at(x, y), at(x + 6, y + 3), at(x + 12, y + 2)] }
      : index % 7 === 6 && at(x, y)[0] < at(x + 9, y)[0] // RFC 7946 cuts in two what the antimeridian would cut
        ? { type: 'Polygon', coordinates: [[at(x, y), at(x + 9, y), at(x + 9, y + 9), at(x, y + 8), at(x, y)]] }
        : { type: 'Point', coordinates: at(x, y) };
  return {
    type: 'Feature',
    id: `lieu-${index + 1}`,
    properties: {
      name,
      kind: 'ville',
      isTown: index < 2,
      radiusKm: random.whole(1, 6),
      reason: 'Point inventé.',
      forms: [name],
      sources: [],
    },
    geometry,
  };
}

/** The place as the second actor holds it, in the word of the voice that speaks of it, as of the last day. */
function hold(place: Place, speakers: readonly { id: string }[], asOf: string) {
  const by = [speakers[HELD % speakers.length]?.id];
  const status = { state: 'disputed', holder: 'milice', by, asOf, note: 'Dit par une voix.' };
  return { ...place, properties: { ...place.properties, status } };
}

/** The text of each paragraph, in order. */
function joinByParagraph(events: readonly Made[]): string[] {
  const paragraphs: string[][] = [];
  for (const { event, texts } of events)
    for (const [index, text] of texts.entries()) {
      const { paragraph = 1 } = event.claims[index] ?? {};
      paragraphs[paragraph - 1] = [...(paragraphs[paragraph - 1] ?? []), text];
    }
  return paragraphs.map((texts) => texts.join(' '));
}

function makeEvents(
  random: Random,
  places: readonly Place[],
  speakers: readonly { id: string; name: string }[],
  size?: Size,
) {
  let piece = 0;
  const start = Date.UTC(random.whole(1995, 2023), random.whole(0, 11), random.whole(1, 28));
  // Every place is named: at least one claim for each.
  const usual = Math.max(random.whole(5, 60), places.length, speakers.length);
  // Of three events in a row one has two claims.
  const count = size ? Math.round((size.claims * 3) / 4) : usual;
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(start + random.whole(0, 40) * 86_400_000);
    const day = date.toISOString().slice(0, 10);
    const words = `${date.getUTCDate() === 1 ? '1er' : date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    const place = places[index % places.length];
    const isDated = index % 6 !== 5;
    const texts: string[] = [];
    const claims = Array.from({ length: index % 3 === 0 ? 2 : 1 }, (_unused, number) => {
      // In turn, so that each of them speaks.
      const speaker = speakers[(index + number) % speakers.length];
      const figure = `${random.whole(2, 90)} ${random.pick(THINGS)}`;
      const deed = `la garde ${random.pick(DEEDS)} ${figure} près de ${place?.properties.name}`;
      const when = isDated && number === 0 ? ` le ${words}` : '';
      texts.push(`Selon ${speaker?.name}, ${deed}${when}, et ${random.pick(FILLERS)}.`);
      piece += 1;
      return {
        piece,
        by: [speaker?.id],
        act: 'affirme',
        paragraph: size ? Math.ceil((piece * size.paragraphs) / size.claims) : piece,
        quote: deed + when,
        ...(when && { date: words }),
        figures: [
          {
            quote: figure,
            value: Number.parseInt(figure, 10),
            unit: 'unités',
            what: 'comptées par la voix',
            asOf: day,
          },
        ],
      };
    });
    const event = {
      id: `evenement-${index + 1}`,
      title: `La garde avance près de ${place?.properties.name}, selon ${claims.length} voix (${index + 1}e récit)`,
      kind: 'fait revendiqué',
      when: { edtf: day, reason: isDated ? 'Le texte donne le jour.' : 'Jour conventionnel de la rédaction.' },
      theatre: index % 2 === 0 ? 'plaine' : 'ville',
      places: [place?.id],
      actors: ['garde'],
      claims,
    };
    return { event, texts, day };
  });
}

function makeNotes(events: readonly Made[]) {
  return events.flatMap(({ event }) =>
    event.claims.map(({ piece, paragraph, figures }) => ({
      id: `note-${piece}`,
      kind: piece % 3 === 0 ? 'outside' : 'method',
      anchors: [{ paragraph, quote: figures[0]?.quote }],
      text: `La voix ne dit pas comment elle compte, et aucune autre ne confirme ce nombre, donné ${piece} fois ou moins dans le texte.`,
      references: piece % 3 === 0 ? ['X01'] : [],
    })),
  );
}

/** What the dossier publishes, as `npm run lock` would write it. */
function listIds(
  paragraphs: number,
  places: readonly Place[],
  speakers: readonly { id: string }[],
  events: readonly Made[],
): string[] {
  return [
    ...events.map(({ event }) => `evenement/${event.id}`),
    ...places.map(({ id }) => `lieu/${id}`),
    ...Array.from({ length: paragraphs }, (_, index) => `paragraphe/p${index + 1}`),
    ...events.flatMap(({ event }) => event.claims.map(({ piece }) => `piece/${piece}`)),
    ...speakers.map(({ id }) => `voix/${id}`),
  ];
}

function makeMap(extent: Extent, places: readonly Place[], events: readonly Made[]) {
  const used = new Set(events.flatMap(({ event }) => event.places));
  return {
    caption: 'Situation inventée.',
    description: `Une carte inventée de ${places.length} lieux, de ${places[0]?.properties.name} à ${places.at(-1)?.properties.name}.`,
    frames: [
      {
        id: 'region',
        title: 'La région',
        extent: extent.map(round),
        scaleKm: 50,
        labels: places.map(({ id }) => ({ place: id, dx: 9, dy: 4 })),
        marks: places.filter(({ id }) => used.has(id)).map(({ id }) => ({ place: id, dx: 0, dy: 10, columns: 3 })),
      },
    ],
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
