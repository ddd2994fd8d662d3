/** The order of the test files: those that take longest begin first, or one worker would be alone with them at the end. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * By the processors’ time that each takes alone. Most of them build sites, or start browsers of their own: the size of a file
 * does not tell, and a new clone has no record.
 */
const LONGEST = [
  'dev',
  'client-faults',
  'hostile',
  'many',
  'axe',
  'explore',
  'paper-pages',
  'chosen',
  'each-page',
  'parts',
  'atelier-guide',
  'offline',
  'atelier-pages',
  'faults',
  'sans',
  'share',
  'article',
  'policy',
  'interactive-map',
  'build',
  'opening',
  'frames',
].map((name) => `${name}.test.ts`);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // The files of a project stay together, since a worker is of one project.
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = LONGEST.indexOf(basename(moduleId));
      return projects.indexOf(project.name) * (LONGEST.length + 1) + (place === -1 ? LONGEST.length : place);
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
