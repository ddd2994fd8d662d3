/** The style sheet for fingers: it comes after the text, which is read without it. */
import touch from './touch.css?inline';

/** CSS for the end of a page’s own style sheet; it moves nothing. */
export function renderTouch(): string {
  return touch;
}
