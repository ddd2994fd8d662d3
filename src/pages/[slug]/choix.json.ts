/** What of a dossier may be chosen, fetched by the view where one chooses and by an article whose address has a choice. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listDossierPaths } from '../../dossiers.ts';
import { listOptions } from '../../explore/choices.ts';

export const getStaticPaths = listDossierPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { dossier } }) =>
  Response.json(listOptions(dossier));
