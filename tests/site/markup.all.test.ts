import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, inject, it } from 'vitest';

const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava)
  console.warn('No Java here: the Nu checker reads no page. To have it: apt-get install default-jre-headless');

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  lastLine?: number;
  message: string;
}

it.runIf(hasJava)(
  'has no error that the Nu checker finds, in any page, drawing or data of the pages',
  { timeout: 120_000 },
  async () => {
    const checker = spawn('java', [
      '-jar',
      'node_modules/vnu-jar/build/dist/vnu.jar',
      '--errors-only',
      '--skip-non-html',
      '--format',
      'json',
      inject('dist'),
    ]);
    const { messages }: { messages: Message[] } = JSON.parse(await text(checker.stderr));
    const faults = messages
      // It does not know container queries, nor the properties of drawings.
      .filter(({ message }) => !message.startsWith('CSS: '))
      // It wants none, though a table that is stacked loses its own in some browsers unless they are said.
      .filter(({ message }) => !/^The “role” attribute must not be used on a “t[rhd]” element which/.test(message))
      .map(({ url, lastLine, message }) => `${url.replace(/.*\/dist\//, '')}:${lastLine}: ${message}`);
    expect(faults).toEqual([]);
  },
);
