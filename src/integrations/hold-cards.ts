/** Cards that nothing could be made of are told all at once when the others are drawn, and no site is published without them. */
import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration } from 'astro';
import { ToldError } from '../model/told-error.ts';
import { formatUndrawn, UNDRAWN_CHANNEL, type Undrawn } from '../share/cards/undrawn.ts';

/** Ends the build where a card is missing; the first of the integrations, so that none looks at what is not whole. */
export function holdCards(): AstroIntegration {
  const missing: Undrawn[] = [];
  subscribe(UNDRAWN_CHANNEL, (message) => missing.push(message as Undrawn)); // nothing else is told there
  return {
    name: 'cards',
    hooks: {
      'astro:build:done'() {
        if (missing.length > 0) throw new ToldError(formatUndrawn(missing));
      },
    },
  };
}
