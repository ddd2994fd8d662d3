/** In which encoding an author’s text is, told by its bytes. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/author/encoding.ts';

const TEXT = 'Les « élèves » de l’école ont été évacués à Brûlon, où 12 œuvres manquent – 3 500 € en tout.\n';
/** What of the Windows code page stands elsewhere than in Latin-1. */
const WINDOWS: Record<string, number> = { '’': 0x92, œ: 0x9c, '–': 0x96, '€': 0x80, '…': 0x85 };

function encodeWindows(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => WINDOWS[sign] ?? sign.charCodeAt(0));
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('the encoding of a text', () => {
  test.for([
    ['UTF-8', new TextEncoder().encode(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'UTF-8'],
    ['UTF-16, the lesser byte first', encodeUtf16(TEXT, false), 'UTF-16'],
    ['UTF-16, the greater byte first', encodeUtf16(TEXT, true), 'UTF-16'],
    ['UTF-16 with a mark, the lesser byte first', encodeUtf16(`\uFEFF${TEXT}`, false), 'UTF-16'],
    ['UTF-16 with a mark, the greater byte first', encodeUtf16(`\uFEFF${TEXT}`, true), 'UTF-16'],
    ['Windows-1252', encodeWindows(TEXT), 'Windows-1252'],
  ] as const)('is told, and each letter kept: %s', ([, bytes, encoding]) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  test('is Windows-1252 with a Portuguese or Nordic name among French words', () => {
    const text = 'Élu à São Paulo, né près d’Århus, il a été arrêté à l’étranger, répète la société qui l’a employé.';
    expect(decodeText(encodeWindows(text))).toEqual({ text, encoding: 'Windows-1252' });
  });

  test.for([
    [
      'an old Macintosh’s French',
      Uint8Array.from('L\xd5\x8ecole de P\x8ecy a \x8et\x8e ferm\x8ee', (sign) => sign.charCodeAt(0)),
    ],
    [
      'an old Macintosh’s French with a grave accent',
      Uint8Array.from('apr\x8fs l\xd5\x8et\x8e', (sign) => sign.charCodeAt(0)),
    ],
    ['Latin-9 with its œ', Uint8Array.from('une \xbduvre, un c\xbdur', (sign) => sign.charCodeAt(0))],
    ['Polish', Uint8Array.from('Pa\xb3ac w Warszawie', (sign) => sign.charCodeAt(0))],
    ['Russian', Uint8Array.from('\xcc\xee\xf1\xea\xe2\xe0 \xf1\xeb\xe5\xe7\xe0\xec', (sign) => sign.charCodeAt(0))],
    ['UTF-8 cut within a letter', new TextEncoder().encode('« fermé »').slice(0, -1)],
    ['an archive', Buffer.from('504b03040a0000000000', 'hex')],
    ['UTF-16 cut within a letter', encodeUtf16(`\uFEFF${TEXT}`, false).slice(0, -1)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
  ] as const)('is refused where it cannot be told: %s', ([, bytes]) => {
    expect(decodeText(bytes)).toEqual({ refusal: expect.any(String) });
  });

  test('never gives a lost character', () => {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const decoded = decodeText(Uint8Array.from([...encodeWindows('Les élèves été '), byte, 0x20]));
      expect('text' in decoded ? decoded.text : '').not.toContain('\uFFFD');
    }
  });
});
