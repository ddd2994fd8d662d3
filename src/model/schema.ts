/** The files an author writes, field by field. Each description is the manual for that field. */
import { z } from 'zod';
import { setFrench } from './typography.ts';

/** A permanent name: it becomes an address. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
/** Words copied from the article, character for character. */
const words = z.string().min(1);
/** The newsroom’s own words, typed with plain spaces. */
const prose = z.string().trim().min(1).transform(setFrench);
/** A paragraph of the article, counted from 1. */
const paragraph = z.int().min(1);
const webAddress = z.string().regex(/^https?:\/\/\S+$/, 'an address that begins with http:// or https://');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** Exact words in one paragraph, with what stands just before or after them where they occur twice. */
const anchor = z.strictObject({
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
});

const when = z.strictObject({
  /** EDTF, level 0 or 1. */
  edtf: z.string(),
  /** How the site writes it, where the plain reading of `edtf` would not be what the text says. */
  display: prose.optional(),
  /** How the date was found, or why the bracket is ours. */
  reason: prose,
});

const waiver = z.strictObject({ quote: words, paragraph: paragraph.optional(), reason: prose });

/** The front matter of `article.md`. */
export const articleSchema = z.strictObject({
  title: prose,
  /** The line above the title: place and period. */
  kicker: prose,
  standfirst: prose,
  language: z.literal('fr'),
  /** The article’s own date; `basis` says how it is known. */
  date: z.strictObject({ edtf: z.string(), display: prose, basis: prose }),
  source: z.strictObject({
    /** Of the paragraphs joined by one newline: the text cannot change unseen. */
    sha256,
    title: prose,
    rights: prose,
    probableOrigin: z.strictObject({ publisher: prose, url: webAddress, note: prose }).optional(),
  }),
  /** The newsroom’s headings, each before the paragraph it opens. */
  sections: z.array(z.strictObject({ before: paragraph, title: prose })),
  /** Paragraphs that are the source’s own headings. */
  subheads: z.array(paragraph).default([]),
  /** The paragraph that is the source’s own mention of origin. */
  credit: paragraph.optional(),
  /** Names and date expressions that are neither place nor event, each with the reason. Without a paragraph: everywhere. */
  waived: z.strictObject({ places: z.array(waiver).default([]), dates: z.array(waiver).default([]) }),
});

export const speakersSchema = z.strictObject({
  speakers: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      /** Forms of the name in the text; so a capital letter is known not to be a place. */
      forms: z.array(words).default([]),
      role: prose,
      /** Side in the conflict, in neutral words. */
      party: prose,
      belligerent: z.boolean(),
      /** Two speakers of one group count as one source. */
      group: slug,
    }),
  ),
  actors: z.array(
    z.strictObject({
      id: slug,
      name: prose,
      longName: prose.optional(),
      forms: z.array(words).default([]),
      side: z.enum(['armee', 'ei', 'fds', 'autre']),
      role: prose,
    }),
  ),
});

const figure = z.strictObject({
  /** Exact words, inside the claim’s own. */
  quote: words,
  /** Null where the words give no number. */
  value: z.number().nullable(),
  unit: prose,
  /** What is counted, and in which state. */
  what: prose,
  approximate: z.boolean().default(false),
  asOf: prose,
  caution: prose.optional(),
});

const claim = z.strictObject({
  /** The published number. It never changes and is never used again. */
  piece: z.int().min(1),
  /** Whose word it is, then who passed it on, in order. */
  by: z.array(slug).min(1),
  /** Why the claim is given to `by` although its paragraph names nobody. */
  implicit: prose.optional(),
  /** The speech act, as a verb in the third person: « affirme », « dément ». */
  act: prose,
  paragraph,
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
  /** The words of the same paragraph that date the claim. */
  date: words.optional(),
  figures: z.array(figure).default([]),
  /** Persons named in the quote. */
  people: z.array(words).default([]),
});

export const eventsSchema = z.strictObject({
  /** Lanes of the timeline, in order. */
  theatres: z.array(z.strictObject({ id: slug, name: prose })).min(1),
  events: z.array(
    z.strictObject({
      id: slug,
      title: prose,
      kind: prose,
      when,
      theatre: slug,
      /** The first is where the map shows the event’s numbers. */
      places: z.array(slug),
      actors: z.array(slug),
      claims: z.array(claim).min(1),
    }),
  ),
});

const reference = z.strictObject({
  id: z.string().regex(/^X\d+$/, 'an X and a number'),
  publisher: prose,
  date: prose,
  url: webAddress,
  says: prose,
});

export const notesSchema = z.strictObject({
  references: z.array(reference).default([]),
  notes: z.array(
    z.strictObject({
      id: slug,
      kind: z.enum(['sic', 'contradiction', 'outside', 'method']),
      title: prose.optional(),
      anchors: z.array(anchor).min(1),
      text: prose,
      references: z.array(z.string()).default([]),
    }),
  ),
});

const longitude = z.number();
const latitude = z.number();
const position = z.tuple([longitude, latitude]);
const point = z.strictObject({ type: z.literal('Point'), coordinates: position });
const lineString = z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) });
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).min(1) });
const multiPolygon = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1),
});
const geometry = z.discriminatedUnion('type', [point, lineString, polygon]);

const collection = <Properties extends z.ZodType, Shape extends z.ZodType>(properties: Properties, shape: Shape) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: z.literal('Feature'), id: slug, properties, geometry: shape })),
  });

/** `places.geojson`: what the article names or describes. */
export const placesSchema = collection(
  z.strictObject({
    name: prose,
    ar: words.optional(),
    /** Other spellings, not in the text. */
    others: z.array(prose).default([]),
    kind: prose,
    within: prose.optional(),
    /** How far the true place may be from what is drawn, in km. Left out only off the map. */
    radiusKm: z.number().positive().optional(),
    /** Why this point and this radius. */
    reason: prose,
    /** A feature of `basemap/` that is the place’s outline. */
    outline: slug.optional(),
    /** Who holds it, in whose words, as of when. */
    status: z
      .strictObject({
        state: z.enum(['assessed', 'claimed', 'disputed']),
        holder: slug,
        by: z.array(slug).min(1),
        asOf: z.string(),
        note: prose,
      })
      .optional(),
    /** Names to find in the text as whole words, longest first, all of them. */
    forms: z.array(words).default([]),
    /** Other words that mean the place, one by one: « ce triangle ». */
    mentions: z.array(anchor).default([]),
    identifiers: z
      .strictObject({ geonames: z.int().optional(), wof: z.int().optional(), wikidata: z.string().optional() })
      .optional(),
    /** Keys of the credits: where the point comes from. */
    sources: z.array(z.string()),
  }),
  geometry.nullable(),
);

/** `landmarks.geojson`: what helps to read the map and the article does not name. */
export const landmarksSchema = collection(
  z.strictObject({
    name: prose,
    ar: words.optional(),
    kind: prose,
    radiusKm: z.number().positive().optional(),
    note: prose,
  }),
  geometry,
);

/** The layers of `basemap/`. */
export const layerSchema = collection(
  z.strictObject({ name: prose.optional(), rank: z.number().optional() }),
  z.discriminatedUnion('type', [
    lineString,
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)) }),
    polygon,
    multiPolygon,
  ]),
);

/** West, south, east, north, in degrees. */
const extent = z.tuple([longitude, latitude, longitude, latitude]);
/** Offset of words from their point, in px, and the end of them that stands there. */
const offset = {
  dx: z.number().default(0),
  dy: z.number().default(0),
  anchor: z.enum(['start', 'middle', 'end']).default('start'),
};
/** Left out where the frame is drawn narrow. */
const isMinor = z.boolean().default(false);

const frame = z.strictObject({
  id: slug,
  title: prose,
  extent,
  /** Length of the scale bar. */
  scaleKm: z.number().positive(),
  /** Names of places of the text; `at` when not on the place itself. A place without a label is drawn without its name. */
  labels: z
    .array(z.strictObject({ place: slug, at: position.optional(), ...offset, text: prose.optional(), isMinor }))
    .default([]),
  /** What the article does not name and the map needs, in a lighter hand. */
  landmarks: z.array(z.strictObject({ landmark: slug, ...offset, isMinor })).default([]),
  /** Names set across land and water. */
  lettering: z
    .array(z.strictObject({ text: prose, kind: z.enum(['region', 'water']), at: position, isMinor }))
    .default([]),
  /** Where a place’s numbers stand, `columns` in a row; with words, an annotation. */
  marks: z
    .array(
      z.strictObject({
        place: slug,
        /** Where the mark hangs, when not on the place itself. */
        at: position.optional(),
        ...offset,
        columns: z.int().min(1),
        title: prose.optional(),
        /** Line by line: drawn words do not wrap. */
        lines: z.array(prose).default([]),
      }),
    )
    .default([]),
});

/** `map.yaml`: how the map is drawn. The first frame is the whole, the others are details of it. */
export const mapSchema = z.strictObject({
  caption: prose,
  /** 60 to 120 words for those who do not see the drawing. */
  description: prose,
  frames: z.array(frame).min(1),
  /** The small map of the country among its neighbours. */
  locator: z.strictObject({ extent, country: slug }),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type SpeakersFile = z.infer<typeof speakersSchema>;
export type EventsFile = z.infer<typeof eventsSchema>;
export type NotesFile = z.infer<typeof notesSchema>;
export type PlacesFile = z.infer<typeof placesSchema>;
export type LandmarksFile = z.infer<typeof landmarksSchema>;
export type LayerFile = z.infer<typeof layerSchema>;
export type MapFile = z.infer<typeof mapSchema>;
