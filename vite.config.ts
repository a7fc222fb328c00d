import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`, changeOrigin: false };

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
            { name: 'rxjs', test: /node_modules\/rxjs\/|vite\/preload-helper/, priority: 2 },
            {
              name: 'house',
              test: /src\/(domain|ui|words\/(?!staff-)|store\/(directory|house|holder|desk|first-screen|drafts)\.ts)/,
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
