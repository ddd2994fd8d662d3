/** Where the dossiers are: `content`, unless the environment names another folder, as the tests do. */

export const CONTENT = process.env['CONTENT_DIR'] ?? 'content';
