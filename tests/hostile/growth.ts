/** Crafted files cost what their length costs: read at n, 2n and 4n characters, the time must not grow as a square. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/model/read/article.ts';
import { checkJson } from '../../src/model/read/json.ts';
import { makeSource } from '../../src/model/read/source.ts';
import { readYaml } from '../../src/model/read/yaml.ts';
import { findOddCharacter } from '../../src/model/words/characters.ts';
import { findCapitals, findDates } from '../../src/model/words/coverage.ts';
import { setFrench } from '../../src/model/words/typography.ts';

/** Doubled twice, a linear cost is fourfold and a square one sixteenfold; below the floor it measures itself. */
const WORST = 9;
const FLOOR_MS = 15;

/** The processor’s time, since a clock would count what else the machine does; of two runs the lesser. */
function measure(run: () => void): number {
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(FLOOR_MS, Math.min(...times));
}

function expectLinear(run: (text: string) => void, make: (n: number) => string, n: number): void {
  run(make(n)); // so that the first is not the one that is compiled
  const [once, fourfold] = [make(n), make(4 * n)].map((text) => measure(() => run(text)));
  expect((fourfold ?? 0) / (once ?? 1)).toBeLessThan(WORST);
}

const steps = (n: number, line: (index: number) => string) =>
  Array.from({ length: Math.floor(Math.sqrt(2 * n)) }, (_, index) => line(index)).join('');

const FRONT = '---\ntitle: Un\n---\n\n';
const MARKDOWN: Record<string, (n: number) => string> = {
  'emphasis that never closes': (n) => '*a '.repeat(n),
  'strong within words': (n) => 'a**b'.repeat(n),
  'both emphases': (n) => '*a **a '.repeat(n),
  'both kinds of emphasis': (n) => '_a __a '.repeat(n),
  'stars around a letter': (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`,
  'brackets that open': (n) => '['.repeat(n),
  'brackets that close': (n) => ']'.repeat(n),
  'links that never close': (n) => '[a]('.repeat(n),
  'pictures that never close': (n) => '![a]('.repeat(n),
  'links within links': (n) => '[a](b'.repeat(n),
  'code of growing fences': (n) => steps(n, (index) => `e${'`'.repeat(index)}`),
  'quotes within quotes': (n) => '>'.repeat(n),
  'lists within lists, on a line': (n) => '* '.repeat(n),
  'numbered lists within lists': (n) => '1. '.repeat(n),
  'lists within lists, by indentation': (n) => steps(n, (index) => `${' '.repeat(index)}* a\n`),
  'tags that never close': (n) => '<'.repeat(n),
  'comments that never close': (n) => '<!--'.repeat(n),
  'declarations that never close': (n) => '<!A '.repeat(n),
  'instructions that never close': (n) => '<?'.repeat(n),
  'character data that never closes': (n) => '<![CDATA['.repeat(n),
  'references that never end': (n) => '&'.repeat(n),
  'definitions without end': (n) => '[a]: u\n\n'.repeat(n),
  'back slashes': (n) => '\\'.repeat(n),
  'lines without end': (n) => 'a  \n'.repeat(n),
  'headings under every line': (n) => 'a\n=\n'.repeat(n),
  spaces: (n) => `a${' '.repeat(n)}b`,
  'one word': (n) => 'a'.repeat(n),
  'front matter that never closes': (n) => '-\n'.repeat(n),
};

const YAML: Record<string, (n: number) => string> = {
  'brackets that open': (n) => '['.repeat(n),
  'brackets that close': (n) => `${'['.repeat(n)}${']'.repeat(n)}`,
  'braces that open': (n) => '{a: '.repeat(n),
  dashes: (n) => '- '.repeat(n),
  'question marks': (n) => '? '.repeat(n),
  'question marks, line by line': (n) => steps(n, (index) => `${' '.repeat(index)}?\n`),
  keys: (n) => Array.from({ length: n }, (_, index) => `k${index}: 1\n`).join(''),
  'keys that stand twice': (n) => 'a: 1\n'.repeat(n),
  'keys within keys': (n) => steps(n, (index) => `${' '.repeat(index)}a:\n`),
  anchors: (n) => '- &a b\n'.repeat(n),
  'anchors on one value': (n) => `a: ${'&a '.repeat(n)}b`,
  aliases: (n) => `- &a b\n${'- *a\n'.repeat(n)}`,
  tags: (n) => '- !a b\n'.repeat(n),
  comments: (n) => `${'# a\n'.repeat(n)}a: b`,
  'spaces before a colon': (n) => `"a"${' '.repeat(n)}: 1\n"a"${' '.repeat(n)}: 2\n`,
  'quotes that never close': (n) => `a: "${'\\n'.repeat(n)}`,
};

const TEXTS: Record<string, (n: number) => string> = {
  'one word': (n) => 'a'.repeat(n),
  'one name': (n) => 'A'.repeat(n),
  'a word of parts': (n) => 'a-'.repeat(n),
  'names of one letter': (n) => 'A '.repeat(n),
  spaces: (n) => ' '.repeat(n),
  'spaces after a stop': (n) => `.${' '.repeat(n)}A`,
  digits: (n) => '1'.repeat(n),
  'digits in threes': (n) => '111 '.repeat(n),
  'beginnings of dates': (n) => 'il y a '.repeat(n),
  days: (n) => 'le 6 '.repeat(n),
};

const HIDDEN: Record<string, (n: number) => string> = {
  'marks of direction before Arabic': (n) => `${'\u200F'.repeat(n)}ح`,
  'joiners after Arabic': (n) => `ح${'\u200D'.repeat(n)}`,
  'pictures that join': (n) => '👩\u200D'.repeat(n),
  'flags that never end': (n) => `🏴${'\u{E0067}'.repeat(n)}`,
  'Greek in Latin': (n) => 'aα'.repeat(n),
  'accents on Latin': (n) => `a${'\u0301'.repeat(n)}`,
  'lines of Arabic': (n) => 'ح\u200F\n'.repeat(n),
};

const ignore = () => {};

/** One test for each reader and each kind of text, of which `pick` chooses. */
export function testGrowth(pick: <Case>(cases: readonly Case[]) => readonly Case[]): void {
  // What is square is so each time; a collector of garbage that comes at the wrong moment is not.
  describe('the time to read grows with the length alone', { retry: 2, timeout: 60_000 }, () => {
    test.for(pick(Object.entries(MARKDOWN)))('of Markdown: %s', ([, make]) => {
      const read = (text: string) => readArticle(makeSource('article.md', text), ignore);
      expectLinear(read, (n) => `${FRONT}${make(n)}`, 2000);
      // And in stretches short enough to be parsed.
      const short = (n: number) => `${make(40).slice(0, 300).trim()}\n\n`.repeat(n);
      expectLinear(read, (n) => `${FRONT}${short(n)}`, 20);
    });

    test.for(pick(Object.entries(YAML)))('of YAML: %s', ([, make]) => {
      expectLinear((text) => readYaml(makeSource('a.yaml', text), ignore), make, 4000);
    });

    test.for(pick(Object.entries(YAML)))('of GeoJSON: %s', ([, make]) => {
      expectLinear((text) => checkJson(makeSource('a.geojson', text), ignore), make, 4000);
    });

    test.for(pick(Object.entries(TEXTS)))('of newsroom words: %s', ([, make]) => {
      expectLinear(setFrench, make, 20_000);
    });

    test.for(pick(Object.entries(HIDDEN)))('of signs that are not seen: %s', ([, make]) => {
      expectLinear(findOddCharacter, make, 20_000);
    });

    // A paragraph has at most 5000 characters; these are longer by far.
    test.for(pick(Object.entries(TEXTS)))('of the text, for its names and dates: %s', ([, make]) => {
      expectLinear(findCapitals, make, 20_000);
      expectLinear(findDates, make, 1000);
    });
  });
}
