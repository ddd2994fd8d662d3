/**
 * `_headers` read as its hosts do. Cloudflare Pages: each rule that fits adds its headers, and one said twice is joined by a
 * comma. Netlify: the last rule that says it holds, and neither the slash at the end nor capitals count.
 */
export function readHeadersFile(text: string, host: 'Cloudflare' | 'Netlify' = 'Cloudflare'): HeadersOf {
  const isNetlify = host === 'Netlify';
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: readPattern(line, isNetlify), headers: [] });
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return (path) => {
    const headers: Record<string, string> = {};
    for (const [name, value] of rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.headers))
      headers[name] = headers[name] && !isNetlify ? `${headers[name]}, ${value}` : value;
    return headers;
  };
}

type HeadersOf = (path: string) => Record<string, string>;

function readPattern(path: string, isNetlify: boolean): RegExp {
  const pattern = path
    .replaceAll('.', '\\.')
    .replaceAll(/:[A-Za-z]\w*/g, '[^/]+')
    .replace('*', '.*');
  return isNetlify ? new RegExp(`^${pattern.replace(/\/$/, '')}/?$`, 'i') : new RegExp(`^${pattern}$`);
}
