const address = '/service-worker.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: () => string },
  ): { createScriptURL(text: string): string };
}

/**
 * Address of the service worker. Our pages take the address of a script from no text, only from this
 * policy (`trusted-types` in the server's headers), which knows no other address.
 */
export function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('usher', { createScriptURL: () => address }).createScriptURL('') ??
    address
  );
}
