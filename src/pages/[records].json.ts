/** What the search index is made of; the index takes its place, and few dossiers have neither. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasSearch } from '../cover/pages.ts';
import { listRecords } from '../cover/search-records.ts';
import { loadPublished } from '../dossiers.ts';

const listDossiers = async () => await loadPublished();

export const getStaticPaths: GetStaticPaths = async () =>
  hasSearch(await listDossiers()) ? [{ params: { records: 'recherche' } }] : [];

export const GET: APIRoute = async () => Response.json((await listDossiers()).flatMap(listRecords));
