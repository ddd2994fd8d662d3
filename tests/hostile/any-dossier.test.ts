/** A sample; `any-dossier.all.test.ts` tries fifty times as many, and renders their cards. */
import { testAccepted } from './any-dossier-promise.ts';

testAccepted(40, false, 180_000);
