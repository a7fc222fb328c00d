import path from 'node:path';

import type { Config } from '../config.ts';
import { readKeyFile } from '../tls/key-file.ts';
import { authorityName, fingerprints } from '../tls/own-authority.ts';
import { ownNames } from '../tls/own-names.ts';
import { tlsFolder } from '../tls/tls-keeper.ts';

/** What the terminal says once the server is open: where, and with TLS how phones come to trust it. */
export function openingWords({ port, tls, dataDir }: Config): string {
  if (!tls) return `Usher is open: http://localhost:${port}`;
  const authority = readKeyFile(path.join(tlsFolder(dataDir), 'authority.pem'));
  if (!authority) throw new Error('The authority is not there.');
  const { dns, addresses } = ownNames(tls.names);
  const reachable = [...dns, ...addresses.filter((each) => !each.includes(':'))].filter(
    (name) => name !== 'localhost' && !name.startsWith('127.'),
  );
  const [name = 'localhost', ...others] = reachable;
  const { sha256, sha1 } = fingerprints(authority);
  return `Usher is open: https://${name}:${tls.port}

On each phone open http://${name}:${port} once: the page there helps it to trust this server.
${others.length > 0 ? `If it is not found by that name, try: ${others.join(', ')}\n` : ''}
Compare before you install: ${authorityName(authority)}
  SHA-256  ${sha256}
  SHA-1    ${sha1}  (what Windows shows)`;
}
