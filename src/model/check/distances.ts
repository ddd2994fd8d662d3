/** Holds a place’s point against how far, and on which side, its text says that it is from another: « X, à 40 km au nord de Y ». */
import type { Anchor, Place } from '../dossier.ts';
import { findQuantities, type Quantity } from '../words/numbers.ts';
import { plainSpaces } from '../words/spaces.ts';
import { findBearing, findDistance } from '../words/whereabouts.ts';
import type { Scene } from './scene.ts';

type Point = [number, number];

/** From the middle of a town to where one counts from. */
const TOWN_KM = 5;
/** A number of a text is a round one. */
const ROUND = 0.25;
/** « au nord » is what is no more than so far from it, degrees; nearer than this, km, no side is told. */
const [SIDE, NEAR_KM] = [70, 10];

const SIDES = ['nord', 'nord-est', 'est', 'sud-est', 'sud', 'sud-ouest', 'ouest', 'nord-ouest'];
const BEFORE =
  /(?:(?<!\p{L})à |, )(?<about>environ |quelque |près de |moins de |plus de |à peine |un peu (?:plus|moins) de )?$/iu;
const AFTER =
  /^ ?(?:km|kilomètres?)(?!²|2|\/|\p{L}| carré)(?: à vol d[’']oiseau)?(?: (?:plus )?(?:au|à l[’']) ?(?<side>nord-est|nord-ouest|sud-est|sud-ouest|nord|sud|est|ouest))? (?:de la |de l[’']|du |des |de |d[’'])(?:(?:ville|village|localité|bourg) (?:de |d[’']))?/iu;
/** Between a place and how far it is. */
const APPOSED =
  /^ ?[,(]? ?(?:(?:une? |le |la )?(?:petite? )?(?:village|ville|bourg|localité|bourgade|hameau) )?(?:(?:qui )?(?:(?:n[’'])?(?:est|était)|se (?:trouve|trouvait|situe|situait)) (?:plus )?(?:qu[’'])?)?(?:\p{L}+ment |juste |toujours )?(?:situé\p{L}* |distant\p{L}* )?$/iu;
/** « pas à 40 km », « jusqu’à 40 km » are of no place behind. */
const HELD_OFF = /(?:pas |plus |jusqu[’'])$/iu;
/** After how far it is from another: « À 40 km de Y, X », « À 40 km de Y se trouve X ». */
const FOLLOWING =
  /^ ?,? (?:se (?:trouve|trouvait|situe|situait|dresse) |est )?(?:à |dans |le |la |les |l[’'])?(?:(?:village|ville|bourg|localité) (?:de |d[’']))?$/iu;

interface Told {
  place: Place;
  from: Place;
  words: string;
  km: number;
  about: string;
  side: string | undefined;
}

export function checkDistances(scene: Scene): void {
  const { article, placesFile, places, tellIn } = scene;
  const tell = tellIn(placesFile.file);
  const mentions = [...places.values()].flatMap((place) => place.mentions.map((anchor) => ({ place, anchor })));
  for (const { number, text } of article.paragraphs) {
    const here = mentions.filter(({ anchor }) => anchor.paragraph === number);
    for (const quantity of here.length < 2 ? [] : findQuantities(text)) {
      const told = readTold(plainSpaces(text), quantity, here);
      const fault = told && findFault(told);
      if (!told || fault === undefined) continue;
      const index = placesFile.value.features.findIndex(({ id }) => id === told.place.id);
      tell(
        ['features', index, 'geometry', 'coordinates'],
        'distance-against-words',
        told.place.id,
        `Paragraph ${number} says “${told.words}” of \`${told.place.id}\`, and its point is ${fault} \`${told.from.id}\`.`,
        'Correct the point of the one or of the other, or the words that are taken for their names.',
      );
    }
  }
}

function readTold(
  text: string,
  { start, end, value }: Quantity,
  mentions: readonly { place: Place; anchor: Anchor }[],
): Told | undefined {
  const before = BEFORE.exec(text.slice(0, start));
  const after = AFTER.exec(text.slice(end));
  if (!before || !after) return undefined;
  const at = end + after[0].length;
  const from = mentions.find(({ anchor }) => anchor.start <= at && at < anchor.end && anchor.start >= end);
  if (!from) return undefined;
  const place =
    mentions.findLast(
      ({ anchor }) => anchor.end <= before.index && APPOSED.test(text.slice(anchor.end, before.index)),
    ) ??
    mentions.find(
      ({ anchor }) =>
        !HELD_OFF.test(text.slice(0, before.index)) &&
        anchor.start >= from.anchor.end &&
        FOLLOWING.test(text.slice(from.anchor.end, anchor.start)),
    );
  if (!place || place.place === from.place) return undefined;
  return {
    place: place.place,
    from: from.place,
    words: text.slice(before.index, from.anchor.end),
    km: value,
    about: before.groups?.['about'] ?? '',
    side: after.groups?.['side']?.toLowerCase(),
  };
}

/** « 112 km to the east of »; undefined where words and points agree, or say nothing of one another. */
function findFault({ place, from, km, about, side }: Told): string | undefined {
  const [to, origin] = [pointOf(place), pointOf(from)];
  if (!to || !origin) return undefined;
  const distance = findDistance(origin, to);
  const doubt = (place.precision.radiusKm ?? 0) + (from.precision.radiusKm ?? 0) + TOWN_KM;
  const slack = doubt + km * ROUND;
  const isFar = distance > km + slack && !about.includes('plus');
  const isNear = distance < km - slack && !about.includes('moins');
  const bearing = findBearing(origin, to);
  const apart = Math.abs(((bearing - SIDES.indexOf(side ?? 'nord') * 45 + 540) % 360) - 180);
  const isElsewhere = side !== undefined && distance > Math.max(NEAR_KM, 2 * doubt) && apart > SIDE;
  if (!isFar && !isNear && !isElsewhere) return undefined;
  const found = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];
  return `${Math.round(distance)} km to the ${found[Math.round(bearing / 45) % 8]} of`;
}

/** Of a place that is one point. */
function pointOf({ geometry }: Place): Point | undefined {
  if (geometry?.type !== 'Point') return undefined;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return [longitude, latitude];
}
