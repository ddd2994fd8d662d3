/** A dossier’s references as ids: a sum goes through it as through a tree, which a ring never ends. */
import type { Claim, Dossier, Finding, Note, Rival, TimelineEvent } from '../dossier.ts';

type WrittenClaim = Omit<Claim, 'event' | 'place'> & { event: string; place: string | undefined };
type WrittenEvent = Omit<TimelineEvent, 'claims'> & { claims: WrittenClaim[] };
type WrittenRival = Omit<Rival, 'claim'> & { claim: string; event: string };
type WrittenFinding = Omit<Finding, 'note'> & { note: string | undefined };
type WrittenNote = Omit<Note, 'claims' | 'rivals'> & { claims: string[]; rivals: WrittenRival[] };

/** A dossier without rings: what leads to claims, to their event and to their place does so by its id. */
type WrittenDossier = Omit<Dossier, 'chronology' | 'claims' | 'events' | 'findings' | 'notes'> & {
  chronology: WrittenEvent[];
  claims: WrittenClaim[];
  events: WrittenEvent[];
  findings: WrittenFinding[];
  notes: WrittenNote[];
};

/** What stands twice in the dossier is one object in what is written too. */
export function writeReferences(dossier: Omit<Dossier, 'version'>): Omit<WrittenDossier, 'version'> {
  const claims = new Map(
    dossier.claims.map((claim) => [claim, { ...claim, event: claim.event.id, place: claim.place?.id }]),
  );
  const events = new Map(
    dossier.events.map((event) => [
      event,
      { ...event, claims: event.claims.flatMap((claim) => claims.get(claim) ?? []) },
    ]),
  );
  return {
    ...dossier,
    findings: dossier.findings.map((finding) => ({ ...finding, note: finding.note?.id })),
    events: [...events.values()],
    chronology: dossier.chronology.flatMap((event) => events.get(event) ?? []),
    claims: [...claims.values()],
    notes: dossier.notes.map((note) => ({
      ...note,
      claims: note.claims.map(({ id }) => id),
      rivals: note.rivals.map(({ id, claim, ...rival }) => ({ id, claim: claim.id, event: claim.event.id, ...rival })),
    })),
  };
}
