import { expect, it } from 'vitest';
import { renderTwins } from '../../src/article/twins.ts';
import type { Claim, Place, TimelineEvent } from '../../src/model/dossier.ts';

it('lights the links to a target, and for a pièce its words', () => {
  const css = renderTwins({
    claims: [{ id: 'piece-7', number: 7 } as Claim], // only what the rules name
    events: [{ id: 'repli', claims: [{ id: 'piece-7' }] } as TimelineEvent],
    places: [{ id: 'alep' } as Place],
  });
  expect(css).toContain('[href$="#piece-7"],.q7)');
  expect(css).toContain('[href$="#evt-repli"],.t-evt-repli,.piece[href$="#piece-7"])');
  expect(css).toContain('[href$="#lieu-alep"],.t-lieu-alep)');
});
