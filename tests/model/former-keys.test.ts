/** A key of the content that was renamed is read under its former name for one release. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource } from '../../src/model/read/source.ts';
import { readYaml } from '../../src/model/read/yaml.ts';

function read(name: string, text: string) {
  const problems: Problem[] = [];
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const file = readYaml(makeSource(`content/essai/${name}`, text), (problem) => problems.push(problem));
  return { file, problems, warnings: warn.mock.calls.map(([words]) => words) };
}

test('`hand` is read as `style`, at its place, and who reads the log is told', () => {
  const { file, warnings } = read('speakers.yaml', 'actors:\n  - id: ovm\n    hand: teal\n');
  expect(file?.value).toEqual({ actors: [{ id: 'ovm', style: 'teal' }] });
  expect(file?.at(['actors', 0, 'style'])).toMatchObject({ line: 3, column: 11 });
  expect(warnings).toEqual([
    'content/essai/speakers.yaml:3:5 `hand` is called `style` now: rename it, the next release refuses it.',
  ]);
});

test('beside the new name the former one is left to be refused', () => {
  const { file, warnings } = read('speakers.yaml', 'actors:\n  - style: brick\n    hand: teal\n');
  expect(file?.value).toEqual({ actors: [{ style: 'brick', hand: 'teal' }] });
  expect(warnings).toEqual([]);
});

test('in another file the word is a key like any other', () => {
  expect(read('notes.yaml', 'hand: teal\n').file?.value).toEqual({ hand: 'teal' });
});
