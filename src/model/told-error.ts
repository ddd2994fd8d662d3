/** A fault of what was given, not of the code that found it: whoever runs the command is told its sentence, and no trace through that code. */
export class ToldError extends Error {
  override name = 'ToldError';

  constructor(message: string) {
    super(message);
    delete this.stack;
  }
}
