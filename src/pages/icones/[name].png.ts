/** The site’s icon as PNG, for home screens: a pièce’s number, drawn from the one SVG that browsers show. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawIcon } from '../../share/cards/draw.ts';
import { renderMaskable } from '../../share/cards/icon.ts';
import { colours } from '../../shell/colours.ts';

const ICONS = [
  { name: 'icone-192', size: 192, isMaskable: false },
  { name: 'icone-512', size: 512, isMaskable: false },
  { name: 'icone-masquable-512', size: 512, isMaskable: true },
  { name: 'icone-apple-180', size: 180, isMaskable: true },
];

export const getStaticPaths = (() =>
  ICONS.map(({ name, ...props }) => ({ params: { name }, props }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { size, isMaskable } }) => {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  const png = await drawIcon(isMaskable ? renderMaskable(icon, colours['ink'] ?? '') : icon, size);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
