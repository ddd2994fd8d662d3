/** Where the project may lie: the tools that build it take some letters of a path for signs of their own. */
import { BuildError } from './build-error.ts';

/** Of Vite, which cuts an address there, and of Astro, which writes paths between such quotes. */
const SIGN = /[#?"]/;

/** Throws a `BuildError` where the folder’s path would be misread. */
export function checkProjectPath(folder: string): void {
  const [sign] = SIGN.exec(folder) ?? [];
  if (sign !== undefined)
    throw new BuildError(
      `The project lies in \`${folder}\`, and the tools that build it misread the ${sign} of a path: move it, or rename that folder`,
    );
}
