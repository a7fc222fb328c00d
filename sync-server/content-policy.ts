import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

type Directives = Readonly<Record<string, string>>;

/** What no page of ours ever needs: whatever a directive below does not allow is forbidden. */
const nothing: Directives = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const app: Directives = {
  ...nothing,
  // The decoder of codes is WebAssembly; this allows its compiling, and still no eval of scripts.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  // No text becomes markup or a script's address, whoever wrote it; one policy names the worker.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'usher',
};

/** For pages that show no more than what they carry: errors, and answers opened by hand. */
export const barePolicy = written(nothing);

/** For the service worker, whose own answer decides what it may reach. */
export const workerPolicy = written({
  ...nothing,
  'script-src': "'self'",
  'connect-src': "'self'",
});

/** For the description of the API, whose pages come with a package. */
export const docsPolicy = written({
  ...nothing,
  'script-src': "'self'",
  // The one style that the package puts into the page; another version's would be refused.
  'style-src': "'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
  'img-src': "'self' data:",
  'connect-src': "'self'",
});

const policies = new Map<string, string>();

/**
 * For one of the app's own pages: no script and no style in it runs, save the styles that the file held
 * when it was built, which are known by their hashes.
 *
 * @param file the page as it is served
 * @param version changes with the file
 */
export function appPolicy(file: string, version: number): string {
  const key = `${file} ${version}`;
  const known = policies.get(key);
  if (known !== undefined) return known;
  const policy = written({
    ...app,
    'style-src': ["'self'", ...styleHashes(readFileSync(file, 'utf8'))].join(' '),
  });
  policies.clear(); // of the build before
  policies.set(key, policy);
  return policy;
}

/** For a page without scripts, which holds its own styles. */
export function policyOfStyles(html: string): string {
  return written({ ...nothing, 'style-src': styleHashes(html).join(' ') });
}

/** How a policy allows the styles that stand in a page, and nothing else in their place. */
function styleHashes(html: string): readonly string[] {
  return [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => {
    return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  });
}

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
