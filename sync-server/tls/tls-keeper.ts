import path from 'node:path';

import type { TlsConfig } from '../config.ts';
import { certificatesFor, type OwnCertificates } from './own-authority.ts';
import { ownNames, type OwnNames } from './own-names.ts';

const checkEveryMs = 10 * 60_000;

/** Who is told what became of the certificate. */
export interface KeeperWatch {
  /** A new certificate must be listened with. */
  readonly onRenewed: (certificates: OwnCertificates) => void;
  /** Looking after it failed; it is tried again. */
  readonly onFailure: (error: unknown) => void;
}

/** What a keeper of certificates works with. */
export interface KeeperParts {
  /** Folder of everything the server keeps. */
  readonly dataDir: string;
  readonly tls: TlsConfig;
  readonly machine?: Machine;
}

/** What a machine says of itself; a test says otherwise. */
export interface Machine {
  readonly now: () => Date;
  readonly names: () => OwnNames;
}

/** Keeps the server's certificate valid, and made out to the names and addresses that the machine has now. */
export class TlsKeeper {
  readonly #parts: KeeperParts;
  #certificates: OwnCertificates;
  #timer: NodeJS.Timeout | undefined;
  #watch: KeeperWatch | undefined;

  private constructor(parts: KeeperParts, certificates: OwnCertificates) {
    this.#parts = parts;
    this.#certificates = certificates;
  }

  /**
   * Reads or makes what is needed to listen.
   *
   * @throws KeyFileError if a file of keys cannot be used
   */
  static async open(parts: KeeperParts): Promise<TlsKeeper> {
    return new TlsKeeper(parts, await look(parts));
  }

  /** The certificates as they are now. */
  get certificates(): OwnCertificates {
    return this.#certificates;
  }

  /** The names and addresses under which the server can be reached, best first. */
  names(): readonly string[] {
    const { dns, addresses } = namesOf(this.#parts);
    return [...dns, ...addresses].filter((name) => !this.#certificates.leftOut.includes(name));
  }

  /** Looks now and then from here on. */
  watch(watch: KeeperWatch): void {
    this.#watch = watch;
    this.#timer = setInterval(() => void this.check(), checkEveryMs).unref();
  }

  /** Looks whether the certificate still serves, and has another one made if not. */
  async check(): Promise<void> {
    try {
      const found = await look(this.#parts);
      const isNew = found.server.certificate !== this.#certificates.server.certificate;
      this.#certificates = found;
      if (isNew) this.#watch?.onRenewed(found);
    } catch (error) {
      this.#watch?.onFailure(error);
    }
  }

  /** Stops looking. */
  close(): void {
    clearInterval(this.#timer);
  }
}

/** Where the keys lie. */
export function tlsFolder(dataDir: string): string {
  return path.join(dataDir, 'tls');
}

function look(parts: KeeperParts): Promise<OwnCertificates> {
  return certificatesFor(
    tlsFolder(parts.dataDir),
    namesOf(parts),
    parts.machine?.now() ?? new Date(),
  );
}

function namesOf({ machine, tls }: KeeperParts): OwnNames {
  return machine?.names() ?? ownNames(tls.names);
}
