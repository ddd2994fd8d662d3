/**
 * Ends the task in which the parsed page is laid out, before what follows in the one script adds to it: together, they kept
 * a reader with a slow phone from touching anything for 80 ms. It holds back what follows because the bundler makes one
 * module of all; in `npm run dev`, where they stay apart, nothing waits.
 */
await new Promise((resolve) => setTimeout(resolve));

export {};
