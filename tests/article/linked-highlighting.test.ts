import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderLinkedHighlighting } from '../../src/article/linked-highlighting.ts';
import type { Claim, Place, TimelineEvent } from '../../src/model/dossier.ts';

it('lights all that shows a target, and for an event the numbers of its claims', () => {
  const css = renderLinkedHighlighting({
    claims: [{ id: 'piece-7', number: 7 } as Claim], // only what the rules name
    events: [{ id: 'repli', claims: [{ number: 7 }] } as TimelineEvent],
    places: [{ id: 'azir' } as Place],
  });
  const listLit = (id: string) =>
    [...css.matchAll(/#([\w-]+):target\) ([^,{]+)/g)].filter(([, at]) => at === id).map(([, , twin]) => twin);
  expect(listLit('piece-7')).toEqual(['[data-claim~="7"]']);
  expect(listLit('evt-repli')).toEqual(['[data-event="repli"]', '.piece[data-claim="7"]']);
  expect(listLit('lieu-azir')).toEqual(['[data-place="azir"]']);
});

it('asks nothing of a page that has no target: a hundred questions would keep a slow phone for 0.2 s', () => {
  const css = renderLinkedHighlighting({ claims: [{ id: 'piece-7', number: 7 } as Claim], events: [], places: [] });
  const [scope = '', rest = ''] = css.split('}:is(.lit');
  expect(scope).toMatch(/^@scope\(html:has\(:target\)\)\{/);
  expect(rest).not.toBe('');
  expect(rest).not.toMatch(/:has\(#/);
});

it.each(['arrival', 'foot-panel'])(
  'names the element of the scope: a rule of `:scope` alone has the whole page styled with each part that comes (%s)',
  (name) => {
    const css = readFileSync(`src/article/${name}.css`, 'utf8');
    const scoped = css.slice(css.indexOf('@scope'));
    expect(scoped).toContain('html:scope:has(');
    expect(scoped).not.toMatch(/(?<!html):scope:has/);
  },
);
