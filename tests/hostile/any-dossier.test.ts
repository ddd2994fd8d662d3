/** A sample; `any-dossier.all.test.ts` tries eighty times as many, and renders their cards. */
import { testAccepted } from './any-dossier-promise.ts';

testAccepted(25, false, 180_000);
