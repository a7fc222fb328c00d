import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';

import { ensureAppBuilt } from '../../sync-server/setup/app-build.ts';
import { root } from '../../sync-server/setup/root.ts';

/** A folder of pages to be served, with the app's own service worker. */
export interface PageFolder {
  readonly dir: string;
  readonly remove: () => void;
}

const pageHead =
  '<!doctype html><html lang="pl"><head><meta charset="utf-8" />' +
  '<meta name="viewport" content="width=device-width,initial-scale=1" /><title>Usher</title>';

/** The built app as it is now, safe from whoever builds it anew meanwhile. */
export function appPages(): PageFolder {
  ensureAppBuilt();
  return copyOf(path.join(root, 'dist'));
}

function copyOf(folder: string): PageFolder {
  const dir = mkdtempSync(path.join(tmpdir(), 'usher-bench-pages-'));
  cpSync(folder, dir, { recursive: true });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The same files and service worker, but the page holds one line of text: no script, no style. */
export function emptyPages(app: PageFolder): PageFolder {
  const pages = copyOf(app.dir);
  writeFileSync(
    path.join(pages.dir, 'index.html'),
    `${pageHead}</head><body><p>Usher</p></body></html>`,
  );
  return pages;
}

/** The same files and service worker, but in place of the app a bare page of React (`pages/bare-page.tsx`). */
export async function barePages(app: PageFolder): Promise<PageFolder> {
  const script = await bundle('bare-page.tsx');
  const pages = copyOf(app.dir);
  const page = path.join(pages.dir, 'index.html');
  // Under the name of the app's own script, which the service worker keeps.
  const name = /src="\/(assets\/[^"]+\.js)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  writeFileSync(path.join(pages.dir, name), script);
  writeFileSync(
    page,
    `${pageHead}<script type="module" crossorigin src="/${name}"></script></head>` +
      '<body><div id="root"></div></body></html>',
  );
  return pages;
}

/** One page that carries a script of `pages/`, without a service worker. */
export async function scriptPages(file: string): Promise<PageFolder> {
  const dir = mkdtempSync(path.join(tmpdir(), 'usher-bench-pages-'));
  writeFileSync(path.join(dir, 'page.js'), await bundle(file));
  writeFileSync(
    path.join(dir, 'index.html'),
    `${pageHead}</head><body><script type="module" src="/page.js"></script></body></html>`,
  );
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Bundles one of the files of `pages/` as the app is bundled, into one script. */
export async function bundle(file: string): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'usher-bench-bundle-'));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'pages', file),
        output: { entryFileNames: 'page.js', codeSplitting: false },
      },
    },
  });
  const script = readFileSync(path.join(outDir, 'page.js'), 'utf8');
  rmSync(outDir, { recursive: true, force: true });
  return script;
}
