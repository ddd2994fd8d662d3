/** The style sheet of what follows the text: it comes after it, and a note or a pièce that is called comes to stand beside it. */
import arrival from './arrival.css?inline';
import apparatus from './end-notes.css?inline';
import panel from './foot-panel.css?inline';
import controls from './send-controls.css?inline';

/** CSS for the end of the article view’s own style sheet. */
export function renderEndNotesStyle(): string {
  return apparatus + panel + arrival + controls;
}
