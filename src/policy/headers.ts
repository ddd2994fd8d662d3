/** What a browser is told to allow, said once: every form of it, in a page’s head or a host’s file, is made from here. */

/** Sent with every file. Sharing and copying are the reader’s own; nothing else of the device is ever wanted. */
export const EVERYWHERE = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'],
    ...['midi', 'payment', 'usb', 'browsing-topics'],
  ]
    .map((name) => `${name}=()`)
    .join(', '),
  'Strict-Transport-Security': 'max-age=63072000',
} as const;

/** May be fetched by anyone’s page or program: a promise. */
export const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/** For what keeps its name while its bytes change: it is asked for anew each time, and not sent again while it is the same. */
export const NEVER_OLD = { 'Cache-Control': 'no-cache' } as const;

/** For what is named by its bytes: other bytes have another name. */
export const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/** What stands within a page and may run there, by its hash. */
export interface Inline {
  styles: readonly string[];
  /** The colours’ alone; every other script is a file of ours. */
  scripts: readonly string[];
  /** Whether it has the search, which runs WebAssembly. */
  hasSearch: boolean;
}

function listDirectives(inline: Inline): string[] {
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

/** The headers of one page. Only a page made for a frame may stand in one. */
export function listPageHeaders(inline: Inline, isForFrames: boolean): Record<string, string> {
  const framing = `frame-ancestors ${isForFrames ? '*' : "'none'"}`;
  return {
    'Content-Security-Policy': [...listDirectives(inline), framing].join('; '),
    ...(isForFrames
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Frame-Options': 'DENY' }),
  };
}
