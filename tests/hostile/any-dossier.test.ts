/** A sample; `any-dossier.all.test.ts` tries twenty times as many, and renders their cards. */
import { testAccepted } from './any-dossier-promise.ts';

testAccepted(100, false);
