/** The mistakes of an editor that the data itself betrays, each kind held by a file of its own. */
import { checkAttribution } from './attribution.ts';
import { checkWords } from './copied-words.ts';
import { checkDistances } from './distances.ts';
import { checkDrawing } from './drawing.ts';
import { checkFigures } from './figures.ts';
import { checkLetters } from './letters.ts';
import { checkOrder } from './order.ts';
import { checkProse } from './prose.ts';
import { checkQuoted } from './quoted.ts';
import type { Scene } from './scene.ts';
import { checkShapes } from './shapes.ts';
import { checkSides } from './sides.ts';
import { checkTitles } from './titles.ts';
import { checkTwice } from './twice.ts';
import { checkWhen } from './when.ts';
import { checkWithin } from './within.ts';

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
  checkDistances(scene);
  checkTitles(scene);
  checkWhen(scene);
  checkLetters(scene);
}
