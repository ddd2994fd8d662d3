/** What a script asks for later is held to its bytes, as what stands in the page is: by a sum in the script that asks. */
import { createHash } from 'node:crypto';
import type { ViteUserConfig } from 'astro';

/** Vite’s own helper for parts that are asked for; ours says the sum of the part before the part is asked for. */
const HELPER = '\0vite/preload-helper.js';
/** What Vite leaves behind each such import, for a list of what goes with it: here, the part’s address and its sum. */
const IMPORT = /(import\(`(\.\/[\w.-]+)`\)[^`]*?)__VITE_PRELOAD__/g;

/**
 * An import says no sum. A preload does, and the import then takes what that brought; a map of imports would too, but it is
 * a script within the page. A browser that knows no such preload takes the part as it comes.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
const HOLD = `export const __vitePreload = async (load, [address, integrity]) => {
  const link = document.createElement('link');
  if (link.relList.supports('modulepreload'))
    await new Promise((onload, onerror) => {
      Object.assign(link, { rel: 'modulepreload', integrity, href: new URL(address, import.meta.url), onload, onerror });
      document.head.append(link);
    });
  return load();
};`;

/** For the build alone. A part is to stand alone: throws where one would bring others, which no sum would hold. */
export function addImportIntegrity(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'import-integrity',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? HOLD : undefined),
    generateBundle(_, bundle) {
      for (const script of Object.values(bundle)) {
        if (script.type !== 'chunk' || script.dynamicImports.length === 0) continue;
        script.code = script.code.replaceAll(IMPORT, (_, before: string, address: string) => {
          const part = bundle[address.replace('./', '_astro/')];
          if (part?.type !== 'chunk' || part.imports.length + part.dynamicImports.length > 0)
            throw new Error(`${address} does not stand alone: no sum can hold what it imports.`);
          return `${before}[\`${address}\`,\`sha256-${createHash('sha256').update(part.code).digest('base64')}\`]`;
        });
        if (script.code.includes('__VITE_PRELOAD__'))
          throw new Error(`${script.fileName} imports a part without its sum.`);
      }
    },
  };
}
