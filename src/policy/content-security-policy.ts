/** The content security policy of a page: what it may load and run. It is the same in the page’s head and in its header. */

/** The hashes of what a page has inline. */
export interface Inline {
  styles: readonly string[];
  /** Only the script that sets the theme is inline; all others are files. */
  scripts: readonly string[];
  /** Whether it has the search, which runs WebAssembly. */
  hasSearch: boolean;
}

/** All that the policy says of a page, in a head or in a header. */
export function listDirectives(inline: Inline): string[] {
  const { styles, hasSearch } = inline;
  return [
    "default-src 'none'",
    formatScripts(inline),
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // Pagefind starts its worker from a plain string, which Trusted Types would refuse.
    ...(hasSearch ? [] : ["require-trusted-types-for 'script'", 'trusted-types default offline']),
  ];
}

/** For the `<meta>` of a page. `frame-ancestors` is missing: browsers heed it in a header only. */
export function formatMeta(inline: Inline): string {
  return listDirectives(inline).join(';');
}

function formatScripts({ scripts, hasSearch }: Inline): string {
  return ["script-src 'self'", ...scripts, ...(hasSearch ? ["'wasm-unsafe-eval'"] : [])].join(' ');
}
