/** Every kind of text for every reader: the long suite. */
import { testGrowth } from './growth.ts';

testGrowth((cases) => cases);
