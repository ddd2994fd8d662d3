import { describe, expect, it } from 'vitest';
import { describeDraft, markDraft } from '../../src/shell/mark-draft.ts';

const PAGE =
  '<!doctype html><html lang="fr"><head><title>Col</title></head><body class="a"><main>Col</main></body></html>';

describe('a page of a draft', () => {
  it('says so before all else, on paper too, and asks to be left out of searches', () => {
    const marked = markDraft(PAGE, describeDraft({ status: 'brouillon' }));
    expect(marked).toMatch(/<meta name="robots" content="noindex"><style>[^<]+@top-center[^<]+<\/style><\/head>/);
    expect(marked).toMatch(
      /<body class="a"><aside class="draft" [^>]+>Brouillon, ni relu ni publié\u00A0: [^<]+<\/aside>/,
    );
  });

  it('says who has read it, and when, as text', () => {
    const reviewedBy = { name: 'Nour <b>', date: '2021-03-07' };
    expect(markDraft(PAGE, describeDraft({ status: 'relu', reviewedBy }))).toContain(
      '>Relu par Nour &lt;b&gt; le 7 mars 2021, ',
    );
  });

  it('asks so once, where it asks so already', () => {
    const asked = PAGE.replace('</head>', '<meta name="robots" content="noindex"></head>');
    expect(markDraft(asked, describeDraft({ status: 'brouillon' })).match(/noindex/g)).toHaveLength(1);
  });
});
