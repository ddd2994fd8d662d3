/** The mistakes of an editor that the data itself betrays, each kind held by a file of its own. */

import { checkAttribution } from './check-attribution.ts';
import { checkDrawing } from './check-drawing.ts';
import { checkFigures } from './check-figures.ts';
import { checkLetters } from './check-letters.ts';
import { checkOrder } from './check-order.ts';
import { checkProse } from './check-prose.ts';
import { checkQuoted } from './check-quoted.ts';
import { checkShapes } from './check-shapes.ts';
import { checkSides } from './check-sides.ts';
import { checkTitles } from './check-titles.ts';
import { checkTwice } from './check-twice.ts';
import { checkWhen } from './check-when.ts';
import { checkWithin } from './check-within.ts';
import { checkWords } from './check-words.ts';
import type { Scene } from './scene.ts';

export function checkMistakes(scene: Scene): void {
  checkTwice(scene);
  checkOrder(scene);
  checkWords(scene);
  checkProse(scene);
  checkSides(scene);
  checkAttribution(scene);
  checkFigures(scene);
  checkQuoted(scene);
  checkDrawing(scene);
  checkShapes(scene);
  checkWithin(scene);
  checkTitles(scene);
  checkWhen(scene);
  checkLetters(scene);
}
