/**
 * Lets the browser lay out the parsed page before what follows in the one script adds to it: both in one task, they kept a
 * reader with a slow phone from touching anything for 80 ms.
 */
await new Promise((resolve) => setTimeout(resolve));

export {};
