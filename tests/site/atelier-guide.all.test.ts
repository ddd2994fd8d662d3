/** The guide’s dossier written in the atelier by mouse: the long suite. */
import { testGuide } from './guide-written.ts';

testGuide('mouse');
