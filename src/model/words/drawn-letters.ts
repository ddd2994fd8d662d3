/** The characters that the faces of the share cards have: a card shows the site’s own letters, not those of a reader’s machine. */

/** Code points and stretches of them, hexadecimal, as the files of the faces hold them; a test compares. */
export const DRAWN = `
0020-007E 00A0-012B 012E-0131 0134-0165 0168-017F 018F 0192 01A0-01A1 01AF-01B0 01CD-01DC 01E6-01E7 01F8-01F9
0218-021B 0237 0251 0259 0261 02B0 02B2-02B3 02B7-02B8 02BB-02BC 02BE-02BF 02C6-02CC 02DA 02DC-02DD 02E1-02E3
0300-0301 0303-0304 0308-0309 0323 0329 0374-0375 037E 0384-038A 038C 038E-03A1 03A3-03CE 03D7 03D9 03DB 03DD
03E1 0400-045F 0462-0463 0472-0475 0490-0493 0496-049B 04A0-04A3 04AA-04AB 04AE-04B3 04B6-04B7 04BA-04BB
04C0-04C2 04CF-04D1 04D4-04D9 04E2-04E3 04E6-04E9 04EE-04EF 04F2-04F3 0600-06FF 0750-077F 08A0-08E1 08E3-08FF
1E0C-1E0F 1E20-1E21 1E24-1E25 1E2A-1E2B 1E36-1E3B 1E3E-1E3F 1E42-1E49 1E5A-1E63 1E6C-1E6F 1E80-1E85 1E8E-1E8F
1E92-1E93 1E97 1E9E 1EA0-1EF9 2002 2009 200B 2013-2014 2018-201A 201C-201E 2020 2022 2026 2032-2033 2039-203A
2044 20A1 20A4 20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2191 2193
2212 2215 FB50-FBC2 FBD3-FD8F FD92-FDC7 FDCF FDF0-FDFF FE70-FE74 FE76-FEFC FEFF`;

const STRETCHES = DRAWN.trim()
  .split(/\s+/)
  .map((stretch) => stretch.replaceAll(/[0-9A-F]+/g, (code) => `\\u${code}`));
/** What is not drawn, or drawn as another sign: spaces, what is not seen, other hyphens and dashes. */
const OTHERS = String.raw`\s\p{Default_Ignorable_Code_Point}\u2010-\u2012\u2015`;
const UNDRAWN = new RegExp(`[^${STRETCHES.join('')}${OTHERS}]`, 'gu');

/** The characters of a text that no card shows, each once. */
export function listUndrawn(text: string): string[] {
  return [...new Set(text.match(UNDRAWN))];
}
