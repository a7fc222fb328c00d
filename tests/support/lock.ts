import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../../sync-server/setup/root.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Finds what would make `npm ci` fail, or differ, on another machine: optional packages of other
 * platforms that the lock does not hold, addresses of one registry, packages without a checksum.
 */
export function lockFaults(): readonly string[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
  const names = new Set(
    Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)),
  );
  return locked.flatMap(([place, found]) => packageFaults(place, found, names));
}

function packageFaults(
  place: string,
  { resolved, integrity, inBundle, optionalDependencies = {} }: LockedPackage,
  names: ReadonlySet<string | undefined>,
): readonly string[] {
  const missing = Object.keys(optionalDependencies).filter((name) => !names.has(name));
  return [
    ...missing.map((name) => `${place} wants ${name}, which is not in the lock`),
    ...(resolved === undefined ? [] : [`${place} names a registry: ${resolved}`]),
    ...(integrity === undefined && inBundle !== true ? [`${place} has no checksum`] : []),
  ];
}
