/** The results that have what was asked for, read until there are enough to show, so that none is counted that is not one. */

/** Of an index that answers an absent word with all that begins alike, no more is read. */
const MOST_READ = 60;

interface Readable {
  data(): Promise<unknown>;
}

type Found<Result extends Readable> = Awaited<ReturnType<Result['data']>>;

export interface Kept<Result extends Readable> {
  shown: Found<Result>[];
  /** What is still to be read and shown. */
  rest: Result[];
}

/**
 * The first `count` that `keep` takes. Where it takes all that it is asked of, so does the rest; where it leaves one out,
 * the others are read too.
 */
export async function readResults<Result extends Readable>(
  results: readonly Result[],
  count: number,
  keep: (found: Found<Result>) => boolean,
): Promise<Kept<Result>> {
  const first = await readAll(results.slice(0, count));
  const rest = results.slice(count);
  if (first.every(({ found }) => keep(found))) return { shown: first.map(({ found }) => found), rest };
  const others = await readAll(rest.slice(0, MOST_READ));
  const kept = [...first, ...others].filter(({ found }) => keep(found));
  return {
    shown: kept.slice(0, count).map(({ found }) => found),
    rest: kept.slice(count).map(({ result }) => result),
  };
}

async function readAll<Result extends Readable>(results: readonly Result[]) {
  return Promise.all(
    // What `data` gives is what its own type says; the constraint alone has it unknown.
    results.map(async (result) => ({ result, found: (await result.data()) as Found<Result> })),
  );
}
