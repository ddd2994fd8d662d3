/** The 106 criteria of the RGAA 4.1.2 by theme, as `accessibility-grid.yaml` says them, and how many stand in each state. */
import { parse } from 'yaml';
import { z } from 'zod';
import text from './accessibility-grid.yaml?raw';

export const STATES = ['conforme', 'non conforme', 'non applicable', 'non vérifié'] as const;
type State = (typeof STATES)[number];

export const MEANS = { axe: 'axe', 'html-validate': 'html-validate', test: 'notre test', main: 'à la main' } as const;

const criterion = z.strictObject({
  title: z.string(),
  state: z.enum(STATES),
  by: z.array(z.literal(['axe', 'html-validate', 'test', 'main'])),
  note: z.string().optional(),
});
const theme = z.strictObject({ name: z.string(), criteria: z.record(z.string(), criterion) });
export type Theme = z.infer<typeof theme>;

/** Themes in the order of the RGAA, whose number is the place plus one. */
export const { checkedOn: CHECKED_ON, themes: THEMES } = z
  .strictObject({ checkedOn: z.iso.date(), themes: z.array(theme) })
  .parse(parse(text));

/** How many criteria stand in each state, of all themes. */
export function listCounts(themes: readonly Theme[]): { state: State; count: number }[] {
  const states = themes.flatMap(({ criteria }) => Object.values(criteria).map(({ state }) => state));
  return STATES.map((state) => ({ state, count: states.filter((each) => each === state).length }));
}
