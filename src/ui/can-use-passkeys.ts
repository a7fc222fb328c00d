/** Whether this browser makes passkeys here: over https, by a name, and if it is new enough. */
export function canUsePasskeys(): boolean {
  return (
    isSecureContext &&
    !/^[\d.]+$|^\[/.test(location.hostname) &&
    'parseRequestOptionsFromJSON' in (globalThis.PublicKeyCredential ?? {})
  );
}
