/** A sample, every fifth kind of text for each reader; `growth.all.test.ts` tries all of them. */
import { testGrowth } from './growth.ts';

testGrowth((cases) => cases.filter((_, index) => index % 5 === 0));
