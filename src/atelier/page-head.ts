/** What the pages of the atelier begin with: their script, which puts in all that they show of a dossier, and their looks. */
import { escapeMarkup } from '../html/escape.ts';

/** `script` and the style sheets are files of this folder, which `npm run dev` serves as they are. */
export function renderHead(base: string, title: string, script: string, sheets: readonly string[]): string {
  const file = (name: string) => `${escapeMarkup(base)}src/atelier/${name}`;
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    ...sheets.map((sheet) => `<link rel="stylesheet" href="${file(sheet)}">`),
    `<script type="module" src="${file(script)}"></script>`,
    '</head>',
  ].join('\n');
}
