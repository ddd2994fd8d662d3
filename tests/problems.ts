/** What `check` would say of a folder of content. */
import { loadContent } from '../src/model/load.ts';
import { ContentError, type Problem } from '../src/model/problem.ts';

/** None where it is accepted; any other error is thrown on. */
export function readProblemsOf(folder: string): readonly Problem[] {
  try {
    loadContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
