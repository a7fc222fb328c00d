// Vite answers such an import with the address of the script that it makes of the file.
// oxlint-disable-next-line import/default
import searchWorker from './search/search-worker.ts?worker&url';
// oxlint-disable-next-line import/default
import wayWorker from './way/way-worker.ts?worker&url';

const addresses = { service: '/service-worker.js', search: searchWorker, way: wayWorker };

/** The scripts that run beside the page. */
type WorkerName = keyof typeof addresses;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (name: WorkerName) => string },
  ): { createScriptURL(name: WorkerName): string };
}

let trusted: { createScriptURL(name: WorkerName): string } | undefined;

/**
 * Address of a script that runs beside the page. Our pages take the address of a script from no text, only
 * from this policy (`trusted-types` in the server's headers), which knows no other addresses.
 */
export function workerAddress(name: WorkerName): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes?.createPolicy('usher', { createScriptURL: (each) => addresses[each] });
  return trusted?.createScriptURL(name) ?? addresses[name];
}
