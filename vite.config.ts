import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { queryOperators } from './src/store/query-operators.ts';

/** What knows of ways: buildings, routes, directions, plan and signs, shared by several later parts. */
const wayParts =
  /src\/(domain\/way\/|words\/(directions\/|building-|say-building|use-building)|features\/(show-plan|hand-way-over|read-sign|describe-building\/building-draft)|ui\/(movable-picture|move-picture|view|code-picture)\b)/;

const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`, changeOrigin: false };

/** Puts the style sheet behind the page's first line, which is then painted without waiting for it. */
function firstLineFirst(): Plugin {
  return {
    name: 'usher-first-line-first',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [sheet = ''] = /\s*<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
        return html.replace(sheet, '').replace('</body>', `  ${sheet.trim()}\n  </body>`);
      },
    },
  };
}

/**
 * Leaves out how tabs spoke to each other before browsers had BroadcastChannel, which all that we serve
 * have had since 2022: that is half of the package, and the phone's budget is full.
 */
function nativeChannelOnly(): Plugin {
  const older =
    /broadcast-channel\/dist\/esbrowser\/methods\/(indexed-db|localstorage|simulate)\.js$/;
  const none = ['IndexedDBMethod', 'LocalstorageMethod', 'SimulateMethod'];
  return {
    name: 'usher-native-channel-only',
    load: {
      filter: { id: older },
      handler: () => none.map((name) => `export const ${name} = undefined;`).join('\n'),
    },
  };
}

/**
 * Leaves out of the queries' library what nothing here asks for: RxDB registers sorting, projecting and
 * patterns too, though it only ever tests whether one document fits, and the cursor brings them along again.
 */
function comparingQueriesOnly(): Plugin {
  const operators = queryOperators.join();
  const lean: Readonly<Record<string, string>> = {
    'rxdb/dist/esm/rx-query-mingo.js': `
      import { Context } from 'mingo/core';
      import { Query } from 'mingo/query';
      import { ${operators} } from 'mingo/operators/query';
      const context = Context.init({ query: { ${operators} } });
      export const getMingoQuery = (selector) => new Query(selector, { context });`,
    'mingo/esm/cursor.js': `
      export class Cursor {
        constructor() { throw new Error('Queries of this build test documents one by one.'); }
      }`,
  };
  return {
    name: 'usher-comparing-queries-only',
    load: {
      filter: { id: /\/(rxdb\/dist\/esm\/rx-query-mingo|mingo\/esm\/cursor)\.js$/ },
      handler: (id) => Object.entries(lean).find(([file]) => id.endsWith(file))?.[1],
    },
  };
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  resolve: {
    // The modern builds of these two are a tenth smaller than what their packages hand out first.
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // The router brings a stand-in for what React has had since version 18.
      { find: /^use-sync-external-store\/shim.*/, replacement: 'react' },
    ],
    conditions: ['es2015', ...defaultClientConditions],
  },
  server: { proxy: { '/api': api } },
  // The search runs beside the page (src/store/search): one file, whose imports are in it.
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
    rolldownOptions: {
      output: {
        // What is loaded together travels together: many small parts compress worse, and each costs a
        // request. A group takes along all that its files import; the first screen's comes first, so that
        // what it needs of RxJS does not bring the database's code with it.
        codeSplitting: {
          groups: [
            { name: 'shell', test: /src\/(main\.tsx|ui\/use-wake-lock)/, priority: 2 },
            // Codes are drawn by administrators and the change of shift, and read by new phones and the
            // change of shift: kept later with it (src/worker/later-parts.ts).
            {
              name: 'hand-over-shift-codes',
              test: /src\/ui\/(draw-code|read-code|read-camera|camera-picture|decoder-options)/,
              priority: 1,
            },
            // What many parts search with is not to be fetched with the ways.
            { name: 'shared', test: /src\/domain\/(fold-text|nearest-name)\.ts/, priority: 2 },
            {
              name: 'way-parts',
              // Not what travels with its language (docs/adr/053).
              test: /src\/(domain\/way\/(?!building-words-(es|lt))|words\/(directions\/|building-(?!es|lt)|say-building)|features\/describe-building\/building-draft)/,
              priority: 1,
            },
            { name: 'desk', test: /src\/(app\/background|store\/desk-part)\.ts/, priority: 1 },
            {
              name: 'pages',
              test: /src\/(features\/(hold-phone|look-up-colleague|send-records)|app\/(colleague|unsent)-route)/,
            },
            // What only messages and the supervisor's part share is kept later as well: in a chunk of its own.
            {
              name: 'shared',
              test: (id) =>
                /^(?!.*\/domain\/(seeing-to|to-do-list|working-time)\.ts).*(src|node_modules)/.test(
                  id,
                ) && !wayParts.test(id),
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    tailwind(),
    firstLineFirst(),
    nativeChannelOnly(),
    comparingQueriesOnly(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      // The app registers its own: see src/app/new-version.ts.
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Usher',
        short_name: 'Usher',
        description: 'Greet, find, call ahead and escort visitors. Works offline.',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f5f3ee',
        theme_color: '#1f4296',
        categories: ['productivity', 'business', 'government'],
        icons: [
          { src: '/icons/usher-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/usher-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icons/usher-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      injectManifest: {
        // The decoder of codes is named to the worker, which keeps it apart (src/worker/later-parts.ts).
        globPatterns: ['**/*.{js,css,html,woff2,webmanifest,wasm}', 'icons/usher-192.png'],
        // What only supervisors and administrators use, and what needs a connection, is cached when it is wanted, not on every phone.
        globIgnores: [
          '**/oversee-log-*',
          '**/run-house-*',
          '**/building-route-*',
          '**/passkeys-route-*',
          '**/sign-in-by-passkey-*',
        ],
        rollupFormat: 'iife',
        target: 'es2022',
        minify: true,
        sourcemap: false,
      },
    }),
  ],
});
