/** The rules in the words of each host: Cloudflare Pages and Netlify, nginx, Caddy. */

import type { Rule } from './header-rules.ts';
import { EVERYWHERE } from './headers.ts';

const NOTICE = 'Written by the build from src/policy: change it there.';

/** `_headers`, as Cloudflare Pages and Netlify read it: 100 rules at most, 2000 characters a line. `base` is `/` or `/a`. */
export function formatHeadersFile(rules: readonly Rule[], base: string): string {
  const blocks = [{ path: '/*', headers: EVERYWHERE }, ...rules].map(({ path, headers }) =>
    [`${join(base, path)}`, ...listLines(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# ${NOTICE}\n${blocks.join('\n')}\n`;
}

/** What nginx’s own `mime.types` lacks: it would send them as bytes of no kind. Beside that file these are added to its own. */
const NGINX_TYPES = {
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/geo+json': 'geojson',
  'application/manifest+json': 'webmanifest',
};

/** To be included in `http { }`, above the site’s `server`, which then says `include` of nothing more: headers are inherited. */
export function formatNginx(rules: readonly Rule[], base: string): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.map((name) => {
    const lines = rules.flatMap(({ path, headers }) =>
      headers[name] === undefined ? [] : [`  "~${formatPattern(join(base, path))}" "${headers[name]}";`],
    );
    return `map $uri ${formatVariable(name)} {\n  default "";\n${lines.join('\n')}\n}`;
  });
  // A header without a value is not sent.
  const headers = [
    ...listLines(EVERYWHERE).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...names.map((name) => `add_header ${name} ${formatVariable(name)} always;`),
  ];
  const types = Object.entries(NGINX_TYPES).map(([type, ending]) => `  ${type} ${ending};`);
  return `# ${NOTICE}\n# Include it in http { }, beside mime.types; a server or location with an add_header or types of its own inherits none of these.\n${['types {', ...types, '}', ...maps, ...headers].join('\n')}\n`;
}

/** To be imported within the site’s block. */
export function formatCaddy(rules: readonly Rule[], base: string): string {
  const blocks = [{ path: undefined, headers: EVERYWHERE }, ...rules].map(({ path, headers }, index) => {
    const matcher = `@sur-pieces-${index}`;
    const lines = listLines(headers).map(([name, value]) => `\t${name} "${value}"`);
    return [
      ...(path === undefined ? [] : [`${matcher} path_regexp ${formatPattern(join(base, path))}`]),
      `header ${path === undefined ? '' : `${matcher} `}{`,
      ...lines,
      '}',
    ].join('\n');
  });
  return `# ${NOTICE}\n${blocks.join('\n')}\n`;
}

function listLines(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers);
}

function join(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/** As a regular expression. nginx asks with the file that it found: `/a/` is `/a/index.html` to it. */
function formatPattern(path: string): string {
  const escaped = path
    .replaceAll(/[.+?()[\]{}|^$\\]/g, '\\$&')
    .replaceAll(/(?<=\/):\w+/g, '[^/]+')
    .replaceAll('*', '.*');
  return `^${escaped}${path.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

function formatVariable(name: string): string {
  return `$sur_pieces_${name.toLowerCase().replaceAll('-', '_')}`;
}
