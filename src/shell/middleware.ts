/** Astro’s middleware: each page passes through `finishPage` before it is written, and one of a draft is marked as such. */
import { defineMiddleware } from 'astro:middleware';
import { changePages } from '../html/documents.ts';
import type { Dossier } from '../model/dossier.ts';
import { isDraft } from '../model/read/drafts.ts';
import { placeEntries } from './entries.ts';
import { finishPage } from './finish-page.ts';
import { AMONG_OTHERS, describeDraft, markDraft } from './mark-draft.ts';

export const onRequest = defineMiddleware(async ({ locals, props }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const dossier = props['dossier'] as Dossier | undefined; // each page of a dossier has it by this name, and no other page has one
  const html = await response.text();
  const words = dossier && isDraft(dossier) ? describeDraft(dossier) : locals.hasDrafts ? AMONG_OTHERS : undefined;
  const finish = (page: string) =>
    placeEntries(finishPage(words === undefined ? page : markDraft(page, words)), locals.entries ?? []);
  return new Response(changePages(html, finish), response);
});
