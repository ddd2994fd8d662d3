/** The mistakes of an editor that the data itself betrays, each kind held by a file of its own. */
import { checkOrder } from './check-order.ts';
import { checkProse } from './check-prose.ts';
import { checkSides } from './check-sides.ts';
import { checkTwice } from './check-twice.ts';
import { checkWords } from './check-words.ts';
import type { Scene } from './scene.ts';

export function checkMistakes(scene: Scene): void {
  checkTwice(scene);
  checkOrder(scene);
  checkWords(scene);
  checkProse(scene);
  checkSides(scene);
}
