/** Cards are kept from build to build for as long as builds of the whole site ask for them: a part asks for its own alone. */
import type { AstroIntegration } from 'astro';
import { NAMED_DOSSIERS } from '../environment.ts';
import { dropOld } from '../kept-files.ts';
import { CARDS } from '../share/cards/folder.ts';

/** Their faces, which are asked for only where a card is drawn, stay; drafts of cards, which a build that was killed has left, go. */
const CARD = /\.png(?:\.|$)/;

export function dropOldCards(): AstroIntegration {
  return {
    name: 'drop-old-cards',
    hooks: {
      // Once all that the site shows have been asked for.
      'astro:build:done': () => {
        if (!NAMED_DOSSIERS) dropOld(CARDS, { isMeant: (name) => CARD.test(name) });
      },
    },
  };
}
