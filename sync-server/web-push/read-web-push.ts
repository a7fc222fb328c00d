/** How phones are told of announced visitors while their app is closed. */
export interface WebPushConfig {
  /** Whom a push service may write to: `mailto:…` or `https://…` (RFC 8292). */
  readonly contact: string;
  /** Origin of a push service of the house's own, the only one that may lie at a private address. */
  readonly ownService: string | undefined;
}

type Given = (name: string, otherwise: string) => string;

/**
 * Reads WEB_PUSH, WEB_PUSH_CONTACT and WEB_PUSH_OWN_SERVICE. Without a contact nothing is told: push services
 * are others' machines, and the house decides.
 */
export function readWebPush(given: Given, faults: string[]): WebPushConfig | undefined {
  const contact = given('WEB_PUSH_CONTACT', '');
  const wish = given('WEB_PUSH', contact === '' ? 'off' : 'on');
  if (wish !== 'on' && wish !== 'off')
    faults.push(`WEB_PUSH must be one of on, off, but is "${wish}".`);
  if (wish !== 'on') return undefined;
  if (!isContact(contact))
    faults.push(
      'WEB_PUSH_CONTACT must be an address such as mailto:it@example.org or https://example.org/it, ' +
        `but is "${contact}".`,
    );
  return { contact, ownService: readOwnService(given('WEB_PUSH_OWN_SERVICE', ''), faults) };
}

function isContact(text: string): boolean {
  if (/^mailto:[^\s@<>"]+@[^\s@<>"]+$/.test(text)) return true;
  return URL.parse(text)?.protocol === 'https:';
}

function readOwnService(text: string, faults: string[]): string | undefined {
  if (text === '') return undefined;
  const origin = safeOrigin(URL.parse(text));
  if (origin === undefined)
    faults.push(
      `WEB_PUSH_OWN_SERVICE must be an origin such as https://push.example.org, but is "${text}".`,
    );
  return origin;
}

// What goes no further than this machine needs no TLS.
function safeOrigin(url: URL | null): string | undefined {
  if (!url || url.href !== `${url.origin}/`) return undefined;
  const isHere = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(url.hostname);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  return isSafe ? url.origin : undefined;
}
