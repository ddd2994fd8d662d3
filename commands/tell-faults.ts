import { ToldError } from '../src/model/told-error.ts';

/** Do what a command is for; a fault that is told by its sentence alone is told so, and the command ends with 1. */
export async function tellFaults(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ToldError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
