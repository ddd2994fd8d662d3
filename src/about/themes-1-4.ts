/** The grid for images, frames, colours and media. */
import type { Criteria } from './criterion.ts';

export const IMAGES: Criteria = {
  '1.1': {
    title: 'Les images qui informent ont une alternative',
    state: 'conforme',
    by: ['axe', 'main'],
    note: 'Cartes et frises sont du texte dessiné, nommé et lu\u202F; leur fond est caché aux aides techniques.',
  },
  '1.2': { title: 'Les images qui décorent sont ignorées', state: 'conforme', by: ['main'] },
  '1.3': {
    title: 'Les alternatives disent ce que l’image dit',
    state: 'conforme',
    by: ['main'],
    note: 'Chaque numéro de la carte dit sa pièce, et son groupe le lieu\u202F; la liste donne date, lieu et voix.',
  },
  '1.4': {
    title: 'L’alternative d’un captcha en dit la fonction',
    state: 'non applicable',
    by: ['test'],
    note: 'Aucun captcha.',
  },
  '1.5': {
    title: 'Un captcha a une autre voie d’accès',
    state: 'non applicable',
    by: ['test'],
    note: 'Aucun captcha.',
  },
  '1.6': {
    title: 'Les images complexes ont une description détaillée',
    state: 'conforme',
    by: ['main'],
    note: 'La liste sous la carte et la frise\u202F; dans l’article, «\u00A0La carte en mots\u00A0» et les pièces.',
  },
  '1.7': {
    title: 'Les descriptions détaillées sont justes',
    state: 'conforme',
    by: ['main'],
    note: 'Liste, carte et frise viennent des mêmes données.',
  },
  '1.8': { title: 'Les textes en image sont remplacés par du texte', state: 'conforme', by: ['main'] },
  '1.9': { title: 'Les légendes sont liées à leur image', state: 'conforme', by: ['main'] },
};

export const FRAMES: Criteria = {
  '2.1': {
    title: 'Chaque cadre a un titre',
    state: 'non applicable',
    by: ['test'],
    note: 'Aucun cadre dans nos pages\u202F; le code à intégrer ailleurs en donne un.',
  },
  '2.2': { title: 'Le titre du cadre est pertinent', state: 'non applicable', by: ['test'], note: 'Aucun cadre.' },
};

export const COLOURS: Criteria = {
  '3.1': {
    title: 'La couleur ne porte jamais seule une information',
    state: 'conforme',
    by: ['test', 'main'],
    note: 'Chaque partie a son motif ou son trait, et une légende en mots.',
  },
  '3.2': {
    title: 'Le texte est assez contrasté',
    state: 'conforme',
    by: ['axe', 'test'],
    note: '7:1 au moins, en clair et en sombre, sur le papier de la page.',
  },
  '3.3': {
    title: 'Commandes et tracés qui informent sont assez contrastés',
    state: 'conforme',
    by: ['test', 'main'],
    note: '3:1 au moins pour les tracés, les numéros et le focus\u202F; les filets qui ne font qu’aérer sont plus pâles.',
  },
};

const NO_MEDIA = { state: 'non applicable', by: ['test'], note: 'Ni son, ni vidéo.' } as const;

export const MEDIA: Criteria = {
  '4.1': { title: 'Les médias ont une transcription ou une audiodescription', ...NO_MEDIA },
  '4.2': { title: 'Ces transcriptions sont justes', ...NO_MEDIA },
  '4.3': { title: 'Les vidéos sont sous-titrées', ...NO_MEDIA },
  '4.4': { title: 'Les sous-titres sont justes', ...NO_MEDIA },
  '4.5': { title: 'Les vidéos ont une audiodescription', ...NO_MEDIA },
  '4.6': { title: 'L’audiodescription est juste', ...NO_MEDIA },
  '4.7': { title: 'Les médias temporels sont identifiables', ...NO_MEDIA },
  '4.8': {
    title: 'Ce qui bouge sans durée propre a une alternative',
    state: 'conforme',
    by: ['test', 'main'],
    note: 'Le dessin et la liste restent sans la carte mobile.',
  },
  '4.9': { title: 'Cette alternative est pertinente', state: 'conforme', by: ['main'] },
  '4.10': { title: 'Le son qui part seul se coupe', ...NO_MEDIA },
  '4.11': { title: 'Les médias temporels se commandent au clavier', ...NO_MEDIA },
  '4.12': {
    title: 'La carte mobile se commande au clavier et au pointeur',
    state: 'conforme',
    by: ['test'],
    note: 'Une seule étape de tabulation, flèches, plus et moins, n et p, Échap pour sortir.',
  },
  '4.13': {
    title: 'Les médias s’entendent avec les aides techniques',
    state: 'non vérifié',
    by: [],
    note: 'Noms et rôles sont vérifiés par axe, mais aucun lecteur d’écran n’a été essayé.',
  },
};
