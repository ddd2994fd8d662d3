/** What a build reads of the content is kept by the sum of what it was read from, for the builds after. */
import { appendFileSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestDossiers } from '../src/model/read/digest.ts';
import { readContent } from '../src/read-content.ts';
import { makeFolder } from './folder.ts';

const SLUG = 'col-du-vent';

it.each([`${SLUG}/notes.yaml`, 'maison.yaml'])(
  'nothing is kept by a sum that was taken before somebody wrote to %s',
  (file) => {
    const [content, folder] = [join(makeFolder(), 'content'), join(makeFolder(), 'kept')];
    cpSync('tests/fixtures/good', content, { recursive: true });
    const digests = digestDossiers(content, [SLUG]);
    appendFileSync(join(content, file), '# written meanwhile\n');
    const read = (where: object) => readContent(() => {}, { content, folder, ...where });
    expect(() => read({ digests })).toThrow(`\`${SLUG}\` was written to while it was read`);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(Object.keys(read({}))).toEqual([SLUG]);
    expect(readdirSync(folder)).not.toEqual([]);
  },
);
