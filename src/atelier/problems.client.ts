/** What is wrong with the dossier: in the panel, and below the paragraph that it names. */
import type { Problem } from '../model/problem.ts';

export function showProblems(text: HTMLElement, problems: readonly Problem[]): void {
  const title = problems.length === 0 ? 'Aucun problème' : `Problèmes : ${problems.length}`;
  document.getElementById('problems-title')?.replaceChildren(title);
  document.getElementById('problems')?.replaceChildren(...problems.map(makeProblem));
  for (const old of text.querySelectorAll('.problem')) old.remove();
  for (const problem of problems) showInText(text, problem);
}

/** Its words are those of `check`, in English. */
function makeProblem({ file, line, column, rule, found, hint }: Problem): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('code');
  place.textContent = `${file}:${line}:${column} ${rule}`;
  const words = document.createElement('span');
  words.lang = 'en';
  words.textContent = `${found} ${hint}`;
  item.append(place, document.createElement('br'), words);
  return item;
}

function showInText(text: HTMLElement, { found, hint }: Problem): void {
  const number = /[Pp]aragraph (\d+)/.exec(found)?.[1];
  if (number === undefined) return;
  const note = document.createElement('aside');
  note.className = 'problem';
  note.lang = 'en';
  note.textContent = `${found} ${hint}`;
  text.querySelector(`p[data-paragraph="${number}"]`)?.after(note);
}
