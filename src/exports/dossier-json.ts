/** `dossier.json`: the model as a contract with other programs. Keys are added, never renamed or removed. */
import type { Anchor, Claim, Dossier, Figure, Note, Place, Reference, TimelineEvent } from '../model/dossier.ts';
import { partAt } from '../model/join/provenance.ts';
import type { Address } from '../site.ts';

/** JSON, indented, with a final newline. `start` and `end` are UTF-16 offsets in the paragraph’s text. */
export function renderDossierJson(dossier: Dossier, address: Address): string {
  const {
    slug,
    title,
    standfirst,
    findings,
    language,
    date,
    text,
    parts,
    speakers,
    actors,
    places,
    events,
    notes,
    coverage,
  } = dossier;
  const json = {
    slug,
    title,
    standfirst,
    findings: findings.map(({ text, on, note }) => ({ text, on: describeAnchor(on), note: note?.id ?? null })),
    language,
    date: { edtf: date.edtf, basis: date.basis },
    url: address(slug),
    version: dossier.version,
    published: dossier.published ?? null,
    updated: dossier.updated ?? null,
    status: dossier.status ?? 'publié',
    authors: dossier.authors ?? [],
    reviewedBy: dossier.reviewedBy ?? null,
    licence: { text: dossier.source.rights },
    text: {
      sha256: text.sha256,
      paragraphs: text.paragraphs.map(({ id, number, text }) => {
        const part = partAt(dossier, number);
        return { id, text, provenance: part ? { publisher: part.publisher, url: part.url ?? null } : null };
      }),
    },
    parts: parts.map(({ from, to, publisher, url, archived, note }) => ({
      from: `p${from}`,
      to: `p${to}`,
      publisher,
      url: url ?? null,
      archived: archived ?? null,
      note,
    })),
    speakers: speakers.map(({ id, name, role, party }) => ({ id, name, role, party })),
    actors: actors.map(({ id, name, role }) => ({ id, name, role })),
    places: places.map((place) => describePlace(place, address(slug, 'lieux', place.id))),
    events: events.map((event) => describeEvent(event, (...segments) => address(slug, ...segments))),
    notes: notes.map(describeNote),
    coverage: { dates: describeCoverage(coverage.dates), places: describeCoverage(coverage.places) },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function describePlace({ id, name, ar, others, kind, geometry, precision, mentions }: Place, url: string) {
  return {
    id,
    name,
    names: { fr: [name, ...others], ar: ar ? [ar] : [] },
    kind,
    geometry,
    precision,
    url,
    mentions: mentions.map(describeAnchor),
  };
}

/** `address` is of what is below the dossier’s own. */
function describeEvent({ id, title, when, theatre, places, actors, claims }: TimelineEvent, address: Address) {
  return {
    id,
    title,
    when: when.edtf,
    isDatedByText: when.isStated,
    url: address('evenements', id),
    theatre: theatre.id,
    places: places.map((place) => place.id),
    actors: actors.map((actor) => actor.id),
    claims: claims.map((claim) => describeClaim(claim, address('affirmations', String(claim.number)))),
  };
}

function describeClaim(
  { id, number, by, implicit, act, text, paragraph, start, end, date, figures }: Claim,
  url: string,
) {
  return {
    id,
    number,
    url,
    by: by.map((speaker) => speaker.id),
    implicit: implicit ?? null,
    act,
    quote: text,
    paragraph: `p${paragraph}`,
    start,
    end,
    date: date ? describeAnchor(date) : null,
    figures: figures.map(describeFigure),
  };
}

function describeFigure({ value, unit, approximate, what, asOf, caution, ...anchor }: Figure) {
  return { value, unit, approximate, what, asOf, caution: caution ?? null, ...describeAnchor(anchor) };
}

/** A note’s first words are its place; a note on several has them all under `anchors`. */
function describeNote({ id, kind, title, anchors, text, references }: Note) {
  const [first] = anchors.map(({ paragraph, start, end }) => ({ paragraph: `p${paragraph}`, start, end }));
  return {
    id,
    kind,
    title: title ?? null,
    ...first,
    text,
    anchors: anchors.map(describeAnchor),
    references: references.map(describeReference),
  };
}

function describeReference({ id, publisher, date, url, archived, says }: Reference) {
  return { id, publisher, date, url, archived: archived ?? null, says };
}

function describeAnchor({ paragraph, start, end, text }: Anchor) {
  return { paragraph: `p${paragraph}`, start, end, text };
}

function describeCoverage({ found, used, waived }: Dossier['coverage']['dates']) {
  return {
    found,
    used,
    waived: waived.map(({ text, paragraph, reason }) => ({ text, paragraph: `p${paragraph}`, reason })),
  };
}
