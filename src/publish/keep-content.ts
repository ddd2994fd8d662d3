/**
 * Run by a build of many dossiers before Astro, in a process of its own, with which the memory goes that reading takes. Its argument is the file that is to say by which names the dossiers are kept.
 */
import { writeNamed } from '../files.ts';
import { ToldError } from '../model/told-error.ts';
import { readContent } from '../read-content.ts';

const [, , file = ''] = process.argv;
try {
  writeNamed(file, JSON.stringify(readContent(console.log)));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof ToldError) && code === undefined) throw error;
  console.error(message);
  process.exitCode = 1;
}
