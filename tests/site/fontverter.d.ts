declare module 'fontverter' {
  /** The same font in another format, which is told from its first bytes where it is not named. */
  export function convert(font: Uint8Array, to: 'truetype' | 'woff' | 'woff2'): Promise<Uint8Array>;
}
