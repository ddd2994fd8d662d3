/** What is wrong with the content, over the last good page: each problem with its place, its mending and a way to it. */
import type { Problem } from '../model/problem.ts';

const SHEET = `
  .problems { position: fixed; z-index: 9; inset: auto 0 0; max-height: 45vh; overflow: auto; padding: .8rem 1.2rem }
  .problem { margin: .5rem 0; padding: .5rem .8rem }
  .problems, .problem { background: Canvas; color: CanvasText; border: 2px solid Mark; font: 14px/1.45 system-ui, sans-serif }
  .problems ol { margin: .4rem 0 0; padding: 0 0 0 1.4rem }
  .problems button { padding: 0; border: 0; background: none; color: LinkText; font: inherit; text-decoration: underline; cursor: pointer }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

import.meta.hot?.on('sur-pieces:problems', showProblems);
import.meta.hot?.send('sur-pieces:ask');

function showProblems(problems: readonly Problem[]): void {
  for (const old of document.querySelectorAll('.problems, .problem')) old.remove();
  if (problems.length === 0) return;
  const panel = document.createElement('section');
  panel.className = 'problems';
  panel.setAttribute('role', 'status');
  panel.setAttribute('aria-label', 'Problems of the content');
  const title = document.createElement('b');
  title.textContent = `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; these are the last good pages.`;
  const list = document.createElement('ol');
  list.append(...problems.map(makeItem));
  panel.append(title, list);
  document.body.append(panel);
  for (const problem of problems) showInText(problem);
}

function makeItem({ file, line, column, rule, found, hint }: Problem): HTMLLIElement {
  const place = `${file}:${line}:${column}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place;
  button.title = 'Open it in the editor';
  button.addEventListener('click', () => fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`));
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = rule;
  item.append(button, ' ', name, document.createElement('br'), `${found} ${hint}`);
  return item;
}

/** Beside the paragraph too, where the problem names one and the page has it. */
function showInText({ file, found, hint }: Problem): void {
  const [slug] = file.split('/').slice(-2);
  const number = /paragraph (\d+)/.exec(found)?.[1];
  if (!location.pathname.includes(`/${slug}/`)) return;
  const note = document.createElement('aside');
  note.className = 'problem';
  note.textContent = `${found} ${hint}`;
  document.getElementById(`p${number}`)?.after(note);
}
