import { expect, it } from 'vitest';
import { type Embed, renderEmbedCode, renderOembed } from '../../src/share/embed.ts';

const embed: Embed = {
  name: 'carte',
  title: 'Carte\u00A0: « Azir » <b>"x"</b> & بلجارة',
  url: 'https://example.org/a/integrer/carte/',
  article: 'https://example.org/a/',
  home: 'https://example.org/',
  thumbnail: 'https://example.org/a/partage/texte.png',
  ratio: '5/8',
  leastHeight: 1420,
};

it('writes signs of HTML in a title as text', () => {
  expect(renderEmbedCode(embed)).toContain(
    'title="Carte\u00A0: « Azir » &lt;b&gt;&quot;x&quot;&lt;/b&gt; &amp; بلجارة"',
  );
});

it('keeps its size where styles are taken away, and a way to the article where a sandbox lets no link out', () => {
  const [frame = '', link] = renderEmbedCode(embed)
    .replaceAll(/ (?:style|loading)="[^"]*"/g, '')
    .split('\n');
  expect(frame).toMatch(/ width="100%" height="1420"/);
  expect(link).toContain('<a href="https://example.org/a/">');
});

it('describes the picture by oEmbed with the same code', () => {
  expect(JSON.parse(renderOembed(embed))).toMatchObject({
    html: renderEmbedCode(embed),
    title: embed.title,
    width: 640,
    height: 1420,
  });
});
