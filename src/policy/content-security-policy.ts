/** The content security policy of a page: what it may load and run. It is the same in the page’s head and in its header. */

/** What stands within a page and may run there, by its hash. */
export interface Inline {
  styles: readonly string[];
  /** The colours’ alone; every other script is a file of ours. */
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
    // The search starts a worker by its address, which it does not know how to make trusted.
    ...(hasSearch ? [] : ["require-trusted-types-for 'script'", 'trusted-types default offline']),
  ];
}

/** For a page’s head: all that a `<meta>` may say. Framing it may not; that is the header’s. */
export function formatMeta(inline: Inline): string {
  return listDirectives(inline).join(';');
}

function formatScripts({ scripts, hasSearch }: Inline): string {
  return ["script-src 'self'", ...scripts, ...(hasSearch ? ["'wasm-unsafe-eval'"] : [])].join(' ');
}
