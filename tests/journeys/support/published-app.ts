import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readConfig } from '../../../sync-server/config.ts';
import { ensureAppBuilt } from '../../../sync-server/setup/app-build.ts';

const texts = /\.(js|css|html|webmanifest)$/;

/** What is different in a next version: a text of the built app, and what stands there instead. */
export interface Change {
  readonly from: string | RegExp;
  readonly to: string | ((found: string) => string);
}

/** A copy of the built app in a folder of its own, which can be replaced by a next version. */
export class PublishedApp {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'usher-app-'));

  constructor() {
    if (process.env['APP_DIR'] === undefined) ensureAppBuilt();
    cpSync(readConfig(process.env).appDir, this.folder, { recursive: true });
  }

  /**
   * Publishes a next version as a build does: something in it is different, every part has a new name, the
   * worker names the new parts, and the old ones are gone.
   */
  publishNext(...changes: readonly Change[]): void {
    const renamed = this.#assets().map((name) => [name, withNewHash(name)] as const);
    const unmade = new Set(changes);
    const salt = randomBytes(6).toString('hex');
    for (const file of this.#texts()) {
      let text = readFileSync(file, 'utf8');
      for (const change of changes) {
        const changed = text.replaceAll(change.from, change.to as string);
        if (changed !== text) unmade.delete(change);
        text = changed;
      }
      const after = renamed.reduce((each, [old, next]) => each.replaceAll(old, next), text);
      writeFileSync(file, withNewRevisions(after, salt));
    }
    for (const { from } of unmade) throw new Error(`The app does not say "${String(from)}".`);
    for (const [old, next] of renamed) {
      renameSync(path.join(this.folder, 'assets', old), path.join(this.folder, 'assets', next));
    }
  }

  /** Publishes the version of the beginning again, as after a mistake. */
  publishFormer(): void {
    rmSync(this.folder, { recursive: true });
    cpSync(readConfig(process.env).appDir, this.folder, { recursive: true });
  }

  /** Takes a part away, as when it never came through; the answer puts it back. */
  withhold(part: RegExp): () => void {
    const name = this.#assets().find((each) => part.test(each));
    if (name === undefined) throw new Error(`The app has no part ${String(part)}.`);
    const file = path.join(this.folder, 'assets', name);
    renameSync(file, `${file}.withheld`);
    return () => renameSync(`${file}.withheld`, file);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #assets(): readonly string[] {
    return readdirSync(path.join(this.folder, 'assets')).filter((name) => !name.endsWith('.map'));
  }

  #texts(): readonly string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && texts.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  }
}

// `name-HASH.js`: the hash has eight characters.
function withNewHash(name: string): string {
  return name.replace(/.{8}(?=\.[^.]+$)/, () => randomBytes(6).toString('base64url'));
}

// A file may be listed twice, then with one and the same revision.
function withNewRevisions(text: string, salt: string): string {
  return text.replaceAll(/(?<="revision":")[0-9a-f]{32}(?=")/g, (old) => {
    return createHash('md5').update(salt).update(old).digest('hex');
  });
}
