/** The 106 criteria of the RGAA 4.1.2 by theme, and how many stand in each state. */
import type { Criteria, Means, State } from './criterion.ts';
import { COLOURS, FRAMES, IMAGES, MEDIA } from './themes-1-4.ts';
import { LINKS, REQUIRED, SCRIPTS, STRUCTURE, TABLES } from './themes-5-9.ts';
import { FORMS, PRESENTATION } from './themes-10-11.ts';
import { NAVIGATION, READING } from './themes-12-13.ts';

export interface Theme {
  name: string;
  criteria: Criteria;
}

/** Day on which the grid was last gone through, ISO 8601. */
export const CHECKED_ON = '2026-11-24';

/** In the order of the RGAA, whose number is the place plus one. */
export const THEMES: readonly Theme[] = [
  { name: 'Images', criteria: IMAGES },
  { name: 'Cadres', criteria: FRAMES },
  { name: 'Couleurs', criteria: COLOURS },
  { name: 'Multimédia', criteria: MEDIA },
  { name: 'Tableaux', criteria: TABLES },
  { name: 'Liens', criteria: LINKS },
  { name: 'Scripts', criteria: SCRIPTS },
  { name: 'Éléments obligatoires', criteria: REQUIRED },
  { name: 'Structuration', criteria: STRUCTURE },
  { name: 'Présentation', criteria: PRESENTATION },
  { name: 'Formulaires', criteria: FORMS },
  { name: 'Navigation', criteria: NAVIGATION },
  { name: 'Consultation', criteria: READING },
];

export const STATES: readonly State[] = ['conforme', 'non conforme', 'non applicable', 'non vérifié'];

export const MEANS: Readonly<Record<Means, string>> = {
  axe: 'axe',
  'html-validate': 'html-validate',
  test: 'notre test',
  main: 'à la main',
};

/** How many criteria stand in each state, of all themes. */
export function listCounts(themes: readonly Theme[]): { state: State; count: number }[] {
  const states = themes.flatMap(({ criteria }) => Object.values(criteria).map(({ state }) => state));
  return STATES.map((state) => ({ state, count: states.filter((each) => each === state).length }));
}
