/** What an author makes of the text of `tests/fixtures/mossoul`: its places and claims, each with how its words are selected. */

export interface PlaceToWrite {
  name: string;
  paragraph: number;
  /** Times that the key for the next name is pressed; names before it wait for their voices. */
  steps?: number;
  /** Latitude and longitude, of one that no gazetteer has, and why there. */
  at?: readonly [latitude: string, longitude: string];
  reason?: string;
  kind?: string;
  /** What the gazetteer may have of it by another name. */
  like?: string;
}

export interface Piece {
  paragraph: number;
  /** The mouse drags from the first words to the last; the keys come to the same. */
  from: string;
  to: string;
  /** Where no key leads to what nothing uses yet; else that one is pressed, and the words made longer or shorter by parts of a sentence. */
  keys?: readonly string[];
  /** One that is new, or the first letters of one that is known; absent where the right one is offered. */
  voice?: NewVoice | string;
  /** First letters. */
  relay?: string;
  /** Where the words do not say it so. */
  does?: string;
  /** What the first number of the words counts. */
  counts?: string;
  /** The title of a new one, or the first letters of one that is known. */
  event: string | { known: string };
  /** Where it is not as that of the event before. */
  nature?: string;
}

interface NewVoice {
  name: string;
  role: string;
  party: string;
  isBelligerent?: true;
}

const MAP = 'Lu sur une carte de la plaine de Ninive.';

export const PLACES: readonly PlaceToWrite[] = [
  { name: 'Mossoul', paragraph: 1 },
  { name: 'Khazir', paragraph: 2, at: ['36.3', '43.55'], reason: 'Là où la route passe la rivière.', kind: 'front' },
  { name: 'Qayyara', paragraph: 3, like: 'peut-être Al Qayyārah' },
  { name: 'Qaraqosh', paragraph: 5, at: ['36.27', '43.38'], reason: MAP },
  { name: 'Bartalla', paragraph: 5, at: ['36.35', '43.38'], reason: MAP },
  { name: 'Michraq', paragraph: 6, at: ['35.99', '43.31'], reason: MAP },
  { name: 'Kirkouk', paragraph: 7 },
  { name: 'Erbil', paragraph: 8, steps: 2 },
  { name: 'Dohouk', paragraph: 8, like: 'peut-être Dahuk' },
  { name: 'Bachiqa', paragraph: 9, at: ['36.45', '43.35'], reason: MAP },
];

/** Names of the text that are no places: a government is meant. */
export const WAIVED = ['Turquie', 'Bagdad'];

export const PIECES: readonly Piece[] = [
  {
    paragraph: 1,
    from: 'L’armée irakienne',
    to: 'Mossoul',
    voice: { name: 'premier ministre irakien', role: 'chef du gouvernement', party: 'Irak', isBelligerent: true },
    event: 'La bataille de Mossoul est lancée, selon le premier ministre',
  },
  {
    paragraph: 1,
    from: 'Seules',
    to: 'la ville',
    event: 'L’armée et la police entreraient seules dans la ville, selon le premier ministre',
  },
  {
    paragraph: 2,
    from: 'Les peshmergas',
    to: 'dès lundi',
    voice: {
      name: 'commandement des peshmergas',
      role: 'commandement militaire',
      party: 'Kurdistan d’Irak',
      isBelligerent: true,
    },
    counts: 'repris',
    event: 'Neuf villages sont repris, selon les peshmergas',
  },
  {
    paragraph: 2,
    from: 'Quatre mille',
    to: 'assaut',
    event: { known: 'N' },
  },
  {
    paragraph: 3,
    from: 'Au sud',
    to: 'front urbain',
    voice: { name: 'général irakien', role: 'officier', party: 'Irak', isBelligerent: true },
    event: 'L’armée part de Qayyara, selon un général',
  },
  {
    paragraph: 3,
    from: 'Il estime',
    to: 'la ville',
    counts: 'qui tiennent la ville',
    event: 'Combien de djihadistes tiendraient Mossoul',
    nature: 'bilan contesté',
  },
  {
    paragraph: 3,
    from: 'ils sont',
    to: '4 500',
    voice: { name: 'Pentagone', role: 'ministère américain de la Défense', party: 'États-Unis' },
    does: 'estime',
    event: { known: 'C' },
  },
  {
    paragraph: 4,
    from: 'L’organisation',
    to: 'peshmergas',
    voice: { name: 'organisation djihadiste', role: 'groupe armé', party: 'djihadistes', isBelligerent: true },
    event: 'Attentats-suicides revendiqués contre les peshmergas',
    nature: 'fait revendiqué',
  },
  {
    paragraph: 4,
    from: 'Leur commandement',
    to: 'deux',
    voice: 'c',
    event: { known: 'A' },
  },
  {
    paragraph: 5,
    from: 'À Qaraqosh',
    to: '18 octobre',
    voice: { name: 'prêtre réfugié', role: 'témoin indirect, non nommé', party: 'habitant' },
    does: 'raconte',
    event: 'L’armée entre à Qaraqosh, selon un prêtre',
  },
  {
    paragraph: 5,
    from: 'La ville de Bartalla',
    to: '20 octobre',
    voice: 'g',
    event: 'Bartalla est reprise, selon un général',
  },
  {
    paragraph: 6,
    from: 'Le feu',
    to: 'Michraq',
    voice: { name: 'Nations unies', role: 'organisation internationale', party: 'indépendante' },
    event: 'Une usine de soufre brûle à Michraq, selon les Nations unies',
  },
  {
    paragraph: 6,
    from: 'Deux habitants',
    to: 'fumées',
    voice: { name: 'médecin', role: 'témoin, non nommé', party: 'hôpital' },
    event: { known: 'U' },
  },
  {
    paragraph: 7,
    from: 'Vendredi 21',
    to: 'ligne de front',
    voice: { name: 'police de Kirkouk', role: 'police', party: 'Irak', isBelligerent: true },
    event: 'Kirkouk est attaquée, selon sa police',
  },
  {
    paragraph: 7,
    from: 'Au moins',
    to: 'tuées',
    voice: 'po',
    does: 'compte',
    counts: 'tuées',
    event: { known: 'K' },
  },
  {
    paragraph: 8,
    from: 'Les Nations',
    to: 'au piège',
    does: 'craignent',
    event: 'Ce que craignent les Nations unies pour les habitants',
  },
  { paragraph: 8, from: 'Un million', to: 'fuir', event: { known: 'C' } },
  {
    paragraph: 8,
    from: 'Près d’Erbil',
    to: 'personnes',
    voice: {
      name: 'gouvernement régional kurde',
      role: 'gouvernement',
      party: 'Kurdistan d’Irak',
      isBelligerent: true,
    },
    does: 'indique',
    event: { known: 'C' },
  },
  {
    paragraph: 9,
    from: 'ils prendront',
    to: 'la bataille',
    voice: { name: 'gouvernement turc', role: 'gouvernement', party: 'Turquie' },
    event: 'Soldats turcs à Bachiqa, selon leur gouvernement',
  },
  {
    paragraph: 9,
    from: 'personne',
    to: 'invités',
    event: { known: 'S' },
  },
];
