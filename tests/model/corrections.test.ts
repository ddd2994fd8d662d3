import { describe, expect, it } from 'vitest';
import { nameCorrections } from '../../src/model/read/corrections.ts';

const write = (date: string, what: string) => ({ date, what, pieces: [], askedBy: 'la rédaction' });
const list = (written: ReturnType<typeof write>[]) => nameCorrections(written).map(({ id, what }) => `${id} ${what}`);

const FIRST = write('2021-03-08', 'le col');
const SECOND = write('2021-03-09', 'les morts');
const THIRD = write('2021-03-09', 'le pont');

describe('corrections', () => {
  it('stand with the newest first, those of one day too', () => {
    expect(list([FIRST, SECOND, THIRD])).toEqual(['2021-03-09-2 le pont', '2021-03-09 les morts', '2021-03-08 le col']);
  });

  it.each([
    ['at the end of a file that begins with the oldest', [FIRST, SECOND], [FIRST, SECOND, THIRD]],
    ['at the start of a file that begins with the newest', [SECOND, FIRST], [THIRD, SECOND, FIRST]],
    ['at the end of a file of one day', [SECOND], [SECOND, THIRD]],
  ])('keep their addresses, and their place in feeds, when one of the same day comes %s', (_, before, after) => {
    expect(list(after)).toEqual(expect.arrayContaining(list(before)));
  });
});
