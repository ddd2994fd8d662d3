/** What a page tells the middleware. */
declare namespace App {
  interface Locals {
    /** Whether it shows drafts beside what is published. */
    hasDrafts?: boolean;
    /** What it has of each dossier, in its order (`shell/Entry.astro`). */
    entries?: string[];
  }
}
