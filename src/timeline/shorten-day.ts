/** A day as far as there is room for it: whole lines, one event’s first, and how many are left for elsewhere. */
import type { TimelineEvent } from '../model/dossier.ts';
import { formatCount } from '../site.ts';
import type { Day, Line } from './days.ts';

export interface ShortDay {
  /** In the day’s own order. */
  day: Day;
  /** « Et 5 autres dans la chronologie, dont 1 en désaccord », where lines are left. */
  left: string | undefined;
}

/**
 * The first line of the event and what disagrees with it, then as many others as there is room for, each with all that
 * disagrees with it: the first that has no room ends the day, so that none is left out for being contradicted at length.
 */
export function shortenDay(day: Day, event: TimelineEvent, hasRoom: (short: ShortDay) => boolean): ShortDay {
  const show = (lines: ReadonlySet<Line>): ShortDay => ({
    day: { ...day, lines: day.lines.filter((line) => lines.has(line)) },
    left: sayLeft(day.lines, lines),
  });
  const groups = groupLines(day.lines);
  const [first = [], ...others] = [
    ...groups.filter((group) => group.some((line) => line.event === event)),
    ...groups.filter((group) => group.every((line) => line.event !== event)),
  ];
  let shown = new Set<Line>(first.slice(0, 1));
  // Against the first line each by itself, where there is no room for all: the text’s own before what is told elsewhere.
  const against = first.slice(1).toSorted((a, b) => rankAgainst(a, event) - rankAgainst(b, event));
  for (const lines of [...against.map((line) => [line]), ...others]) {
    const more = new Set([...shown, ...lines]);
    if (!hasRoom(show(more))) break;
    shown = more;
  }
  return show(shown);
}

/** A line with those that disagree with it. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.isAgainst && last) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function rankAgainst(line: Line, event: TimelineEvent): number {
  if (line.rival) return 2;
  return line.event === event ? 0 : 1;
}

function sayLeft(lines: readonly Line[], shown: ReadonlySet<Line>): string | undefined {
  const left = lines.length - shown.size;
  if (left === 0) return undefined;
  const against = groupLines(lines)
    .filter(([head]) => head && shown.has(head))
    .flat()
    .filter((line) => !shown.has(line)).length;
  const others = `Et ${formatCount(left, 'autre')} dans la chronologie`;
  if (against === 0) return others;
  return against === left ? `${others}, en désaccord` : `${others}, dont ${against} en désaccord`;
}
