import type { App } from './app-context.ts';
import { barePolicy, docsPolicy } from './content-policy.ts';

/** What pages may use of a device; all that nobody needs is off, also for our own scripts. */
const permissions = Object.entries({
  accelerometer: '()',
  autoplay: '()',
  bluetooth: '()',
  'browsing-topics': '()',
  // Reading codes.
  camera: '(self)',
  'clipboard-read': '()',
  'display-capture': '()',
  'encrypted-media': '()',
  gamepad: '()',
  geolocation: '()',
  gyroscope: '()',
  hid: '()',
  'idle-detection': '()',
  'local-fonts': '()',
  magnetometer: '()',
  // Hearing what a visitor says, where the device itself recognises it.
  microphone: '(self)',
  midi: '()',
  payment: '()',
  'picture-in-picture': '()',
  // Signing in without a password, and a screen that stays on while somebody is escorted.
  'publickey-credentials-create': '(self)',
  'publickey-credentials-get': '(self)',
  'screen-wake-lock': '(self)',
  serial: '()',
  'storage-access': '()',
  usb: '()',
  'window-management': '()',
  'xr-spatial-tracking': '()',
})
  .map(([feature, allowed]) => `${feature}=${allowed}`)
  .join(', ');

/** What every page says of itself, beside its content policy; documents would only grow by it. */
const pageHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': permissions,
  // Addresses name visits and people: they are told to nobody.
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'origin-agent-cluster': '?1',
};

/**
 * Sets what a browser may do with our answers. No HSTS and no upgrade: the server is also reached over
 * plain http, and a house may stop using its own certificates; a proxy with a real one adds it.
 */
export async function registerSafeHeaders(app: App): Promise<void> {
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    // No page of another site shows or reads what we answer, pictures and scripts included.
    reply.header('cross-origin-resource-policy', 'same-origin');
    if (String(reply.getHeader('content-type')).startsWith('text/html')) {
      reply.headers(pageHeaders);
      if (!reply.hasHeader('content-security-policy'))
        reply.header('content-security-policy', policyOf(request.url));
    }
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
    done();
  });
}

function policyOf(address: string): string {
  return address.startsWith('/api/docs') ? docsPolicy : barePolicy;
}
