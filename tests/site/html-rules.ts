/** What the site’s HTML is held to, as built and as scripts leave it. */
import type { ConfigData } from 'html-validate';

export const HTML_RULES = {
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and the doctype as HTML 5 does; what it does with white space is its own affair.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Some browsers take the roles of a table away with its display; those that are stacked say them.
    'no-redundant-role': 'off',
  },
} satisfies ConfigData;
