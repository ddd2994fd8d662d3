/** The grid for presentation and forms. */
import type { Criteria } from './criterion.ts';

export const PRESENTATION: Criteria = {
  '10.1': {
    title: 'La présentation est affaire de feuilles de style',
    state: 'conforme',
    by: ['html-validate', 'main'],
  },
  '10.2': {
    title: 'Sans feuilles de style, tout est encore là',
    state: 'non vérifié',
    by: [],
    note: 'Les pages n’ont pas été lues sans feuilles de style.',
  },
  '10.3': {
    title: 'Sans feuilles de style, l’ordre reste compréhensible',
    state: 'non vérifié',
    by: [],
    note: 'De même.',
  },
  '10.4': {
    title: 'Le texte grossi à 200\u00A0% reste lisible',
    state: 'conforme',
    by: ['axe', 'test'],
    note: 'Vérifié à 320\u00A0px de large, ce qui vaut un zoom de 400\u00A0%.',
  },
  '10.5': { title: 'Les couleurs de fond et de texte vont ensemble', state: 'conforme', by: ['main'] },
  '10.6': { title: 'Les liens se voient dans le texte', state: 'conforme', by: ['axe'] },
  '10.7': { title: 'Le focus se voit', state: 'conforme', by: ['test', 'main'] },
  '10.8': { title: 'Ce qui est caché a vocation à l’être', state: 'conforme', by: ['axe', 'main'] },
  '10.9': {
    title: 'Forme, taille ou place ne portent jamais seules une information',
    state: 'conforme',
    by: ['main'],
    note: 'Ce que disent les barres et leurs bords, une liste le dit en mots.',
  },
  '10.10': { title: 'Ces moyens sont employés avec pertinence', state: 'conforme', by: ['main'] },
  '10.11': {
    title: 'À 320\u00A0px, rien ne défile de côté',
    state: 'conforme',
    by: ['test'],
    note: 'Seuls les tableaux larges défilent en eux-mêmes.',
  },
  '10.12': { title: 'Les espacements du texte peuvent être augmentés', state: 'conforme', by: ['test'] },
  '10.13': {
    title: 'Ce qui paraît au survol ou au focus peut être écarté',
    state: 'conforme',
    by: ['test'],
    note: 'Sur la frise, les mots d’un événement paraissent au survol, à la place de la légende\u202F; Échap les écarte.',
  },
  '10.14': { title: 'Ce qui paraît par le style paraît aussi au clavier', state: 'conforme', by: ['test', 'main'] },
};

const NONE_ASKED = { state: 'non applicable', by: ['main'], note: 'Aucun champ à remplir.' } as const;
const NO_GROUP = { state: 'conforme', by: ['main'] } as const;

export const FORMS: Criteria = {
  '11.1': { title: 'Chaque champ a une étiquette', state: 'conforme', by: ['axe', 'html-validate'] },
  '11.2': { title: 'Cette étiquette est pertinente', state: 'conforme', by: ['axe', 'main'] },
  '11.3': { title: 'Les étiquettes répétées sont les mêmes', state: 'conforme', by: ['main'] },
  '11.4': { title: 'Étiquette et champ se touchent', state: 'conforme', by: ['main'] },
  '11.5': { title: 'Les champs de même nature sont groupés', ...NO_GROUP },
  '11.6': { title: 'Chaque groupe a une légende', ...NO_GROUP },
  '11.7': { title: 'Cette légende est pertinente', ...NO_GROUP },
  '11.8': { title: 'Les choix d’une liste sont groupés s’il le faut', ...NO_GROUP },
  '11.9': { title: 'L’intitulé de chaque bouton est pertinent', state: 'conforme', by: ['axe', 'main'] },
  '11.10': { title: 'Le contrôle de saisie est pertinent', ...NONE_ASKED },
  '11.11': { title: 'Les erreurs de saisie sont accompagnées', ...NONE_ASKED },
  '11.12': { title: 'Les données saisies peuvent être reprises', ...NONE_ASKED },
  '11.13': { title: 'La finalité des champs personnels est déclarée', ...NONE_ASKED },
};
