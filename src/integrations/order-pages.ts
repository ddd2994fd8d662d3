/** The pages of one dossier are rendered one after the other, so that what was read and drawn for them is let go before the next. */
import type { AstroIntegration, PathWithRoute } from 'astro';

/** Astro’s own order is by route: what was drawn of every dossier would be held until the end. */
export function orderPages(): AstroIntegration {
  return {
    name: 'order-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => orderByDossier(await own.getStaticPaths()),
        })),
    },
  };
}

/** First what is of no one dossier; in each group the order stays. */
export function orderByDossier<Path extends Pick<PathWithRoute, 'pathname'> & { route: { route: string } }>(
  paths: readonly Path[],
): Path[] {
  const groups = Map.groupBy(paths, ({ pathname, route }) =>
    route.route.startsWith('/[slug]') ? (pathname.split('/').find(Boolean) ?? '') : '',
  );
  const own = groups.get('') ?? [];
  groups.delete('');
  return [...own, ...[...groups.values()].flat()];
}
