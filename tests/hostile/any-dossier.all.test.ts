/** Dossiers at random, with one card of each rendered: the long suite. */
import { testAccepted } from './any-dossier-promise.ts';

testAccepted(2000, true, 3_600_000);
