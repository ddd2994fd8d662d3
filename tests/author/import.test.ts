/** Files that a text comes in: what of each becomes paragraphs, what is listed, what is refused. */

import { createRequire } from 'node:module';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { importText } from '../../src/author/import-text.ts';
import { sayLeft } from '../../src/author/imported.ts';
import { makeDocx, makeParagraph, makeRun } from './make-docx.ts';

async function take(text: string | Uint8Array, name?: string) {
  const read = await importText(typeof text === 'string' ? Buffer.from(text) : text, name);
  if ('found' in read) throw new Error(read.found);
  return { paragraphs: read.paragraphs, left: read.left.map((one) => sayLeft(one, 'fr')), encoding: read.encoding };
}

const LINES = [
  '- un tiret',
  '1. un nombre',
  '12 juin 2017.',
  '***',
  '---',
  '* une étoile',
  '&nbsp; une entité &amp; &lt;',
  '# un dièse',
  '> un chevron',
  '    quatre espaces',
];

test('every line of plain text stays as it is, whatever it begins like', async () => {
  expect((await take(LINES.join('\n'), 'texte.txt')).paragraphs).toEqual(LINES);
  expect((await take(LINES.join('\r\n'))).paragraphs).toEqual(LINES);
});

describe('Markdown', () => {
  test('keeps lines that begin like a list, a number, a rule or an entity', async () => {
    const lines = LINES.filter((line) => line !== '# un dièse' && line !== '---');
    expect((await take(`${lines.join('\n\n')}\n`, 'texte.md')).paragraphs).toEqual(lines);
  });

  test('joins the lines of a paragraph, and takes off emphasis, signs of headings and addresses, which it lists', async () => {
    const text =
      '# Le **pont**\n\nLe pont est *fermé*\ndepuis lundi, a dit [la mairie](https://example.org/a).\nAnna_Zeml_a vu 2 * 3 et 4 * 5.\n';
    expect(await take(text, 'texte.md')).toMatchObject({
      paragraphs: ['Le pont', 'Le pont est fermé depuis lundi, a dit la mairie. Anna_Zeml_a vu 2 * 3 et 4 * 5.'],
      left: ['adresse d’un lien : « https://example.org/a »'],
    });
  });

  test('lists front matter, pictures, tables and what is embedded', async () => {
    const text =
      '---\ntitle: Un pont\n---\n\nAvant.\n\n![Le pont](pont.jpg)\n\n| Ville | Morts |\n| --- | --- |\n| Tavri | 2 |\n\n<iframe src="https://example.org/v"></iframe>\n\nAprès.\n';
    expect(await take(text, 'texte.md')).toMatchObject({
      paragraphs: ['Avant.', 'Après.'],
      left: [
        'en-tête du fichier : « title: Un pont »',
        'image : « Le pont »',
        'tableau : « | Ville | Morts | | --- | --- | | Tavri | 2 | »',
        'contenu inséré : « <iframe src="https://example.org/v"></iframe> »',
      ],
    });
  });

  test('lists footnotes, whole, and struck words, and keeps their marks out of the text', async () => {
    const text =
      'Le pont[^1] est fermé[^note], dit ~~le préfet~~ la mairie^[Par écrit.].\n\n[^1]: Celui de Tavri,\nneuf.\n\n    Refait en 2014.\n[^note]: Depuis lundi.\n\nSelon [la police][p], rien.\n\n[p]: https://example.org/p\n';
    expect(await take(text, 'texte.md')).toMatchObject({
      paragraphs: ['Le pont est fermé, dit la mairie.', 'Selon la police, rien.'],
      left: [
        'note de bas de page : « Par écrit. »',
        'mots barrés ou masqués : « le préfet »',
        'note de bas de page : « Celui de Tavri, neuf. Refait en 2014. »',
        'note de bas de page : « Depuis lundi. »',
        'adresse d’un lien : « https://example.org/p »',
      ],
    });
  });
});

const SENTENCE =
  'Le pont de Tavri est fermé depuis lundi, a indiqué la mairie dans un communiqué transmis à la presse.';
const PAGE = `<!doctype html><html><head><title>Un pont</title><script>alert(1)</script></head><body>
<nav><a href="/">Accueil</a></nav>
<main><article><h1>Un pont ferme</h1>
<p>${SENTENCE}</p><p>1. Une ligne&nbsp;: « 12&#8239;000 »   et &amp;amp; d’autres.<br>- Une autre, avec un <b>mot</b> gras.</p>
<figure><img src="pont.jpg" alt="Le pont vu du ciel"><figcaption>Le pont. <b>Photo Onda</b></figcaption></figure>
<figure><blockquote><p>Le pont tiendra, a dit la mairie.</p></blockquote><figcaption>La mairie, mardi</figcaption></figure>
<p>${SENTENCE.replace('lundi', 'mardi')}</p>
<table><tr><td>Ville</td><td>2</td></tr></table>
<iframe src="https://example.org/video" title="Une vidéo"></iframe>
<p>${SENTENCE.replace('lundi', 'mer\u00ADcredi')}</p>
</article></main><footer><p>Mentions légales</p></footer></body></html>`;

describe('a saved page', () => {
  test('gives the paragraphs of its article, their no-break spaces and entities as they are read', async () => {
    const { paragraphs } = await take(PAGE, 'page.html');
    expect(paragraphs).toEqual([
      ...(paragraphs[0] === 'Un pont ferme' ? ['Un pont ferme'] : []),
      SENTENCE,
      '1. Une ligne\u00A0: « 12\u202F000 » et &amp; d’autres.',
      '- Une autre, avec un mot gras.',
      'Le pont tiendra, a dit la mairie.',
      'La mairie, mardi',
      SENTENCE.replace('lundi', 'mardi'),
      SENTENCE.replace('lundi', 'mercredi'),
    ]);
  });

  test('lists what of its article is no text, and words of it that the reading leaves out', async () => {
    const { left, paragraphs } = await take(PAGE, 'page.html');
    expect(left).toEqual(
      expect.arrayContaining([
        'image : « Le pont vu du ciel »',
        'légende : « Le pont. Photo Onda »',
        'tableau : « Ville | 2 »',
        'contenu inséré : « Une vidéo »',
        'signes invisibles : « 1 »',
      ]),
    );
    const said = [...paragraphs, ...left].join('\n');
    expect(said).toContain('Un pont ferme');
    expect(said).not.toContain('alert');
  });

  test('lists addresses of links once, and what is struck out or hidden, which is no text', async () => {
    const page = `<article><p>${SENTENCE} <a href="https://example.org/a">Lire</a>, <a href="https://example.org/a">lire</a>, <a href="#haut">haut</a>.</p><p>Il y a <del>deux</del> trois morts<span hidden> ou pas</span><span style="color:red; display:none">!</span>.</p></article>`;
    const { paragraphs, left } = await take(page, 'page.html');
    expect(paragraphs).toEqual([`${SENTENCE} Lire, lire, haut.`, 'Il y a trois morts.']);
    expect(left).toEqual([
      'adresse d’un lien : « https://example.org/a »',
      'mots barrés ou masqués : « deux »',
      'mots barrés ou masqués : « ou pas »',
      'mots barrés ou masqués : « ! »',
    ]);
  });

  test('is known by its first words where its name says nothing', async () => {
    expect((await take(PAGE)).paragraphs).toEqual((await take(PAGE, 'page.html')).paragraphs);
  });

  test.for([
    ['windows-1252', 'latin1', 'Windows-1252'],
    ['utf-8', 'utf8', 'UTF-8'],
    ['iso-8859-1', 'latin1', 'Windows-1252'],
  ] as const)('is read in the encoding that it says: %s', async ([charset, encoding, said]) => {
    const page =
      `<!doctype html><meta charset="${charset}"><article><p>Une forêt brûlée près d’ici.</p></article>`.replace(
        '’',
        "'",
      );
    const { paragraphs, encoding: read } = await take(Buffer.from(page, encoding), 'page.htm');
    expect([paragraphs, read]).toEqual([["Une forêt brûlée près d'ici."], said]);
  });

  test('in none that can be told is refused, and no sign is replaced', async () => {
    const page = Buffer.concat([
      Buffer.from('<!doctype html><meta charset="utf-8"><p>'),
      Buffer.from([0x81, 0x8d, 0xe9, 0xff, 0x90]),
      Buffer.from('</p>'),
    ]);
    expect(await importText(page, 'page.html')).toMatchObject({ kind: 'bytes' });
  });
});

/** Word is read by a package that a tree of an older day has not. */
const hasReader = (() => {
  try {
    return createRequire(import.meta.url).resolve('mammoth') !== '';
  } catch {
    return false;
  }
})();

describe.skipIf(!hasReader)('a document of Word', () => {
  test('gives its paragraphs, each sign as it is typed', async () => {
    const lines = ['- un tiret', '1. un nombre', '« 12\u202F000\u00A0morts » &amp; rien', 'L’été.'];
    const bytes = await makeDocx(lines.map(makeParagraph).join(''));
    expect(await take(bytes, 'texte.docx')).toEqual({
      paragraphs: lines.map((line) => line.replace('&amp;', '&')),
      left: [],
      encoding: undefined,
    });
  });

  test('lists tables and what stands beside the text', async () => {
    const table = `<w:tbl><w:tr><w:tc>${makeParagraph('Ville')}</w:tc><w:tc>${makeParagraph('Morts')}</w:tc></w:tr></w:tbl>`;
    const bytes = await makeDocx(makeParagraph('Avant.') + table + makeParagraph('Après.'), {
      'word/header1.xml': '<x/>',
    });
    expect(await take(bytes)).toMatchObject({
      paragraphs: ['Avant.', 'Après.'],
      left: ['tableau : « Ville | Morts »', 'partie du fichier hors du texte : « en-têtes de page »'],
    });
  });

  test.for(['<w:vanish/>', '<w:strike/>', '<w:dstrike/>', '<w:strike w:val="0"/><w:vanish w:val="true"/>'])(
    'keeps out words that are hidden or struck out, and lists them: %s',
    async (looks) => {
      const bytes = await makeDocx(
        `<w:p>${makeRun('Deux ')}${makeRun('ou trois ', looks)}${makeRun('morts.', '<w:vanish w:val="0"/>')}</w:p>`,
      );
      expect(await take(bytes)).toMatchObject({
        paragraphs: ['Deux morts.'],
        left: ['mots barrés ou masqués : « ou trois »'],
      });
    },
  );

  test('that is another compressed file is refused', async () => {
    expect(
      await importText(await new JSZip().file('a.txt', 'un').generateAsync({ type: 'nodebuffer' }), 'a.zip'),
    ).toMatchObject({ kind: 'document' });
  });
});

test.for([
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'page'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], 'document'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff, 0xe0], 'picture'],
] as const)('bytes that begin %j are refused as a %s', async ([bytes, kind]) => {
  expect(await importText(Uint8Array.from(bytes))).toMatchObject({ kind });
});
