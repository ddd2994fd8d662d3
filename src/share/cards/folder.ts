/** Where cards are kept from build to build, with their faces: from the project’s folder, not from this module, which a build bundles elsewhere. */
export const CARDS = 'node_modules/.cache/sur-pieces/cards';
