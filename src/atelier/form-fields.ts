/** Forms made from the JSON Schemas of a dossier’s files: the same keys, the same help, and which of them mean something else of the dossier. */
import type { FileName } from './edit.ts';
import { CHOICES, LABELS } from './labels.ts';
import { findShape, type Shape } from './shapes.ts';
import type { EditPath, Value } from './tree.ts';

/** What an id of another entry may be of: a list that the form offers by name. */
export type Target =
  | 'actor'
  | 'claim'
  | 'event'
  | 'note'
  | 'origin'
  | 'place'
  | 'reference'
  | 'side'
  | 'speaker'
  | 'theatre';

export interface Field {
  key: string;
  label: string;
  help?: string;
  isRequired: boolean;
  /** Not behind « Plus », though it may be left out. */
  isShown?: boolean;
  /** What the file means where it has not the key. */
  absent?: Value;
  control: Control;
}

export type Control =
  | { type: 'line' | 'prose'; most: number }
  | { type: 'number'; isWhole: boolean; mayBeNull: boolean }
  | { type: 'flag' }
  | { type: 'choice'; options: { value: string; label: string }[] }
  | { type: 'id'; target: Target; isNumber: boolean }
  | { type: 'list'; item: Control; least: number }
  | { type: 'group'; fields: Field[] }
  /** Words of the text. */
  | { type: 'words' };

/** One kind of entry, or the one head of a file. */
export interface Form {
  file: FileName;
  /** Of the list; empty for what the file has once. */
  path: EditPath;
  title: string;
  /** What is added: « une note ». */
  one: string;
  fields: Field[];
  /** An event is made with its first claim. */
  mayAdd: boolean;
  /** Entries that the list must have. */
  least: number;
}

/** All that the page asks for. */
export interface Forms {
  lists: Form[];
  claim: Field[];
}

/** By the key of the list, in the order in which they are shown. */
const LISTS: readonly (Pick<Form, 'file' | 'path' | 'title' | 'one'> & { without?: readonly string[] })[] = [
  { file: 'article.md', path: [], title: 'En-tête', one: 'l’en-tête' },
  { file: 'article.md', path: ['findings'], title: 'À savoir avant de lire', one: 'un constat' },
  { file: 'article.md', path: ['sections'], title: 'Intertitres', one: 'un intertitre' },
  { file: 'article.md', path: ['parts'], title: 'Provenance', one: 'une provenance' },
  { file: 'article.md', path: ['subheads'], title: 'Intertitres de la source', one: 'un intertitre de la source' },
  { file: 'events.yaml', path: ['events'], title: 'Événements', one: 'un événement', without: ['claims'] },
  { file: 'events.yaml', path: ['theatres'], title: 'Théâtres', one: 'un théâtre' },
  { file: 'notes.yaml', path: ['notes'], title: 'Notes', one: 'une note' },
  { file: 'notes.yaml', path: ['references'], title: 'Références', one: 'une référence' },
  { file: 'notes.yaml', path: ['unplaced'], title: 'Non situé', one: 'des mots non situés' },
  { file: 'speakers.yaml', path: ['speakers'], title: 'Voix', one: 'une voix' },
  { file: 'speakers.yaml', path: ['actors'], title: 'Acteurs', one: 'un acteur' },
  { file: 'speakers.yaml', path: ['sides'], title: 'Camps', one: 'un camp' },
  { file: 'speakers.yaml', path: ['terms'], title: 'Mots du glossaire', one: 'un mot' },
  { file: 'map.yaml', path: [], title: 'Carte', one: 'la carte' },
  { file: 'map.yaml', path: ['credits'], title: 'Données géographiques', one: 'une donnée' },
  { file: 'article.md', path: ['waived', 'places'], title: 'Noms écartés', one: 'un nom écarté' },
  { file: 'article.md', path: ['waived', 'dates'], title: 'Dates écartées', one: 'une date écartée' },
  { file: 'article.md', path: ['waived', 'rules'], title: 'Règles écartées', one: 'une règle écartée' },
  { file: 'corrections.yaml', path: ['corrections'], title: 'Corrections', one: 'une correction' },
];

/** Not for an author’s hand: the seal, and the one language. */
const FIXED = ['sha256', 'language'];
/** Of a head: what has forms of its own, or is drawn. */
const APART = ['findings', 'sections', 'parts', 'subheads', 'waived', 'reviewedBy', 'frames', 'credits', 'locator'];

const TARGETS: Readonly<Record<string, Target>> = {
  actors: 'actor',
  by: 'speaker',
  note: 'note',
  piece: 'claim',
  pieces: 'claim',
  place: 'place',
  places: 'place',
  references: 'reference',
  side: 'side',
  sources: 'origin',
  theatre: 'theatre',
};
/** Sentences, which have a box of several lines. */
const PROSE = [
  'againstInterest',
  'caption',
  'description',
  'implicit',
  'means',
  'note',
  'reason',
  'rights',
  'says',
  'standfirst',
  'text',
];
const LONGEST_LINE = 2000;
/** An id is no longer; what is longer under the same key is prose. */
const LONGEST_ID = 80;

export function readForms(): Form[] {
  return LISTS.map(({ file, path, title, one, without = [] }) => {
    const shape = findShape(file, path);
    const isHead = path.length === 0;
    const entry = isHead ? shape : shape?.items;
    const fields = listFields(entry, isHead ? APART : without);
    const least = shape?.minItems ?? 0;
    // An entry that is one value, and no map of keys.
    const value = entry && readField('', entry, true);
    const all = fields.length > 0 || !value ? fields : [{ ...value, label: 'Paragraphe' }];
    return { file, path, title, one, fields: all, mayAdd: without.length === 0, least };
  });
}

/** The form of a claim, whose event, number and words are chosen otherwise. */
export function readClaimFields(): Field[] {
  const shape = findShape('events.yaml', ['events', 0, 'claims', 0]);
  return listFields(shape, ['piece', 'paragraph', 'quote', 'prefix', 'suffix']);
}

/** Those that are required first; the words of the text, where they are keys of the entry itself, as one field. */
function listFields(shape: Shape | undefined, without: readonly string[]): Field[] {
  const keys = Object.keys(shape?.properties ?? {});
  const hasWords = isAnchor(shape) && !without.includes('quote');
  const fields = keys.flatMap((key): Field[] => {
    const inner = shape?.properties?.[key];
    if (!inner || without.includes(key) || FIXED.includes(key)) return [];
    if (hasWords && ['paragraph', 'quote', 'prefix', 'suffix'].includes(key)) {
      return key === 'quote'
        ? [{ key: '', label: LABELS['on'] ?? '', isRequired: true, control: { type: 'words' } }]
        : [];
    }
    return [readField(key, inner, shape?.required?.includes(key) === true)];
  });
  // The name first, from which the id is made.
  const order = ({ key, isRequired }: Field) => (key === 'id' ? 1 : isRequired ? 0 : 2);
  return fields.toSorted((a, b) => order(a) - order(b));
}

function readField(key: string, shape: Shape, isRequired: boolean): Field {
  return {
    key,
    label: LABELS[key] ?? key,
    ...(shape.description !== undefined && { help: shape.description }),
    isRequired,
    ...(shape.default !== undefined && { absent: shape.default }),
    control: readControl(key, shape),
  };
}

function readControl(key: string, shape: Shape): Control {
  const target = TARGETS[key];
  const types = [shape.type ?? []].flat();
  const type = types.find((one) => one !== 'null');
  if (type === 'array') return { type: 'list', item: readControl(key, shape.items ?? {}), least: shape.minItems ?? 0 };
  if (type === 'object')
    return isAnchor(shape) && Object.keys(shape.properties ?? {}).length === 4
      ? { type: 'words' }
      : { type: 'group', fields: listFields(shape, []) };
  const isId = type === 'integer' || (type === 'string' && (shape.maxLength ?? 0) <= LONGEST_ID);
  if (target && isId) return { type: 'id', target, isNumber: type === 'integer' };
  if (shape.enum)
    return { type: 'choice', options: shape.enum.map((value) => ({ value, label: CHOICES[value] ?? value })) };
  if (type === 'boolean') return { type: 'flag' };
  if (type === 'integer' || type === 'number')
    return { type: 'number', isWhole: type === 'integer', mayBeNull: types.includes('null') };
  return { type: PROSE.includes(key) ? 'prose' : 'line', most: shape.maxLength ?? LONGEST_LINE };
}

function isAnchor(shape: Shape | undefined): boolean {
  return ['paragraph', 'quote', 'prefix', 'suffix'].every((key) => shape?.properties?.[key]);
}
