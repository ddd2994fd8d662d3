import { expect, it } from 'vitest';
import { checkProjectPath } from '../../src/publish/project-path.ts';

it.each(['/home/a/projet #1', '/home/a/quoi ?/b', '/home/a/le "projet"'])(
  'a project is not built where its tools would misread its path, which is said: %s',
  (folder) => {
    expect(() => checkProjectPath(folder)).toThrow(`\`${folder}\``);
    expect(() => checkProjectPath(folder)).toThrow(/misread the [#?"] of a path: move it, or rename that folder$/);
  },
);

it('spaces, accents, per cents and apostrophes of its path are no hindrance', () => {
  expect(() => checkProjectPath("/home/a/projet 50% d’été, l'autre & co")).not.toThrow();
});
