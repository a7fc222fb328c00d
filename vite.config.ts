import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`, changeOrigin: false };

/**
 * Names the languages of the screens in the page's head, so that the one this phone speaks is on its way
 * while the program is still being read, and not only when it asks.
 */
function fetchWordsEarly(): Plugin {
  return {
    name: 'usher-fetch-words-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /staff-\w+-[^/]+\.js$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

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

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  resolve: {
    // The modern builds of these two are a tenth smaller than what their packages hand out first.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    conditions: ['es2015', ...defaultClientConditions],
  },
  server: { proxy: { '/api': api } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
    rolldownOptions: {
      output: {
        // What is loaded together after the first paint travels together: many small parts compress
        // worse. What the first screen needs of RxJS must not bring the database's code with it.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'shell',
              test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|rxjs|tslib|@tabler)\/|src\/(domain|ui|words\/(?!staff-)|sync\/status|protocol\/directory-chunk|store\/(directory|house|holder|desk|first-screen|drafts)|app\/(trouble|say-status|look-into|use-beginning)|features\/(greet-visitor|find-matter))/,
            },
            {
              name: 'desk',
              test: /node_modules\/(rxdb|dexie|mingo|event-reduce-js|broadcast-channel|oblivious-set|custom-idle-queue|binary-decision-diagram|unload|@noble)\/|src\/(sync\/(?!status)|store\/(database|visits|ledger|schemas|schema-versions|visit-conflicts|known-scope)\.ts)/,
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    tailwind(),
    fetchWordsEarly(),
    firstLineFirst(),
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
        globPatterns: ['**/*.{js,css,html,woff2,webmanifest}', 'icons/usher-192.png'],
        // The supervisor's part is cached when it is wanted, not on every porter's phone.
        globIgnores: ['**/oversee-log-*'],
        rollupFormat: 'iife',
        target: 'es2022',
        minify: true,
        sourcemap: false,
      },
    }),
  ],
});
