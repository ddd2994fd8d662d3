/** The description by oEmbed of a picture or a claim, for programs that turn a link into what it shows. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { describeClaimEmbed } from '../../../share/claim-embed.ts';
import { describeEmbed, type Embed, renderOembed } from '../../../share/embed.ts';
import { listIds } from '../../../shell/former-addresses.ts';
import { file, toAbsolute } from '../../../site.ts';

/** Given how a path within the site becomes a whole address. */
type Describe = (makeUrl: (path: string) => string) => Embed;

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) => {
    const { slug, title, claims } = dossier;
    const pictures = (['carte', 'chronologie'] as const).map((view): [string, Describe] => [
      view,
      (makeUrl) => describeEmbed(view, slug, title, makeUrl),
    ]);
    const alone = claims.flatMap((claim) =>
      listIds(dossier, 'piece', String(claim.number)).map((number): [string, Describe] => [
        `affirmation-${number}`,
        (makeUrl) => describeClaimEmbed(dossier, claim, makeUrl),
      ]),
    );
    return [...pictures, ...alone].map(([view, describe]) => ({ params: { slug, view }, props: { describe } }));
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { describe }, site }) => {
  const embed = describe((path) => toAbsolute(file(path), site));
  return new Response(renderOembed(embed), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
