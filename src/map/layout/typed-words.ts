/** Words that `map.yaml` places by hand: they stand where they are written, and all others keep off them. */
import type { Place } from '../../model/dossier.ts';
import { isPoints } from '../../model/geometry/positions.ts';
import { locate } from '../ground/frame.ts';
import { type Block, type Content, type Line, lineAscent, measureBlock, setRows } from './blocks.ts';
import { findAnchor } from './find-anchor.ts';
import type { HungBox } from './hung-shapes.ts';
import type { WordScene } from './word-scene.ts';

export interface Typed {
  block: Block;
  box: HungBox;
}

/** In the order of the file. Where the frame is narrow, without what is marked as minor and without annotations. */
export function listTyped(scene: WordScene, { isArabic, isNarrow }: { isArabic: boolean; isNarrow: boolean }): Typed[] {
  const { mapFrame, frame, told, landmarks, claims } = scene;
  const isKept = ({ isMinor }: { isMinor: boolean }) => !(isMinor && isNarrow);
  const placeOf = (id: string) => told.find((place) => place.id === id);
  const names = mapFrame.labels.filter(isKept).flatMap(({ place: id, at: position, text, ...offset }) => {
    const place = placeOf(id);
    const at = position ? locate(frame, position) : findAnchor(place?.geometry ?? null, frame);
    if (!place || !at) return [];
    const ar = isArabic && isPoints(place.geometry) ? place.ar : undefined;
    return [hangName(at, offset, { text: text ?? place.name, kind: 'place', ...(ar && { ar }) }, place)];
  });
  const towns = mapFrame.landmarks.filter(isKept).flatMap(({ landmark: id, ...offset }) => {
    const landmark = landmarks.find((candidate) => candidate.id === id);
    const at = landmark && findAnchor(landmark.geometry, frame);
    return at ? [hangName(at, offset, { text: landmark.name, kind: 'landmark' }, undefined)] : [];
  });
  const letters = mapFrame.lettering.filter(isKept).flatMap(({ text, kind, at: position }) => {
    const at = locate(frame, position);
    return at ? [hangName(at, { dx: 0, dy: 0, anchor: 'middle' }, { text, kind }, undefined)] : [];
  });
  const marks = mapFrame.marks.flatMap(
    ({ place: id, at: position, columns, hasLeader, title, lines, dx, dy, anchor }) => {
      const place = placeOf(id);
      const own = claims.filter((claim) => claim.place?.id === id);
      const at = position ? locate(frame, position) : findAnchor(place?.geometry ?? null, frame);
      if (!place || !at || own.length === 0) return [];
      const words = title !== undefined && !isNarrow ? [title, ...lines] : [];
      const content: Content = {
        place,
        rows: setRows(own, columns),
        lines: words.map((text, index): Line => ({ text, kind: index === 0 ? 'claim' : 'whose' })),
      };
      const { block, box } = hang(at, { dx, anchor }, dy, content);
      const leadsTo = hasLeader ? findAnchor(place.geometry, frame) : undefined;
      return [{ block: { ...block, leadsTo }, box }];
    },
  );
  return [...letters, ...names, ...towns, ...marks];
}

type Offset = Pick<Block, 'anchor'> & { dx: number; dy: number };

function hangName(
  at: { x: number; y: number },
  { dx, dy, anchor }: Offset,
  line: Line,
  place: Place | undefined,
): Typed {
  const content: Content = { place, rows: [], lines: [line], ...(line.kind === 'landmark' && { hasDot: true }) };
  return hang(at, { dx, anchor }, dy - lineAscent(line), content);
}

function hang(
  { x, y }: { x: number; y: number },
  { dx, anchor }: Pick<Offset, 'dx' | 'anchor'>,
  top: number,
  content: Content,
): Typed {
  const { width, height } = measureBlock(content);
  const left = dx - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    block: { ...content, x, y, top, at: dx, anchor },
    box: { x: x / 100, y: y / 100, left, right: left + width, top, bottom: top + height },
  };
}
