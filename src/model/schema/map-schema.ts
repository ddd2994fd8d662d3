/** The files of the map, field by field: places, landmarks, basemap layers and the drawing. */
import { z } from 'zod';
import { findRatio } from '../geometry/mercator.ts';
import { measureDrawing } from '../geometry/projection.ts';
import { anchor, arabicName, prose, slug, webAddress, words } from './fields.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/**
 * A longitude may go on past 180 or -180, as those of a shape across the antimeridian do in many programs; it is kept
 * between them. A height is taken, and left out: nothing here is drawn by it.
 */
const position = z
  .tuple([z.number().min(-360).max(360), latitude, z.number().optional()])
  .transform(([x, y]): [longitude: number, latitude: number] => [wrap(x), y]);
const point = z.strictObject({ type: z.literal('Point'), coordinates: position });
const multiPoint = z.strictObject({ type: z.literal('MultiPoint'), coordinates: z.array(position).min(1) });
const lineString = z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) });
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).min(1) });
const multiLineString = z.strictObject({
  type: z.literal('MultiLineString'),
  coordinates: z.array(z.array(position).min(2)).min(1),
});
const multiPolygon = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1),
});
const ONE_SHAPE =
  'Draw one `Point`, `LineString` or `Polygon`, or several of one kind as `MultiPoint`, `MultiLineString` or `MultiPolygon`; shapes of several kinds are places of their own';
const geometry = z.discriminatedUnion(
  'type',
  [point, multiPoint, lineString, polygon, multiLineString, multiPolygon],
  ONE_SHAPE,
);

function wrap(longitude: number): number {
  // As written, but for the last digits, which the subtraction makes up.
  return Math.abs(longitude) <= 180 ? longitude : Number((longitude - 360 * Math.sign(longitude)).toFixed(9));
}

const collection = <Properties extends z.ZodType, Shape extends z.ZodType>(properties: Properties, shape: Shape) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        id: slug,
        properties,
        geometry: shape.refine(isDrawable, TOO_FINE),
      }),
    ),
  });

/** Positions of one geometry: more than a screen has room for. */
const MOST_POSITIONS = 5000;
const TOO_FINE = `Draw it with at most ${MOST_POSITIONS} points: simplify the line`;

function isDrawable(geometry: unknown): boolean {
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown[] }; // whatever its type, a geometry has these
  return (coordinates?.flat(3).length ?? 0) <= 2 * MOST_POSITIONS;
}

/** `places.geojson`: what the article names or describes. */
export const placesSchema = collection(
  z.strictObject({
    name: prose,
    ar: arabicName.optional(),
    others: z.array(prose).default([]).describe('D’autres graphies, qui ne sont pas dans le texte.'),
    kind: prose,
    isTown: z.boolean().default(false).describe('Vrai si les lieux voisins se disent par leur distance à celui-ci.'),
    within: prose.optional(),
    radiusKm: z
      .number()
      .positive()
      .optional()
      .describe(
        'De combien le lieu peut être loin de ce qui est dessiné, en km. Sans lui, seulement hors de la carte.',
      ),
    reason: prose.describe('Pourquoi ce point et ce rayon.'),
    outline: slug
      .optional()
      .describe(
        'Le contour du lieu : un élément de `basemap/`, ou une province (`irq-3051`) ou un pays (`irq`) du monde.',
      ),
    status: z
      .strictObject({
        state: z.enum(['assessed', 'claimed', 'disputed']),
        holder: slug,
        by: z.array(slug).min(1),
        asOf: z.string(),
        note: prose,
      })
      .optional()
      .describe('Qui le tient, selon qui, et à quelle date.'),
    forms: z
      .array(words)
      .default([])
      .describe('Les noms à trouver dans le texte, en mots entiers, les plus longs d’abord, tous.'),
    mentions: z.array(anchor).default([]).describe('D’autres mots qui désignent le lieu, un par un : « ce triangle ».'),
    identifiers: z
      .strictObject({
        geonames: z.int().optional(),
        wof: z.int().optional(),
        wikidata: z
          .string()
          .regex(/^Q\d+$/, 'a Q and a number')
          .optional(),
      })
      .optional(),
    sources: z
      .array(z.string())
      .describe(
        'D’où vient le point : des identifiants de `credits` dans `map.yaml` ou de `references` dans `notes.yaml`.',
      ),
  }),
  geometry.nullable(),
);

/** `landmarks.geojson`: what helps to read the map and the article does not name. */
export const landmarksSchema = collection(
  z.strictObject({
    name: prose,
    ar: arabicName.optional(),
    kind: prose,
    layer: z.enum(['town', 'water', 'road', 'site']).describe('Comment c’est dessiné.'),
    radiusKm: z.number().positive().optional(),
    note: prose,
  }),
  geometry,
);

/** The layers of `basemap/`. */
export const layerSchema = collection(
  z.strictObject({ name: prose.optional(), rank: z.number().optional() }),
  z.discriminatedUnion('type', [lineString, multiLineString, polygon, multiPolygon]),
);

const LEAST_DEGREES = 0.0005;
const MOST_RATIO = 10;
/** Length of a scale bar that can be read, as a share of its frame. */
const SCALE = { least: 0.01, most: 0.8 };
const extent = z
  .tuple([longitude, latitude, z.number().min(-180).max(360), latitude])
  .refine(([west, south, east, north]) => west < east && south < north, {
    error: 'Write west, south, east, north: west is less than east, south less than north',
    abort: true,
  })
  .refine(([west, , east]) => east - west <= 360, 'Write an east at most 360 above west: there is no more of the Earth')
  .refine(
    ([west, south, east, north]) => Math.min(east - west, north - south) >= LEAST_DEGREES,
    `Widen it to ${LEAST_DEGREES} degrees or more each way, some fifty metres: no basemap is finer`,
  )
  .refine(
    (sides) => !(Math.abs(Math.log(findRatio(sides))) > Math.log(MOST_RATIO)),
    `Widen its shorter side: a drawing is at most ${MOST_RATIO} times as long one way as the other`,
  )
  .describe(
    'Ouest, sud, est, nord, en degrés. L’est passe 180 là où le cadre franchit l’antiméridien : `[177, -20, 182, -15]`.',
  );
/** No page is drawn so wide that more would not lead off it. */
const shift = z.number().min(-500).max(500).default(0);
const offset = {
  dx: shift.describe('Décalage des mots vers la droite, en px.'),
  dy: shift.describe('Décalage des mots vers le bas, en px.'),
  anchor: z.enum(['start', 'middle', 'end']).default('start').describe('Le bout des mots qui s’y trouve.'),
};
const isMinor = z.boolean().default(false).describe('Omis là où le cadre est étroit.');

const frame = z
  .strictObject({
    id: slug,
    title: prose,
    extent,
    scaleKm: z
      .number()
      .positive()
      .optional()
      .describe('Longueur de l’échelle ; à défaut, un quart de la largeur au plus.'),
    labels: z
      .array(z.strictObject({ place: slug, at: position.optional(), ...offset, text: prose.optional(), isMinor }))
      .default([])
      .describe(
        'Les noms à placer à la main : `at` si ce n’est pas sur le lieu lui-même. Les autres vont où il y a place.',
      ),
    landmarks: z
      .array(z.strictObject({ landmark: slug, ...offset, isMinor }))
      .default([])
      .describe('Ce que l’article ne nomme pas et qu’il faut à la carte, en plus léger.'),
    lettering: z
      .array(z.strictObject({ text: prose, kind: z.enum(['region', 'water']), at: position, isMinor }))
      .default([])
      .describe('Des noms posés sur la terre et l’eau.'),
    marks: z
      .array(
        z.strictObject({
          place: slug,
          at: position.optional().describe('Où la marque tient, si ce n’est sur le lieu lui-même.'),
          ...offset,
          columns: z.int().min(1).max(40),
          hasLeader: z.boolean().default(false).describe('Vrai si un trait mène des numéros au lieu.'),
          title: prose.optional(),
          lines: z.array(prose).default([]).describe('Ligne par ligne : les mots dessinés ne se replient pas.'),
        }),
      )
      .default([])
      .describe('Les numéros à placer à la main, `columns` par rang ; avec des mots, une annotation.'),
  })
  .superRefine(({ extent, scaleKm }, context) => {
    if (scaleKm === undefined) return;
    const width = measureDrawing(extent).widthKm;
    if (scaleKm >= width * SCALE.least && scaleKm <= width * SCALE.most) return;
    context.addIssue({
      code: 'custom',
      path: ['scaleKm'],
      message: `Write about ${Number((width / 4).toPrecision(1))}: the frame is ${Number(width.toPrecision(3))} km wide`,
    });
  });

const credit = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,}$/, 'two capital letters or more'),
  name: prose,
  licence: prose.optional(),
  url: webAddress.optional(),
});

/** `map.yaml`: what the map does not find by itself. The first frame is the whole, the others are details of it. */
export const mapSchema = z.strictObject({
  caption: prose.optional().describe('À défaut, la carte dit à quel point ses lieux sont connus.'),
  description: prose
    .optional()
    .describe('De 60 à 120 mots pour qui ne voit pas le dessin. À défaut, les lieux un par un.'),
  frames: z.array(frame).default([]).describe('À défaut, la carte s’ajuste aux lieux.'),
  credits: z.array(credit).default([]).describe('Les données géographiques d’où viennent les points.'),
  locator: z
    .strictObject({ extent, country: slug })
    .optional()
    .describe(
      'La petite carte du pays parmi ses voisins. À défaut, il n’y en a pas : le fond peut ne pas avoir ce pays.',
    ),
});

export type PlacesFile = z.infer<typeof placesSchema>;
export type LandmarksFile = z.infer<typeof landmarksSchema>;
export type LayerFile = z.infer<typeof layerSchema>;
export type MapFile = z.infer<typeof mapSchema>;
