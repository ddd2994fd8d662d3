/** What taking a text in gives: its paragraphs, and what of the file is no text and stays out of them. */

export const KINDS_LEFT = [
  'caption',
  'comment',
  'document',
  'embed',
  'footnote',
  'form',
  'formula',
  'image',
  'link',
  'matter',
  'sign',
  'sound',
  'struck',
  'table',
  'text',
  'video',
] as const;

/** Something of a file that is not in the text. */
export interface Left {
  kind: (typeof KINDS_LEFT)[number];
  /** Its own words, or its address; empty where it has none. */
  words: string;
}

export interface Imported {
  paragraphs: string[];
  left: Left[];
}

const ENGLISH: Readonly<Record<Left['kind'], string>> = {
  caption: 'a caption',
  comment: 'a comment',
  document: 'a part of the file beside its text',
  embed: 'something embedded',
  footnote: 'a footnote',
  form: 'a form',
  formula: 'a formula',
  image: 'a picture',
  link: 'the address of a link',
  matter: 'front matter',
  sign: 'signs that are not seen',
  sound: 'a sound',
  struck: 'words that are struck out or hidden',
  table: 'a table',
  text: 'words beside the article',
  video: 'a video',
};
const FRENCH: Readonly<Record<Left['kind'], string>> = {
  caption: 'légende',
  comment: 'commentaire',
  document: 'partie du fichier hors du texte',
  embed: 'contenu inséré',
  footnote: 'note de bas de page',
  form: 'formulaire',
  formula: 'formule',
  image: 'image',
  link: 'adresse d’un lien',
  matter: 'en-tête du fichier',
  sign: 'signes invisibles',
  sound: 'son',
  struck: 'mots barrés ou masqués',
  table: 'tableau',
  text: 'mots à côté de l’article',
  video: 'vidéo',
};
const LONGEST = 80;

/** « a table: “Ville Morts…” » */
export function sayLeft({ kind, words }: Left, language: 'en' | 'fr'): string {
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  if (language === 'en') return `${ENGLISH[kind]}${short && `: “${short}”`}`;
  return `${FRENCH[kind]}${short && ` : « ${short} »`}`;
}
