/** The style sheet for fingers and for colours of the system: it comes after the text, which is read without it. */
import forced from './forced-colours.css?inline';
import touch from './touch.css?inline';

/** CSS for the end of a page’s own style sheet; it moves nothing. */
export function renderTouch(): string {
  return touch + forced;
}
