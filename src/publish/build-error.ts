/** A failure on purpose: a sentence for whoever runs the build, and no stack. */

/** What became of the site is added to its message. */
export class BuildError extends Error {}
