/** The grid for navigation and reading. */
import type { Criteria } from './criterion.ts';

export const NAVIGATION: Criteria = {
  '12.1': {
    title: 'Deux systèmes de navigation au moins',
    state: 'conforme',
    by: ['test'],
    note: 'Un menu, et un plan du site qui mène à chaque page\u202F; une recherche au-delà de vingt dossiers.',
  },
  '12.2': { title: 'Les menus sont toujours à la même place', state: 'conforme', by: ['main'] },
  '12.3': { title: 'Le plan du site est pertinent', state: 'conforme', by: ['test'] },
  '12.4': { title: 'Il est atteint partout de la même manière', state: 'conforme', by: ['test'] },
  '12.5': {
    title: 'La recherche est atteinte partout de la même manière',
    state: 'non applicable',
    by: ['main'],
    note: 'Aucune recherche.',
  },
  '12.6': { title: 'Les grandes zones peuvent être atteintes ou évitées', state: 'conforme', by: ['main'] },
  '12.7': { title: 'Un premier lien mène au contenu', state: 'conforme', by: ['axe', 'test'] },
  '12.8': { title: 'L’ordre de tabulation est cohérent', state: 'conforme', by: ['axe', 'test', 'main'] },
  '12.9': { title: 'Le clavier n’est jamais piégé', state: 'conforme', by: ['test'] },
  '12.10': {
    title: 'Les raccourcis d’une touche ne valent qu’au focus',
    state: 'conforme',
    by: ['test', 'main'],
    note: 'Les touches n et p, quand la carte mobile a le focus.',
  },
  '12.11': {
    title: 'Ce qui paraît au survol ou au focus s’atteint au clavier',
    state: 'conforme',
    by: ['test', 'main'],
  },
};

const NO_OFFICE = {
  state: 'non applicable',
  by: ['main'],
  note: 'Aucun document bureautique\u00A0: les fichiers sont des données.',
} as const;
const NO_CIPHER = { state: 'non applicable', by: ['main'], note: 'Ni émoticône, ni dessin en caractères.' } as const;

export const READING: Criteria = {
  '13.1': { title: 'Aucune limite de temps sans contrôle', state: 'conforme', by: ['axe', 'main'] },
  '13.2': { title: 'Aucune fenêtre ne s’ouvre d’elle-même', state: 'conforme', by: ['main'] },
  '13.3': { title: 'Les documents bureautiques ont une version accessible', ...NO_OFFICE },
  '13.4': { title: 'Cette version dit la même chose', ...NO_OFFICE },
  '13.5': { title: 'Les contenus cryptiques ont une alternative', ...NO_CIPHER },
  '13.6': { title: 'Cette alternative est pertinente', ...NO_CIPHER },
  '13.7': { title: 'Ni éclair, ni flash', state: 'conforme', by: ['main'] },
  '13.8': {
    title: 'Ce qui bouge peut être arrêté',
    state: 'conforme',
    by: ['axe', 'test'],
    note: 'Rien ne bouge de soi-même\u202F; rien du tout si le lecteur demande moins de mouvement.',
  },
  '13.9': { title: 'L’écran peut être tenu dans les deux sens', state: 'conforme', by: ['axe'] },
  '13.10': {
    title: 'Un geste complexe a un équivalent simple',
    state: 'conforme',
    by: ['main'],
    note: 'La carte mobile a des boutons pour l’échelle et pour chaque cadre\u202F; sans elle, le dessin est entier.',
  },
  '13.11': { title: 'Une action du pointeur peut être annulée', state: 'conforme', by: ['main'] },
  '13.12': {
    title: 'Aucune fonction ne demande de bouger l’appareil',
    state: 'non applicable',
    by: ['main'],
    note: 'Aucune.',
  },
};
