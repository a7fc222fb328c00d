import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { root } from '../../sync-server/setup/root.ts';

const pure = 'domain/ is pure: it imports its own files and typebox, nothing else.';
const protocol = 'protocol/ builds on #domain only.';
const store = 'store/ builds on #domain and #protocol only.';
const storeDraws = 'store/ draws nothing.';
const sync = 'sync/ joins #protocol and store/, nothing else.';
const ui = 'ui/ knows nothing of the house: hand it plain values.';
const words = 'words/ builds on #domain only.';
const apart = 'Features do not import each other; app/ puts them together.';
const through = 'A feature reads and writes through store/.';
const app = 'app/ puts the folders of src together, nothing else.';
const rxdb = 'Only store/ and sync/ know RxDB.';
const worker = "worker/ keeps the app's files, nothing else: it imports workbox only.";
const entry = 'The entry puts the folders of src together, nothing else.';
const http = 'Only sync/ speaks HTTP.';
const server = 'The server shares #domain and #protocol with the app, nothing else.';
const detour = 'Write the import without a detour, so that the walls between folders hold.';

/** A breach planted in a folder, and the wall it must run into. */
const breaches: readonly (readonly [folder: string, code: string, message: string])[] = [
  ['src/domain', `import 'node:fs';`, pure],
  ['src/domain', `import '../store/visits.ts';`, pure],
  ['src/domain', `import '#protocol/sync.ts';`, pure],
  ['src/domain', `import 'react';`, pure],
  ['src/domain', `export const late = import('rxjs');`, pure],
  ['src/domain', `import './../store/visits.ts';`, detour],
  ['src/domain/way', `import '../../store/visits.ts';`, pure],
  ['src/domain/way', `import 'node:path';`, pure],
  ['src/protocol', `import '../store/visits.ts';`, protocol],
  ['src/protocol', `import 'rxdb';`, protocol],
  ['src/store', `import '../sync/push.ts';`, store],
  ['src/store', `import '../words/say.ts';`, store],
  ['src/store', `import 'react';`, storeDraws],
  ['src/store', `import 'react/jsx-runtime';`, storeDraws],
  ['src/store/migrations', `import '../../ui/button.tsx';`, store],
  ['src/sync', `import '../features/greet-visitor/page.tsx';`, sync],
  ['src/sync', `import '../words/say.ts';`, sync],
  ['src/sync', `import '../main.tsx';`, sync],
  ['src/ui', `import '#domain/visit.ts';`, ui],
  ['src/ui', `import type { Visit } from '#domain/visit.ts';`, ui],
  ['src/ui', `import '../words/say.ts';`, ui],
  ['src/ui', `import 'dexie';`, rxdb],
  ['src/words', `import '../store/visits.ts';`, words],
  ['src/words', `import '#protocol/sync.ts';`, words],
  ['src/words/pl', `import '../../ui/button.tsx';`, words],
  ['src/features/greet-visitor', `import '../find-handler/page.tsx';`, apart],
  ['src/features/greet-visitor', `export const late = import('../find-handler/page.tsx');`, apart],
  ['src/features/greet-visitor', `import '../../features/find-handler/page.tsx';`, apart],
  ['src/features/greet-visitor', `import '../../store/../sync/push.ts';`, detour],
  ['src/features/greet-visitor', `import '../../sync/push.ts';`, through],
  ['src/features/greet-visitor', `import '../../app/routes.tsx';`, through],
  ['src/features/greet-visitor', `import '#protocol/sync.ts';`, through],
  ['src/features/greet-visitor', `import 'rxdb/plugins/core';`, through],
  ['src/features/greet-visitor', `void fetch('/api/sync/visits/pull');`, http],
  ['src/app', `import 'rxdb';`, rxdb],
  ['src/app', `import '../worker/service-worker.ts';`, app],
  ['src/app', `import '../../sync-server/config.ts';`, app],
  ['src/app', `new EventSource('/api/sync/live');`, http],
  ['src/store', `void fetch('/api/sync/visits/pull');`, http],
  ['src/worker', `import '../store/visits.ts';`, worker],
  ['src/worker', `import '#domain/visit.ts';`, worker],
  ['src', `import '../sync-server/config.ts';`, entry],
  ['src', `import './worker/service-worker.ts';`, entry],
  ['src', `import 'rxdb';`, rxdb],
  ['sync-server', `import '../src/store/visits.ts';`, server],
  ['sync-server', `import 'react';`, server],
  ['sync-server/routes', `import '../../src/domain/visit.ts';`, server],
  ['sync-server/store', `import 'rxdb/plugins/core';`, server],
];

/** What the design allows, so that no wall stands in a doorway. */
const doorways: readonly (readonly [folder: string, code: string])[] = [
  ['src/domain', `import './visit.ts';`],
  ['src/domain', `import 'typebox';`],
  ['src/domain/way', `import '../visit.ts';`],
  ['src/domain/way', `import '#domain/visit.ts';`],
  ['src/protocol', `import '#domain/visit.ts';`],
  ['src/protocol', `import '@noble/hashes/sha2.js';`],
  ['src/store', `import '#protocol/sync.ts';`],
  ['src/store', `import 'rxdb/plugins/core';`],
  ['src/sync', `import '../store/visits.ts';`],
  ['src/sync', `void fetch('/api/sync/visits/pull');`],
  ['src/ui', `import 'react';`],
  ['src/words', `import '#domain/localized.ts';`],
  ['src/words/pl', `import '../message.ts';`],
  ['src/features/greet-visitor', `import './greeting.tsx';`],
  ['src/features/greet-visitor', `import '../../store/visits.ts';`],
  ['src/features/greet-visitor', `import '../../ui/button.tsx';`],
  ['src/features/greet-visitor', `import '../../words/say.ts';`],
  ['src/features/greet-visitor', `import '#domain/visit.ts';`],
  ['src/app', `import '../features/greet-visitor/page.tsx';`],
  ['src/app', `export const late = import('../features/oversee-log/page.tsx');`],
  ['src/app', `import '../sync/push.ts';`],
  ['src/app', `import './app.css';`],
  ['src/worker', `import 'workbox-precaching';`],
  ['src', `import './app/routes.tsx';`],
  ['src', `import './store/directory.ts';`],
  ['src', `import 'react-router/dom';`],
  ['sync-server', `import '#domain/visit.ts';`],
  ['sync-server/routes', `import '../store/store.ts';`],
];

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly help?: string;
    readonly message: string;
  }[];
}

let copy = '';
let report: Report = { diagnostics: [] };

// In a folder of its own: a breach in the real tree would disturb whoever lints it meanwhile.
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'usher-walls-'));
  cpSync(path.join(root, '.oxlintrc.json'), path.join(copy, '.oxlintrc.json'));
  for (const [index, [folder, code]] of breaches.entries())
    plant(fileOf('breach', folder, index), code);
  for (const [index, [folder, code]] of doorways.entries())
    plant(fileOf('door', folder, index), code);
  const oxlint = path.join(root, 'node_modules', '.bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], {
    cwd: copy,
    encoding: 'utf8',
  });
  report = JSON.parse(run.stdout) as Report;
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a wall between folders', () => {
  test.each(breaches.map(([folder, code, message], index) => ({ folder, code, message, index })))(
    'stops $code in $folder',
    ({ folder, message, index }) => {
      expect(faultsIn(fileOf('breach', folder, index))).toContain(message);
    },
  );

  test.each(doorways.map(([folder, code], index) => ({ folder, code, index })))(
    'lets $code through in $folder',
    ({ folder, index }) => {
      expect(faultsIn(fileOf('door', folder, index))).toEqual([]);
    },
  );
});

function fileOf(kind: 'breach' | 'door', folder: string, index: number): string {
  return `${folder}/planted-${kind}-${index}.ts`;
}

function plant(file: string, code: string): void {
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(copy, file), `${code}\n`);
}

/** The messages of the walls that the file ran into; other rules' faults are not at issue here. */
function faultsIn(file: string): readonly string[] {
  const walls = new Set(breaches.map(([, , message]) => message));
  return report.diagnostics
    .filter(({ filename }) => filename === file)
    .flatMap(({ help = '', message }) =>
      [...walls].filter((wall) => `${message} ${help}`.includes(wall)),
    );
}
