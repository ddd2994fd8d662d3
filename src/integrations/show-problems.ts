/** In `npm run dev` alone: what is wrong with the content goes to every open page as soon as it is read. */
import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration } from 'astro';
import { PROBLEMS_CHANNEL, type Problem } from '../model/problem.ts';

/** What the page’s script listens for and asks with. */
const TOLD = 'sur-pieces:problems';
const ASKED = 'sur-pieces:ask';

export function showProblems(): AstroIntegration {
  let problems: readonly Problem[] = [];
  return {
    name: 'problems',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command === 'dev') injectScript('page', "import '/src/author/problems.client.ts';");
      },
      'astro:server:setup'({ server }) {
        server.hot.on(ASKED, (_data, client) => client.send(TOLD, problems));
        subscribe(PROBLEMS_CHANNEL, (message) => {
          problems = message as readonly Problem[]; // the loader publishes nothing else
          server.hot.send(TOLD, problems);
        });
      },
    },
  };
}
