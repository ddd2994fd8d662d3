/** The bytes of an author’s text to words: UTF-8, UTF-16 or Windows-1252; what could be something else is refused, never guessed. */

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } | { refusal: string };

/** Letters of French and its neighbours beyond ASCII; what another encoding is misread as has others. */
const USUAL =
  /[\u00E0\u00E2\u00E4\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EE\u00EF\u00F4\u00F6\u0153\u00F9\u00FB\u00FC\u00FF\u00F1\u00E1\u00ED\u00F3\u00FA\u00DF]/giu;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
/** Bytes that Windows-1252 leaves undefined, which a decoder passes on as controls. */
const UNDEFINED = /[\u0080-\u009F]/;
/** A sign within a word that no word has there: half signs and superscripts, as in a Latin-9 « cœur ». */
const SIGN_IN_WORD =
  /\p{L}[\p{Sc}\p{Sk}\p{So}\p{Sm}\p{No}\u00A1\u00BF\u00A7\u00B6\u2020\u2021\u2030\u00AA\u00BA]\p{L}/u;

/** The byte order mark is taken off; line ends stay as they are. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  if (bytes.includes(0)) {
    // Latin letters have a zero beside each: at odd places where the lesser byte comes first.
    const zeros = [0, 0];
    for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    if (even === 0) return decodeAs('utf-16le', bytes);
    if (odd === 0) return decodeAs('utf-16be', bytes);
    return { refusal: 'it has bytes that no text has' };
  }
  const utf8 = decode('utf-8', bytes);
  return utf8 === undefined ? decodeWindows(bytes) : { text: utf8, encoding: 'UTF-8' };
}

function decodeAs(label: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  const text = decode(label, bytes);
  return text === undefined || text.includes('\0')
    ? { refusal: 'it begins as UTF-16 does and is none' }
    : { text, encoding: 'UTF-16' };
}

function decodeWindows(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const beyond = text.match(BEYOND_ASCII)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0;
  const unusual = beyond - (text.match(USUAL)?.length ?? 0);
  const isSure =
    !UNDEFINED.test(text) &&
    !SIGN_IN_WORD.test(text) &&
    beyond * 4 <= letters &&
    (unusual === 0 || unusual * 5 <= beyond);
  return isSure
    ? { text, encoding: 'Windows-1252' }
    : { refusal: 'it is not UTF-8, and what else it is cannot be told' };
}

function decode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
