/** What the page of the atelier has by its id: written with its script, so that what is missing is a fault of ours. */

/** Throws an `Error` where the page has none of that type. */
export function find<Made extends HTMLElement>(id: string, type: new () => Made): Made {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}
