import { type Config, isLoopback } from './config.ts';

/** What to tell whoever opens the server to a network on which everybody can read along; else nothing. */
export function exposureWarning({ host, tls, trustedProxy }: Config): string | undefined {
  if (tls || isLoopback(host)) return undefined;
  const proxy =
    trustedProxy.length > 0
      ? `Only the proxy (${trustedProxy.join(', ')}) should be able to reach this port: close it to all others.`
      : 'Start with TLS (npm start -- --tls), or put a proxy with a certificate in front (docs/operation.md).';
  return `
WARNING: Usher listens on ${host} over plain http. Whoever is on that network can read what visitors said, and
take over sessions. Phones keep nothing for use offline.
${proxy}
`;
}
