/** The figure of the ledger: one bar a paragraph, as long as its text, filled where it is somebody’s word. */
import { scaleLinear } from 'd3-scale';
import type { Claim, Dossier, Speaker } from '../model/dossier.ts';
import { listStretches } from '../model/join/shares.ts';

/** How a stretch is filled: the style of a party to the conflict, `neutral` for who is none, `text` for the text itself. */
export type Fill = Speaker['style'] | 'neutral' | 'text';

export interface LedgerRow {
  /** Number of the paragraph. */
  paragraph: number;
  kind: 'text' | 'subhead' | 'credit';
  /** Length of the whole paragraph, per cent of the longest. */
  length: number;
  /** Stretches that are somebody’s word, per cent. */
  bars: { start: number; length: number; fill: Fill; isImplicit: boolean }[];
  /** Who speaks, in order; neighbours of one attribution together. */
  said: { attribution: string; claims: Claim[] }[];
}

export function layoutLedger({ text: { paragraphs }, claims }: Pick<Dossier, 'text' | 'claims'>): LedgerRow[] {
  const scale = scaleLinear([0, Math.max(1, ...paragraphs.map(({ text }) => text.length))], [0, 100]);
  const at = (characters: number) => Math.round(scale(characters) * 10) / 10;
  const stretches = listStretches(paragraphs, claims);
  return paragraphs.map(({ number, kind, text }): LedgerRow => {
    const spoken = stretches.flatMap(({ voice, ...stretch }) =>
      voice && stretch.paragraph === number ? [{ voice, ...stretch }] : [],
    );
    return {
      paragraph: number,
      kind,
      length: at(text.length),
      bars: spoken.map(({ voice, start, end, isImplicit }) => ({
        start: at(start),
        length: Math.round((at(end) - at(start)) * 10) / 10,
        fill: findFill(voice),
        isImplicit,
      })),
      said: listSaid(claims.filter(({ paragraph }) => paragraph === number)),
    };
  });
}

export function findFill({ belligerent, unattributed, style }: Speaker): Fill {
  if (belligerent) return style;
  return unattributed ? 'text' : 'neutral';
}

function listSaid(claims: readonly Claim[]): LedgerRow['said'] {
  const said: LedgerRow['said'] = [];
  for (const claim of claims) {
    const last = said.at(-1);
    if (last?.attribution === claim.attribution) last.claims.push(claim);
    else said.push({ attribution: claim.attribution, claims: [claim] });
  }
  return said;
}
