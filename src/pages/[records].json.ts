/** Which dossiers the search index is made of, as they are kept; the index takes its place, and few dossiers have neither. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasSearch } from '../cover/pages.ts';
import { listKept, loadPublished } from '../dossiers.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  hasSearch(await loadPublished()) ? [{ params: { records: 'recherche' } }] : [];

export const GET: APIRoute = async () => Response.json(await listKept());
