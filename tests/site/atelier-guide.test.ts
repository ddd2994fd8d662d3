/** The guide’s dossier written in the atelier by keys; by mouse: `atelier-guide.all.test.ts`. */
import { testGuide } from './guide-written.ts';

testGuide('keyboard');
