/**
 * What a page says, in the terms of schema.org. Nothing in it is not on the page; a claim has its author and no rating,
 * because we give none; what an event tells is a claim’s, so no `Event` is asserted.
 */
import type {
  AnalysisNewsArticle,
  Claim as ClaimNode,
  CreativeWork,
  Dataset,
  Organization,
  Place as PlaceNode,
  WebPage,
  WithContext,
} from 'schema-dts';
import type { DatePoint, DateRange } from '../model/dates/edtf.ts';
import type { Claim, Dossier, Note, Place, Speaker, TimelineEvent } from '../model/dossier.ts';
import { nameNote } from '../model/join/oppositions.ts';
import { nameParagraphs } from '../model/join/provenance.ts';
import { isDraft } from '../model/read/drafts.ts';
import { roundGeometry } from '../model/words/precision.ts';
import { sayInShort } from '../model/words/say-claim.ts';
import { readToponym } from '../model/words/toponym.ts';
import type { Address } from '../site.ts';
import { endSentence, site } from '../site.ts';

const CONTEXT = 'https://schema.org';
/** What a page is of, which is not the page itself. */
const SUBJECT = '#contenu';
/** Letters of a claim in the name of its page. */
const NAME = 90;

/** The article view; `image` is the address of its share card, once one is drawn. */
export function describeArticle(dossier: Dossier, address: Address, image?: string): WithContext<AnalysisNewsArticle> {
  const { slug, title, standfirst, language, source, places, claims, corrections, notes } = dossier;
  const { authors = [], published, updated } = dossier;
  const url = address(slug);
  return {
    '@context': CONTEXT,
    '@type': 'AnalysisNewsArticle',
    '@id': url,
    headline: title,
    description: standfirst,
    inLanguage: language,
    ...(image === undefined ? {} : { image }),
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person' as const, name })) } : {}),
    ...(isDraft(dossier) ? { creativeWorkStatus: 'Draft' } : {}),
    // Of the dossier, not of its text, whose date `backstory` has.
    ...(published ? { datePublished: published, dateModified: updated ?? published } : {}),
    ...findCoverage(dossier.chronology),
    backstory: `${source.title}\u202F; reproduit mot pour mot, fautes comprises. Date\u00A0: ${endSentence(dossier.date.display)}`,
    isBasedOn: describeOrigins(dossier),
    citation: [...new Set(notes.flatMap(({ references }) => references.map(({ url }) => url)))],
    spatialCoverage: places
      .filter((place) => claims.some((claim) => claim.place === place))
      .map(({ name }): PlaceNode => ({ '@type': 'Place', name })),
    hasPart: claims.map((claim) => describeClaim(slug, claim, address)),
    ...(corrections.length > 0
      ? {
          // Their words are on that page alone, and here would be told that they are on this one.
          correction: corrections.map(({ id, date }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            url: `${address('corrections')}#${slug}-${id}`,
          })),
        }
      : {}),
  };
}

/** The text itself, and what runs of its paragraphs are taken from. */
function describeOrigins({ source, parts, text }: Dossier): CreativeWork | CreativeWork[] {
  const credit = text.paragraphs.find(({ kind }) => kind === 'credit')?.text;
  const itself = { '@type': 'CreativeWork' as const, name: source.title, ...(credit ? { creditText: credit } : {}) };
  if (parts.length === 0) return itself;
  return [
    itself,
    ...parts.map((part) => ({
      '@type': 'CreativeWork' as const,
      name: part.publisher,
      ...(part.url === undefined ? {} : { url: part.url }),
      description: [nameParagraphs(part), endSentence(part.note)],
    })),
  ];
}

/** The page of one event: its claims, its dates, its places. */
export function describeEventPage(dossier: Dossier, event: TimelineEvent, address: Address): WithContext<WebPage> {
  const { slug, language } = dossier;
  const { id, title, claims, places, when } = event;
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': address(slug, 'evenements', id),
    name: title,
    inLanguage: language,
    isPartOf: { '@id': address(slug) },
    ...(when.isStated ? { temporalCoverage: formatInterval(when) } : {}),
    spatialCoverage: places.map(({ id, name }) => nameSubject(name, address(slug, 'lieux', id))),
    hasPart: claims.map((claim) => describeClaim(slug, claim, address)),
  };
}

/** The page of one claim: its words and whose they are, when and where, as far as the text says. No day on which it was made: none is known. */
export function describeClaimPage(dossier: Dossier, claim: Claim, address: Address): WithContext<WebPage> {
  const { slug, language } = dossier;
  const { number, place, event, date } = claim;
  const url = address(slug, 'affirmations', String(number));
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': url,
    name: sayInShort(claim, NAME),
    inLanguage: language,
    isPartOf: { '@id': address(slug) },
    ...(date ? { temporalCoverage: formatInterval(event.when) } : {}),
    ...(place ? { spatialCoverage: nameSubject(place.name, address(slug, 'lieux', place.id)) } : {}),
    mainEntity: { ...describeClaim(slug, claim, address), url },
  };
}

/** The page of one contradiction: the claims that it is about, none rated, and what is told from outside the text. */
export function describeContradictionPage(dossier: Dossier, note: Note, address: Address): WithContext<WebPage> {
  const { slug, language } = dossier;
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': address(slug, 'contradictions', note.id),
    name: nameNote(note),
    inLanguage: language,
    isPartOf: { '@id': address(slug) },
    hasPart: note.claims.map((claim) => describeClaim(slug, claim, address)),
    citation: note.references.map(({ url }) => url),
  };
}

/** The page of one place: a circle as wide as its precision, never a bare point. */
export function describePlacePage(dossier: Dossier, place: Place, address: Address): WithContext<WebPage> {
  const { slug, language } = dossier;
  const { id, name, ar, others, precision } = place;
  const url = address(slug, 'lieux', id);
  const geometry = roundGeometry(place);
  const [longitude = 0, latitude = 0] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': url,
    name,
    inLanguage: language,
    isPartOf: { '@id': address(slug) },
    mainEntity: {
      '@type': 'Place',
      '@id': `${url}${SUBJECT}`,
      name,
      alternateName: [...(ar ? [ar] : []), ...others.map((other) => readToponym(other).toponym)],
      ...(geometry?.type === 'Point' && precision.radiusKm !== null
        ? {
            geo: {
              '@type': 'GeoCircle',
              geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
              geoRadius: precision.radiusKm * 1000,
            },
          }
        : {}),
    },
  };
}

/** The page of one voice. */
export function describeSpeakerPage(dossier: Dossier, speaker: Speaker, address: Address): WithContext<WebPage> {
  const { slug, language } = dossier;
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': address(slug, 'sources', speaker.id),
    name: speaker.longName ?? speaker.name,
    inLanguage: language,
    isPartOf: { '@id': address(slug) },
    mainEntity: describeVoice(slug, speaker, address),
  };
}

/** A person, an agency or an army: the dossier does not say which, so neither does the type. */
function describeVoice(slug: string, { id, name }: Speaker, address: Address): Organization {
  const url = address(slug, 'sources', id);
  const voice = { '@type': 'Thing', '@id': `${url}${SUBJECT}`, name, url };
  return voice as unknown as Organization; // schema.org’s types allow an author no other than a Person or an Organization
}

/** A file of the dossier’s data: its name, its media type, what it holds. */
export interface DataFile {
  file: string;
  type: string;
  description: string;
}

/** The page of the files. */
export function describeDataset(dossier: Dossier, files: readonly DataFile[], address: Address): WithContext<Dataset> {
  const { slug, title, language, source } = dossier;
  const url = address(slug, 'donnees');
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description: `Chaque ligne porte les mots exacts du texte, leur adresse, qui les dit et la précision de ce qui est daté ou situé.`,
    inLanguage: language,
    version: dossier.version,
    usageInfo: source.rights,
    isBasedOn: { '@id': address(slug) },
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.name },
    distribution: files.map(({ file, type, description }) => ({
      '@type': 'DataDownload',
      name: file,
      description,
      encodingFormat: type,
      contentUrl: new URL(file, url).href,
    })),
  };
}

/** For a data block of the page: nothing in it can end the block. */
export function renderJsonLd(thing: object): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

/** A place that has a page of its own. */
function nameSubject(name: string, page: string): PlaceNode {
  return { '@type': 'Place', '@id': `${page}${SUBJECT}`, name };
}

/** `author` is whose word it is; who passed it on stands in the credit, « OSDH, via AFP ». */
function describeClaim(
  slug: string,
  { id, text, by, attribution }: Claim,
  address: Address,
): Exclude<ClaimNode, string> {
  const article = address(slug);
  const [author] = by;
  return {
    '@type': 'Claim',
    '@id': `${article}#${id}`,
    text,
    ...(author ? { author: describeVoice(slug, author, address) } : {}),
    creditText: attribution,
    appearance: { '@id': article },
  };
}

/**
 * From the first to the last of what the text dates, each at its own precision; nothing where it dates nothing. Open
 * where a date without a start ends before all the known starts, or one without an end begins after all the known ends.
 */
function findCoverage(chronology: readonly TimelineEvent[]): { temporalCoverage?: string } {
  const ranges = chronology
    .filter(({ when }) => when.isStated)
    .map(({ when: { min, max, start, end } }) => ({ min, max, start: formatPoint(start), end: formatPoint(end) }));
  const known = {
    starts: ranges.filter(({ min }) => min !== null).sort((a, b) => compareDays(a.min, b.min)),
    ends: ranges.filter(({ max }) => max !== null).sort((a, b) => compareDays(b.max, a.max)),
  };
  const [first, last] = [known.starts[0], known.ends[0]];
  const isStartOpen = !first || ranges.some(({ min, max }) => min === null && compareDays(max, first.min) < 0);
  const isEndOpen = !last || ranges.some(({ min, max }) => max === null && compareDays(min, last.max) > 0);
  const [start, end] = [isStartOpen ? '..' : first.start, isEndOpen ? '..' : last.end];
  if (isStartOpen && isEndOpen) return {};
  return { temporalCoverage: start === end ? start : `${start}/${end}` };
}

/** By the signs of `YYYY-MM-DD`. */
function compareDays(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function formatInterval({ start, end }: DateRange): string {
  return start === end ? formatPoint(start) : `${formatPoint(start)}/${formatPoint(end)}`;
}

/** ISO 8601 has no signs for the approximate: an unsure day is given as its month. */
function formatPoint(point: DatePoint | null): string {
  if (!point) return '..';
  return point.precision === 'day' && point.qualifier !== '' ? point.text.slice(0, 7) : point.text;
}
