/** Where the invented dossier lies, for those who have others read it. */
import { join } from 'node:path';

/** A whole folder of content: to be built, `CONTENT_DIR` names it. */
export const COMPLETE = join(import.meta.dirname, 'fixtures/complete');
