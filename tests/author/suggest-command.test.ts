/** `npm run suggest` on texts that are no usual ones: what it prints, twice as an author runs it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGazetteer } from '../../src/author/gazetteer.ts';
import { readText } from '../../src/author/reading.ts';
import { saySuggestions } from '../../src/author/say-suggestions.ts';
import { makeFiles } from '../../src/author/skeleton.ts';
import { loadDraft, loadOne } from '../../src/model/load.ts';
import { makeFolder } from '../folder.ts';

/** A new dossier of the paragraphs, and its folder of dossiers. */
function makeDossier(...paragraphs: string[]): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'essai'));
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(folder, 'essai', name), text);
  return folder;
}

function runSuggest(...paragraphs: string[]) {
  return spawnSync(process.execPath, ['commands/suggest.ts', join(makeDossier(...paragraphs), 'essai')], {
    encoding: 'utf8',
  });
}

const gazetteer = await loadGazetteer();
function suggest(...paragraphs: string[]): string {
  const { dossier } = loadDraft(makeDossier(...paragraphs), 'essai');
  if (!dossier) throw new Error('a new dossier can be read');
  return saySuggestions(dossier, gazetteer);
}

test('a text in English is refused with a sentence that says so', () => {
  const { status, stdout, stderr } = runSuggest(
    'The army has taken two villages to the south of the city, said its spokesman on Friday, and it was not clear who held the road.',
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('The text of `essai` is not French: it reads as English. Suggestions read French alone.\n');
});

test('of a text of one word nothing more is said than that it stands there', () => {
  const { status, stdout, stderr } = runSuggest('Bonjour');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    'Every date, name and reported speech that is recognised in `essai` is used or waived.\nSentences that nobody is named for and no claim has stand in paragraphs 1.\n',
  );
});

test('of a text whose day is still to be written no weekday is counted, and a day that cannot be is said', () => {
  const stdout = suggest(
    'Il a signé le 31 juin, a dit Anna Zeml.',
    'Il a fui jeudi, dit-elle.',
    'Il est né le 4 mars 1978, dit-elle.',
  );
  expect(stdout).toContain('reason: "« 31 juin » : juin n’a que 30 jours."');
  expect(stdout).toContain('« jeudi » : la date du texte, dont ces mots dépendent, n’est pas encore écrite.');
  expect(stdout.match(/edtf: .*/g)).toEqual(['edtf: à écrire', 'edtf: à écrire', 'edtf: 1978-03-04']);
});

test('a voice that a pronoun stands for is said to be so, with the reason in the claim only where its paragraph does not name it', () => {
  const stdout = suggest(
    '« Le pont tient », a dit Anna Zeml. « Il tiendra », a-t-elle ajouté.',
    '« Nous restons », a-t-elle dit.',
  );
  expect(stdout.match(/^# paragraph .*/gm)).toEqual([
    '# paragraph 1, Anna Zeml',
    '# paragraph 1, Anna Zeml. « elle » reprend la dernière voix, Anna Zeml.',
    '# paragraph 2, Anna Zeml. « elle » reprend la dernière voix, Anna Zeml.',
  ]);
  expect(stdout.match(/^ +implicit: .*/gm)).toEqual(['      implicit: « elle » reprend la dernière voix, Anna Zeml.']);
});

test('two persons of one name are asked about, not made one in silence', () => {
  const stdout = suggest(
    'Le pont tient, a dit le maire, Jean Brun.',
    'Le pont tombe, a dit Jean Brun, pompier à Brumal.',
  );
  expect(stdout).toContain('# « le maire, Jean Brun », « Jean Brun, pompier à Brumal » : une personne ou deux ?');
});

test('of a woman whom « elle » or « cette dernière » takes up nobody is asked whether she is two', () => {
  const stdout = suggest(
    'Le pont tient, a dit Anna Zeml, pompière. D’après elle, la route aussi. Selon celle-ci, rien ne bouge.',
    'D’après cette dernière, le pont tiendra. Selon la même source, il est neuf.',
  );
  expect(stdout.match(/^ {8}- anna-zeml$/gm)).toHaveLength(5);
  expect(stdout).not.toContain('une personne ou deux ?');
});

test('twenty thousand words are read within two seconds of processor, in many paragraphs and in one', () => {
  const texts = ['crue', 'front', 'greve'].flatMap((slug) =>
    loadOne('tests/fixtures/gold', slug).text.paragraphs.map(({ text }) => text),
  );
  const words = texts.join(' ').match(/\p{L}+/gu)?.length ?? 0;
  const many = Array.from({ length: Math.ceil(20_000 / words) }, () => texts).flat();
  const { dossier } = loadDraft(makeDossier('Un mot.'), 'essai');
  if (!dossier) throw new Error('a new dossier can be read');
  for (const paragraphs of [many, [many.join(' ')]]) {
    const text = {
      sha256: '',
      paragraphs: paragraphs.map((one, index) => ({
        id: `p${index + 1}`,
        number: index + 1,
        text: one,
        kind: 'text' as const,
      })),
    };
    // Of the processor: by the clock a machine at work would be judged, not the reading.
    const start = process.cpuUsage();
    const { claims } = readText({ ...dossier, text }, gazetteer, []);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(claims.length).toBeGreaterThan(1000);
  }
});
