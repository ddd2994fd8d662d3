/** Addresses that a dossier leads to outside, by how long their form lets one hope they last, and which have a copy kept elsewhere. No network is asked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../model/problem.ts';
import { readArticle } from '../model/read/article.ts';
import { loadFile } from '../model/read/load-file.ts';
import { readSource } from '../model/read/source.ts';
import { notesSchema } from '../model/schema/schema.ts';

export interface Outside extends Position {
  /** `X01`, or where it stands in the front matter. */
  name: string;
  publisher: string;
  url: string;
  archived: string | undefined;
  /** Why it looks as if it will not last, in a few words each. */
  doubts: string[];
}

/** By the host, its end counts: what is closed, what hides behind a login, what only passes on. */
const HOSTS: readonly (readonly [doubt: string, hosts: string])[] = [
  [
    'closed for good',
    'goo.gl plus.google.com feedproxy.google.com webcache.googleusercontent.com geocities.com storify.com webcitation.org cache.yahoo.com',
  ],
  [
    'a short address, which leads where its maker says',
    'bit.ly t.co tinyurl.com ow.ly buff.ly is.gd dlvr.it fb.me lnkd.in youtu.be amzn.to trib.al shar.es',
  ],
  [
    'a post that may be taken back, or asks for a login',
    'twitter.com x.com facebook.com instagram.com t.me tiktok.com linkedin.com vk.com threads.net',
  ],
  [
    'a copy with a reader or a portal, and not the publisher’s page',
    'pressreader.com msn.com news.google.com flipboard.com smartnews.com yahoo.com europresse.com',
  ],
  [
    'a copy of an encyclopedia, and not its own page',
    'wikizero.com wikimili.com frwiki.wiki de-academic.com wiki2.org infogalactic.com',
  ],
];
/** By the address itself. */
const FORMS: readonly (readonly [doubt: string, form: RegExp])[] = [
  ['without TLS: many such pages have moved', /^http:/],
  ['a shortened page for telephones (AMP)', /\/amp(?:\/|$|\?)|^https?:\/\/amp\.|[?&]amp(?:=|$|&)/],
  ['a page for telephones: the publisher’s own has the same without `m.`', /^https?:\/\/(?:[\w-]+\.)?m\.[^/]+\./],
  ['a page made for the frames of others', /\/embed(?:\/|$|\?)/],
  ['for one visit: a session or a campaign is in it', /[?&;](?:\w*sess(?:ion)?id|sid|utm_\w+|fbclid|gclid|mc_cid)=/i],
  ['the result of a search', /\/(?:search|recherche)\b.*[?&](?:q|query|s|keyword)=/i],
  ['a program’s address, which goes with the program', /\.(?:aspx?|jsp|cfm|cgi|php)(?:[?#/]|$)/i],
  ['a page that a script makes of what stands after the sign #', /#[!/]/],
  ['a machine’s number in place of a name', /^https?:\/\/(?:\d{1,3}\.){3}\d{1,3}(?=[:/]|$)/],
  ['a port of its own', /^https?:\/\/[^/]+:\d+/],
];
/** They give an address that does not change to a copy of a page. */
const ARCHIVES =
  'archive.org archive.ph archive.today archive.is archive.li archive.fo archive.md archive.vn perma.cc wikiwix.com arquivo.pt ghostarchive.org conifer.rhizome.org webarchive.org.uk bnf.fr loc.gov'.split(
    ' ',
  );

/** Why the address looks as if it would not last; none for most. */
export function listDoubts(url: string): string[] {
  const host = URL.parse(url)?.hostname ?? '';
  return [
    ...HOSTS.flatMap(([doubt, hosts]) => (hosts.split(' ').some((known) => isOf(host, known)) ? [doubt] : [])),
    ...FORMS.flatMap(([doubt, form]) => (form.test(url) ? [doubt] : [])),
    ...(isArchive(url) ? ['an archive’s address: write the page’s own as `url`, and this as `archived`'] : []),
  ];
}

export function isArchive(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return ARCHIVES.some((known) => isOf(host, known));
}

function isOf(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`);
}

/** Of the references, and of what the front matter names, each with where it is written; none of a file that cannot be read. */
export function listOutside(folder: string, slug: string): Outside[] {
  const passOver = () => {};
  const path = join(folder, slug);
  const notes = existsSync(join(path, 'notes.yaml')) ? loadFile(path, 'notes.yaml', notesSchema, passOver) : undefined;
  const source = readSource(path, 'article.md', passOver);
  const article = source && readArticle(source, passOver);
  const { parts = [], source: { probableOrigin } = {} } = article?.front ?? {};
  const describe = (position: Position | undefined, name: string, publisher: string, url: string, archived?: string) =>
    position ? [{ ...position, name, publisher, url, archived, doubts: listDoubts(url) }] : [];
  return [
    ...(notes?.value.references ?? []).flatMap(({ id, publisher, url, archived }, index) =>
      describe(notes?.file.at(['references', index, 'url']), id, publisher, url, archived),
    ),
    ...(probableOrigin
      ? describe(
          article?.frontFile.at(['source', 'probableOrigin', 'url']),
          'source.probableOrigin',
          probableOrigin.publisher,
          probableOrigin.url,
        )
      : []),
    ...parts.flatMap(({ publisher, url, archived }, index) =>
      url === undefined
        ? []
        : describe(article?.frontFile.at(['parts', index, 'url']), `parts[${index}]`, publisher, url, archived),
    ),
  ];
}

/** What is to be looked at, then what has no copy, then counts. */
export function formatOutside(slug: string, all: readonly Outside[]): string {
  const place = ({ file, line, column, name }: Outside) => `${file}:${line}:${column}  ${name}`;
  const doubtful = all.filter(({ doubts }) => doubts.length > 0);
  const bare = all.filter(({ archived }) => archived === undefined);
  const strange = all.filter(({ archived }) => archived !== undefined && !isArchive(archived));
  const copies = new Set(all.flatMap(({ url, archived }) => (archived === undefined ? [] : url)));
  return [
    ...doubtful.map(
      (outside) => `${place(outside)}  ${outside.publisher}\n  ${outside.url}\n  ${outside.doubts.join('; ')}.\n`,
    ),
    ...strange.map(
      (outside) =>
        `${place(outside)}  ${outside.publisher}\n  ${outside.archived}\n  Not with an archive that is known here: say in \`archived\` where a copy is kept for good.\n`,
    ),
    ...(bare.length > 0
      ? [
          `Without an archived copy (\`archived: https://web.archive.org/web/…\`):\n${bare.map((outside) => `  ${place(outside)}  ${outside.url}`).join('\n')}\n`,
        ]
      : []),
    `${slug}: ${all.length} addresses outside, ${doubtful.length} of a form that seldom lasts, ${copies.size} with an archived copy. None was asked for.`,
  ].join('\n');
}
