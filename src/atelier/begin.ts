/** The dossiers of the content, and a new one out of a text: what the first page of the atelier asks for. */
import { z } from 'zod';
import { sayLeft } from '../author/imported.ts';
import { findNameRefusal, type Refusal, readParagraphs, writeDossier } from '../author/new-dossier.ts';
import { loadSlugs } from '../model/read/entries.ts';
import { readValue } from './edit.ts';
import { sayFault } from './faults.ts';
import { loadFolder } from './folder.ts';
import { partOf } from './names.ts';

export interface Listed {
  slug: string;
  title: string;
  /** « relu le 2026-06-30 par … »; empty where nobody has said so. */
  reviewed: string;
}

/** What is said to the page; with `slug`, the dossier is there. */
export interface Begun {
  status: number;
  message?: string;
  slug?: string;
  /** In which the text was read. */
  encoding?: string;
  /** Which it reads as, in French, where that is not French. */
  language?: string;
  /** What of the file is no text, in French; absent where there is nothing of the kind. */
  left?: string[];
}

/** Its text in bytes as Base64, or as it was pasted. */
const request = z.strictObject({
  slug: z.string().max(80),
  text: z.union([
    z.strictObject({ pasted: z.string() }),
    z.strictObject({ bytes: z.base64(), name: z.string().max(255).optional() }),
  ]),
});

/** No sign of what is pasted is markup, whatever it looks like. */
const PASTED = 'texte.txt';

/** Of a request for a new dossier, in bytes: a file of content has at most half as many. */
export const LONGEST_TEXT = 2 * 1024 * 1024;

export function listDossiers(content: string): Listed[] {
  return (loadSlugs(content, () => {}) ?? []).flatMap((slug) => {
    const article = loadFolder(content, slug)?.files.get('article.md');
    const front = article === undefined ? undefined : readValue('article.md', article);
    if (front === undefined) return article === undefined ? [] : [{ slug, title: slug, reviewed: '' }];
    const review = partOf(front, 'reviewedBy');
    const [name, date] = [partOf(review, 'name'), partOf(review, 'date')];
    const reviewed = typeof name === 'string' && typeof date === 'string' ? `relu le ${date} par ${name}` : '';
    return [{ slug, title: String(partOf(front, 'title') ?? slug), reviewed }];
  });
}

export async function beginDossier(content: string, body: unknown): Promise<Begun> {
  const wanted = request.safeParse(body).data;
  if (!wanted) return { status: 400, message: 'L’atelier ne comprend pas cette demande ; rien n’a été écrit.' };
  const { slug, text } = wanted;
  const refused = findNameRefusal(content, slug);
  if (refused) return { status: 422, message: say(refused, slug) };
  const read = await ('pasted' in text
    ? readParagraphs(Buffer.from(text.pasted), PASTED)
    : readParagraphs(Buffer.from(text.bytes, 'base64'), text.name));
  if ('why' in read) return { status: 422, message: say(read, slug) };
  try {
    writeDossier(content, slug, read.paragraphs, false);
  } catch (error) {
    return { status: 507, message: `Rien n’a été écrit : ${sayFault(error)}.` };
  }
  const left = read.left.map((one) => sayLeft(one, 'fr'));
  return {
    status: 200,
    slug,
    ...(read.encoding !== undefined && { encoding: read.encoding }),
    ...(read.language !== undefined && { language: LANGUAGES[read.language] ?? read.language }),
    ...(left.length > 0 && { left }),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = {
  English: 'anglais',
  German: 'allemand',
  Italian: 'italien',
  Spanish: 'espagnol',
};

const UNREAD = {
  bytes: 'Ce fichier n’est pas du texte que l’on puisse lire à coup sûr : enregistrez-le en UTF-8.',
  document: 'Ce document n’est pas du texte que l’on puisse lire : enregistrez-le en .docx, ou en texte UTF-8.',
  page: 'Un PDF n’a pas d’ordre sûr des mots : copiez-en le texte, et relisez-le contre lui.',
  picture: 'C’est une image, pas du texte : tapez-en les mots.',
  reader:
    'Le paquet mammoth, qui lit les documents Word, n’est pas installé : npm ci, ou enregistrez le texte en UTF-8.',
} as const;

function say(refused: Refusal, slug: string): string {
  switch (refused.why) {
    case 'name':
      return `« ${slug} » ne peut pas être une adresse : des minuscules sans accent, des chiffres et des traits d’union simples, et pas le nom d’une page du site.`;
    case 'no-content':
      return 'Il n’y a pas de dossier « content » où le mettre.';
    case 'taken':
      return `Il y a déjà un dossier « ${slug} » : rien n’a été écrit.`;
    case 'no-text':
      return `${UNREAD[refused.kind]} Rien n’a été écrit.`;
    case 'odd-character':
      return `À la ligne ${refused.line}, colonne ${refused.column}, il y a un signe qui ne se voit pas ou n’est pas ce qu’il paraît (${refused.code}) : ôtez-le ou retapez le mot. Rien n’a été écrit.`;
    case 'no-words':
      return 'Il n’y a pas de mot dans ce texte : rien n’a été écrit.';
  }
}
