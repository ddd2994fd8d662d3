/** The grid for tables, links, scripts, what every page must have, and structure. */
import type { Criteria } from './criterion.ts';

const SIMPLE = {
  state: 'non applicable',
  by: ['main'],
  note: 'Tous les tableaux ont une seule ligne d’en-têtes.',
} as const;
const NO_LAYOUT = { state: 'non applicable', by: ['main'], note: 'Aucun tableau de mise en forme.' } as const;

export const TABLES: Criteria = {
  '5.1': { title: 'Les tableaux complexes ont un résumé', ...SIMPLE },
  '5.2': { title: 'Ce résumé est pertinent', ...SIMPLE },
  '5.3': { title: 'Les tableaux de mise en forme se lisent à la suite', ...NO_LAYOUT },
  '5.4': { title: 'Le titre d’un tableau lui est associé', state: 'conforme', by: ['axe', 'main'] },
  '5.5': { title: 'Ce titre est pertinent', state: 'conforme', by: ['main'] },
  '5.6': {
    title: 'Les en-têtes de lignes et de colonnes sont déclarés',
    state: 'conforme',
    by: ['html-validate', 'main'],
  },
  '5.7': { title: 'Chaque cellule est liée à ses en-têtes', state: 'conforme', by: ['axe'] },
  '5.8': { title: 'Un tableau de mise en forme n’en imite pas un de données', ...NO_LAYOUT },
};

export const LINKS: Criteria = {
  '6.1': {
    title: 'Chaque lien dit où il mène',
    state: 'conforme',
    by: ['axe', 'main'],
    note: 'Un numéro seul porte le nom de sa pièce.',
  },
  '6.2': { title: 'Chaque lien a un intitulé', state: 'conforme', by: ['axe'] },
};

export const SCRIPTS: Criteria = {
  '7.1': {
    title: 'Les scripts s’entendent avec les aides techniques',
    state: 'non vérifié',
    by: ['axe'],
    note: 'Noms, rôles et états sont sans faute pour axe, mais aucun lecteur d’écran n’a été essayé.',
  },
  '7.2': {
    title: 'Ce qui remplace un script est pertinent',
    state: 'conforme',
    by: ['test'],
    note: 'Sans scripts, rien de ce qui se lit ne manque.',
  },
  '7.3': { title: 'Les scripts obéissent au clavier et au pointeur', state: 'conforme', by: ['axe', 'test'] },
  '7.4': { title: 'Un script ne change pas de page sans prévenir', state: 'conforme', by: ['main'] },
  '7.5': {
    title: 'Les messages d’état sont restitués',
    state: 'non vérifié',
    by: [],
    note: 'Ils sont écrits dans des zones annoncées\u202F; aucun lecteur d’écran n’a été essayé.',
  },
};

export const REQUIRED: Criteria = {
  '8.1': { title: 'Chaque page déclare son type', state: 'conforme', by: ['html-validate'] },
  '8.2': {
    title: 'Le code de chaque page est valide',
    state: 'conforme',
    by: ['html-validate', 'axe'],
    note: 'Le code écrit de chaque sorte de page, et celui de l’article, de la carte et de la chronologie après leurs scripts.',
  },
  '8.3': { title: 'La langue de la page est déclarée', state: 'conforme', by: ['axe'] },
  '8.4': { title: 'Son code est le bon', state: 'conforme', by: ['axe', 'main'] },
  '8.5': { title: 'Chaque page a un titre', state: 'conforme', by: ['axe'] },
  '8.6': { title: 'Ce titre est pertinent', state: 'conforme', by: ['main'] },
  '8.7': {
    title: 'Les changements de langue sont indiqués',
    state: 'conforme',
    by: ['test', 'main'],
    note: 'Les noms en arabe portent leur langue\u202F; les noms d’organes étrangers sont des noms propres, que le critère excepte.',
  },
  '8.8': { title: 'Les codes de langue sont justes', state: 'conforme', by: ['axe', 'test'] },
  '8.9': { title: 'Les balises ne servent pas à la seule présentation', state: 'conforme', by: ['main'] },
  '8.10': {
    title: 'Les changements de sens de lecture sont signalés',
    state: 'conforme',
    by: ['test', 'main'],
    note: 'Celui des noms en arabe l’est sur la carte comme sur les pages des lieux.',
  },
};

export const STRUCTURE: Criteria = {
  '9.1': {
    title: 'Les titres structurent la page',
    state: 'conforme',
    by: ['axe', 'test', 'main'],
    note: 'Un seul titre de niveau un, aucun niveau sauté.',
  },
  '9.2': { title: 'En-tête, navigation, contenu et pied sont balisés', state: 'conforme', by: ['axe', 'main'] },
  '9.3': { title: 'Les listes sont des listes', state: 'conforme', by: ['axe', 'html-validate'] },
  '9.4': {
    title: 'Les citations sont balisées',
    state: 'non conforme',
    by: ['main'],
    note: 'Les citations sont entre guillemets, avec leur voix, mais sans l’élément q : le texte garde ses propres guillemets, et HTML veut qu’il n’y en ait ni dans cet élément ni à côté.',
  },
};
