/// <reference lib="webworker" />
import { announcedIn } from './closed-app-words.ts';

/** The event by which a browser says that a push service has given it another address. */
interface SubscriptionChange extends ExtendableEvent {
  readonly oldSubscription: PushSubscription | null;
  readonly newSubscription: PushSubscription | null;
}

/** Where whoever is announced stands, and on every other page too. */
const page = '/to-do';

/** Lets the worker say that a visitor is announced while the app is closed (docs/adr/046). */
export function tellClosedApp(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => {
    event.waitUntil(tell(worker, event.data));
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openApp(worker));
  });
  worker.addEventListener('pushsubscriptionchange', (event) => {
    const change = event as unknown as SubscriptionChange;
    // Where it fails, the app tells the new address when it is opened.
    change.waitUntil(tellChange(worker, change).catch(() => undefined));
  });
}

async function tell(
  { clients, registration }: ServiceWorkerGlobalScope,
  data: PushMessageData | null,
): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // There the visitor stands on the screen already.
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return;
  const { title, body, language } = announcedIn(languageIn(data) ?? navigator.language.slice(0, 2));
  await registration.showNotification(title, {
    body,
    lang: language,
    icon: '/icons/usher-192.png',
    // A second visitor takes the place of the first, and is heard all the same.
    tag: 'announced',
    renotify: true,
  } as NotificationOptions);
}

// What cannot be read is an announcement all the same: nothing else is sent.
function languageIn(data: PushMessageData | null): string | undefined {
  try {
    const news = data?.json() as { readonly language?: unknown } | undefined;
    return typeof news?.language === 'string' ? news.language : undefined;
  } catch {
    return undefined;
  }
}

async function openApp({ clients }: ServiceWorkerGlobalScope): Promise<void> {
  const [open] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open) await open.focus();
  else await clients.openWindow(page);
}

async function tellChange(
  { registration }: ServiceWorkerGlobalScope,
  { oldSubscription, newSubscription }: SubscriptionChange,
): Promise<void> {
  if (!oldSubscription && !newSubscription) return;
  const subscription =
    newSubscription ?? (await registration.pushManager.subscribe(oldSubscription?.options));
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/closed-app', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}
