/** `npm run mutants [seed]`: good content with one fault at a time, and how many of the faults the model finds, and where. */
import { type Result, tryMutants } from './try.ts';

const [seed = '1'] = process.argv.slice(2);
const faults = tryMutants('faults', 5, Number(seed));
const harmless = tryMutants('harmless', 6, Number(seed));

const isCaught = ({ problems }: Result) => problems.length > 0;
print('one fault', 'caught', 'at its line', faults, isCaught, ({ isAtPlace }) => isAtPlace);
print('no fault', 'taken', '', harmless, (result) => !isCaught(result));
for (const { mutant, problems } of [...faults.filter(({ isAtPlace }) => !isAtPlace), ...harmless.filter(isCaught)])
  console.log(
    `\n${mutant.operator}: ${mutant.places.slice(0, 3).join(', ')}\n  ${problems.map(({ file, line, rule, found }) => `${file.split('/').at(-1)}:${line} ${rule} ${found}`).join('\n  ') || 'not caught'}`,
  );
process.exitCode = faults.every(({ isAtPlace }) => isAtPlace) && !harmless.some(isCaught) ? 0 : 1;

function print(
  title: string,
  first: string,
  second: string,
  results: readonly Result[],
  ...counts: ((result: Result) => boolean)[]
) {
  const groups = [...Map.groupBy(results, ({ mutant }) => mutant.operator)];
  const rows = [...groups, [`${groups.length} kinds`, results] as const].map(([name, group]) => [
    name,
    ...[group.length, ...counts.map((count) => group.filter(count).length)].map(String),
  ]);
  const width = Math.max(...rows.map(([name = '']) => name.length));
  for (const [name = '', ...cells] of [[title, 'tried', first, second], ...rows])
    console.log([name.padEnd(width), ...cells.map((cell) => cell.padStart(12))].join(''));
  console.log();
}
