/** All that is drawn or written of a dossier without a page around it; throws where any of it is no number that can be drawn. */
import { listDateReadings } from '../../src/about/dated-wordings.ts';
import { listGlossary } from '../../src/about/glossary.ts';
import { listReferences } from '../../src/article/references.ts';
import { renderParagraphs } from '../../src/article/render-paragraphs.ts';
import { listRecords } from '../../src/cover/search-records.ts';
import { describeEventInWords } from '../../src/discovery/description.ts';
import { listEntries, renderFeed } from '../../src/discovery/feed.ts';
import {
  describeArticle,
  describeDataset,
  describeEventPage,
  describePlacePage,
  describeSpeakerPage,
} from '../../src/discovery/json-ld.ts';
import { EXPORTS } from '../../src/exports/exports.ts';
import type { Faces } from '../../src/fonts/card-fonts.ts';
import { drawWorld } from '../../src/map/ground/world.ts';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { listSigns } from '../../src/map/layout/legend.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { drawPlaces, renderPicture } from '../../src/map/render/picture.ts';
import type { Basemap, Dossier } from '../../src/model/dossier.ts';
import { listQuantities } from '../../src/model/join/quantities.ts';
import { listShares, listStretches } from '../../src/model/join/shares.ts';
import { listSpeeches } from '../../src/model/join/speeches.ts';
import { listCards } from '../../src/share/cards/card.ts';
import { type CardText, layoutCard, PICTURE, type Pictured } from '../../src/share/cards/layout-card.ts';
import { layoutLedger } from '../../src/sources/ledger.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';

const address = (...segments: string[]) => `https://example.org/${segments.map((segment) => `${segment}/`).join('')}`;
/** Beyond it the renderer of the cards gives out. */
const MOST_UNITS = 100_000;

export interface DrawnCard {
  card: CardText;
  picture: Pictured | undefined;
}

/** The cards that are drawn of it come back. */
export async function drawAll(dossier: Dossier, basemap: Basemap, faces: Faces): Promise<DrawnCard[]> {
  const { events, places, speakers, claims, text } = dossier;
  const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });
  checkNumbers([
    drawings,
    listSigns(drawings),
    drawWorld([dossier]),
    places.map((place) => drawPlaces(dossier, basemap, [place], { classes: PAGE_CLASSES, hasArabic: false })),
    layoutTimeline(dossier),
    layoutTimeline(
      dossier,
      dossier.notes.flatMap(({ rivals }) => rivals),
    ),
    layoutLedger(dossier),
    listShares(listStretches(text.paragraphs, claims)),
    listQuantities(dossier),
    listSpeeches(dossier),
    listDateReadings(dossier),
    listGlossary(dossier),
    listRecords(dossier),
    listReferences(dossier.notes),
    renderParagraphs(dossier),
    describeArticle(dossier, address),
    describeDataset(dossier, EXPORTS, address),
    events.map((event) => [describeEventPage(dossier, event, address), describeEventInWords(dossier, event)]),
    places.map((place) => describePlacePage(dossier, place, address)),
    speakers.map((speaker) => describeSpeakerPage(dossier, speaker, address)),
    EXPORTS.map(({ render }) => render(dossier, address)),
    await renderFeed(listEntries([dossier], address), address, address('flux')),
  ]);
  return listCards(dossier).map(({ subject, ...card }) => {
    const picture = renderPicture(dossier, basemap, subject, PICTURE.width);
    checkSvg(picture?.svg ?? '');
    checkNumbers(layoutCard(card, picture, faces));
    return { card, picture };
  });
}

/** Every number and every path in it, however deep. */
function checkNumbers(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} was drawn`);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'd' || key === 'edge') checkPath(String(inner));
    checkNumbers(inner, seen);
  }
}

function checkPath(d: string): void {
  if (!/^[MmLlHhVvZzAa\d\s,.e-]*$/.test(d)) throw new Error(`“${d.slice(0, 200)}” is no path`);
}

/** Its attributes: words of the dossier stand in its texts alone. */
function checkSvg(svg: string): void {
  for (const [, tag = ''] of svg.matchAll(/<([^>]*)>/g)) {
    for (const [, name = '', value = ''] of tag.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (/NaN|Infinity|undefined/.test(value)) throw new Error(`${name} is “${value.slice(0, 200)}”`);
      if (name === 'd') checkPath(value);
      const numbers = ['d', 'points', 'viewBox'].includes(name) ? (value.match(/-?[\d.]+/g) ?? []) : [value];
      if (numbers.some((number) => Math.abs(Number(number)) > MOST_UNITS))
        throw new Error(`${name} is “${value.slice(0, 200)}”, too far away to be drawn`);
    }
  }
}
