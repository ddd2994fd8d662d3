/** What each page of a draft says of itself: to readers before all else, on every sheet of paper, and to search engines. */
import { attributeOf, type Change, changePage, listElements } from '../html/elements.ts';
import { escapeMarkup } from '../html/escape.ts';
import { formatDay } from '../model/dates/format-date.ts';
import type { Dossier } from '../model/dossier.ts';

/** A block of its own: what is published carries nothing of it. */
const STYLE =
  '.draft{margin:0;padding:.45rem clamp(min(4vw,1rem),2.5vw,2.5rem);border-bottom:3px double var(--brick);background:var(--far);font:650 13px/1.5 var(--sans);color:var(--ink)}@media print{.draft{border:1px solid;background:none}}@page{@top-center{content:"BROUILLON";font-weight:700}}';

/** What a page says that has drafts beside what is published. */
export const AMONG_OTHERS = 'Aperçu\u00A0: cette page parle aussi de brouillons, qui ne sont pas publiés.';

/** What each page of a draft says. */
export function describeDraft({ status, reviewedBy }: Pick<Dossier, 'status' | 'reviewedBy'>): string {
  const state =
    status === 'relu' && reviewedBy
      ? `Relu par ${reviewedBy.name} le ${formatDay(reviewedBy.date)}, pas encore publié`
      : 'Brouillon, ni relu ni publié';
  return `${state}\u00A0: ce que dit cette page peut changer ou disparaître.`;
}

/** The page with these words and all else that keeps it apart; `html` has the tags of its head and its body. */
export function markDraft(html: string, words: string): string {
  const { body, head, meta } = listElements(html, ['body', 'head', 'meta']);
  const headEnd = head[0]?.contentEnd ?? 0;
  const bodyStart = body[0]?.contentStart ?? html.length;
  const isKnown = meta.some((element) => attributeOf(element, 'name') === 'robots');
  const changes: Change[] = [
    {
      start: headEnd,
      end: headEnd,
      text: `${isKnown ? '' : '<meta name="robots" content="noindex">'}<style>${STYLE}</style>`,
    },
    {
      start: bodyStart,
      end: bodyStart,
      text: `<aside class="draft" aria-label="État du dossier">${escapeMarkup(words)}</aside>`,
    },
  ];
  return changePage(html, changes);
}
