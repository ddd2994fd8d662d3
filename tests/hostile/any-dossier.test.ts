/** A sample; `any-dossier.all.test.ts` tries many times as many, on the ground of the world, and renders their cards. */
import { testAccepted } from './any-dossier-promise.ts';

testAccepted(30, false);
