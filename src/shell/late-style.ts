/** The style sheet for touch screens and forced colours. It is linked after the text, which can be read without it. */
import forced from './forced-colours.css?inline';
import touch from './touch.css?inline';

/** CSS that comes after all other rules and must not move anything, since the page is painted already. */
export function renderTouch(): string {
  return touch + forced;
}
