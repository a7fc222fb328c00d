import { parseArgs } from 'node:util';

import { ConfigError } from '../config.ts';

/** What somebody asked for behind `npm start --`. */
export interface StartOptions {
  readonly tls: boolean;
}

export const startHelp = `npm start -- [--tls] [--help]

Builds the app if need be, makes the store, opens the server.

  --tls    speak HTTPS with certificates of an authority of its own, for the phones of the house; the
           terminal says where they find the page that helps them to trust it (same as TLS=on)
  --help   show this

Settings come from the environment:

  PORT           8787        plain http: the app, or with --tls the page of trust
  HOST           127.0.0.1   interface to listen on; with --tls 0.0.0.0, all of them
  TLS_PORT       8443        HTTPS, with --tls
  TLS_NAMES                  further names of this machine, for its certificate: usher.lan,reception.lan
  TRUSTED_PROXY              addresses of a proxy whose x-forwarded-… headers are believed: 127.0.0.1
  DATA_DIR       data        folder of everything the server keeps
  DATABASE_URL               PostgreSQL instead of SQLite: postgresql://user:password@host:5432/usher
  INSTITUTION                which institution is served, when the store holds several
  LOG_LEVEL      info        debug, info, warn, error, silent
  METRICS        loopback    who reads /metrics without a token: loopback, or token for nobody

See docs/operation.md.
`;

/**
 * Reads the command line of `npm start`.
 *
 * @throws ConfigError if it holds what is not known
 */
export function readStartOptions(args: readonly string[]): StartOptions | 'help' {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        tls: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        // For the server, which looks for it itself.
        quiet: { type: 'boolean', default: false },
      },
    });
    return values.help ? 'help' : { tls: values.tls };
  } catch {
    throw new ConfigError(`"${args.join(' ')}" is not understood.\n\n${startHelp}`);
  }
}
