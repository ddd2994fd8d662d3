/** Which packages the site is made with, and under which licences: what `npm sbom` lists without what only tests use. */
import { readFileSync } from 'node:fs';

export interface LicenceGroup {
  /** An SPDX expression. */
  licence: string;
  packages: { name: string; version: string }[];
}

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** By licence, the one of most packages first; packages by name. The lock names those of every platform, so that a build says the same on each. */
export function listLicences(lockfile: string): LicenceGroup[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(lockfile, 'utf8'));
  const used = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? 'non dite',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const groups = Map.groupBy(used, ({ licence }) => licence);
  return [...groups]
    .map(([licence, all]) => ({ licence, packages: all.map(({ name, version }) => ({ name, version })) }))
    .sort((a, b) => b.packages.length - a.packages.length || (a.licence < b.licence ? -1 : 1));
}
