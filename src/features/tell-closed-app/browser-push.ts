/** Whether this browser can be told things while the app is closed; on an iPhone only the installed app can. */
export function canBeTold(): boolean {
  return (
    'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis
  );
}

/** Where the browser's push service takes messages, and with what only this browser reads them. */
interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** What asking the browser's push service came to. */
export type Subscribed =
  | { readonly kind: 'subscribed'; readonly phone: PushAddress }
  | { readonly kind: 'denied' | 'no-service' };

/** Asks whoever holds the phone whether it may notify them; only a tap may lead here. */
export async function askToNotify(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted';
}

/** Has the browser's push service take messages signed with this key. */
export async function subscribe(publicKey: string): Promise<Subscribed> {
  if (Notification.permission !== 'granted') return { kind: 'denied' };
  const { pushManager } = await navigator.serviceWorker.ready;
  try {
    const known = await pushManager.getSubscription();
    // The house has another key than it had: the old address takes nothing signed with this one.
    if (known && !isFor(known, publicKey)) await known.unsubscribe();
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(publicKey),
    });
    const { endpoint = '', keys = {} } = subscription.toJSON();
    const { p256dh = '', auth = '' } = keys;
    return { kind: 'subscribed', phone: { endpoint, keys: { p256dh, auth } } };
  } catch {
    return { kind: Notification.permission === 'granted' ? 'no-service' : 'denied' };
  }
}

/** Lets the browser's push service give nothing to this phone any more; works without a connection too. */
export async function unsubscribe(): Promise<void> {
  if (!canBeTold()) return;
  const registered = await navigator.serviceWorker.getRegistration();
  await (await registered?.pushManager.getSubscription())?.unsubscribe();
}

function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey;
  return key !== null && String(new Uint8Array(key)) === String(bytesOf(publicKey));
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
