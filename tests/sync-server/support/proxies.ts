import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { onTestFinished } from 'vitest';

import { freePort } from '../../../sync-server/setup/listening.ts';
import { root } from '../../../sync-server/setup/root.ts';
import { certificatesFor } from '../../../sync-server/tls/own-authority.ts';
import { findProgram } from './real-program.ts';
import { aFolder } from './serving.ts';

/** The name in the examples. */
export const officeName = 'usher.my-office.example';

/** A proxy that runs with the example's own directives. */
export interface RunningProxy {
  readonly port: number;
  /** Certificate of the authority to trust. */
  readonly authority: string;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
  readonly upstream: number;
  readonly certificate: string;
  readonly key: string;
}

/** A program that people put in front of Usher. */
export interface ProxyKind {
  readonly name: string;
  readonly example: string;
  /** Its program, if it can be had on this machine. */
  readonly program: () => string | undefined;
  /** The example with the test's ports and certificate in place of the office's; its file. */
  readonly prepare: (example: string, place: Place) => string;
  readonly check: (file: string, place: Place) => readonly string[];
  readonly run: (file: string, place: Place) => readonly string[];
}

const nginx: ProxyKind = {
  name: 'nginx',
  example: 'docs/proxy/nginx.conf',
  program: () => findProgram('nginx', 'nginx'),
  prepare(example, { folder, port, plainPort, upstream, certificate, key }) {
    const site = replaceAll(example, {
      '127.0.0.1:8787': `127.0.0.1:${upstream}`,
      'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
      'listen 80': `listen 127.0.0.1:${plainPort}`,
      '/etc/ssl/usher/fullchain.pem': certificate,
      '/etc/ssl/usher/privkey.pem': key,
    });
    writeFileSync(path.join(folder, 'usher.conf'), site);
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((each) => `${each}_temp_path ${folder}/${each};`)
      .join('\n');
    const file = path.join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr warn;
       events { worker_connections 64; }
       http { access_log off; ${kept} include ${folder}/usher.conf; }`,
    );
    return file;
  },
  check: (file, { folder }) => ['-t', '-q', '-p', folder, '-e', 'stderr', '-c', file],
  run: (file, { folder }) => ['-p', folder, '-e', 'stderr', '-c', file],
};

const caddy: ProxyKind = {
  name: 'Caddy',
  example: 'docs/proxy/Caddyfile',
  program: () => findProgram('caddy', 'caddy'),
  prepare(example, { folder, port, plainPort, upstream, certificate, key }) {
    const site = replaceAll(example, {
      '127.0.0.1:8787': `127.0.0.1:${upstream}`,
      [`${officeName} {`]: `${officeName}:${port} {\n\ttls ${certificate} ${key}`,
    });
    const file = path.join(folder, 'Caddyfile');
    writeFileSync(
      file,
      `{\n\tadmin off\n\thttp_port ${plainPort}\n\thttps_port ${port}\n\tauto_https disable_redirects\n}\n${site}`,
    );
    return file;
  },
  check: (file) => ['validate', '--config', file, '--adapter', 'caddyfile'],
  run: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
};

/** Every proxy for which there is an example. */
export const proxyKinds = [nginx, caddy] as const;

/** Runs a proxy with its example in front of a server on the loopback, until the test ends. */
export async function runProxy(
  kind: ProxyKind,
  program: string,
  upstream: number,
): Promise<RunningProxy> {
  const folder = aFolder();
  const names = { dns: [officeName], addresses: [] };
  const { authority, server } = await certificatesFor(path.join(folder, 'tls'), names, new Date());
  const place: Place = {
    folder,
    upstream,
    port: await freePort(),
    plainPort: await freePort(),
    certificate: path.join(folder, 'fullchain.pem'),
    key: path.join(folder, 'privkey.pem'),
  };
  writeFileSync(place.certificate, `${server.certificate}\n`);
  writeFileSync(place.key, `${server.key}\n`);
  mkdirSync(path.join(folder, 'home'));
  const file = kind.prepare(readFileSync(path.join(root, kind.example), 'utf8'), place);
  const env = {
    ...process.env,
    HOME: path.join(folder, 'home'),
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  await ended(
    spawn(program, kind.check(file, place), { env, stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  const running = spawn(program, kind.run(file, place), { env, stdio: 'ignore' });
  onTestFinished(async () => {
    const exited = once(running, 'exit');
    if (running.exitCode === null && running.kill('SIGKILL')) await exited;
  });
  await whenListening(place.port, running);
  return { port: place.port, authority: authority.certificate };
}

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The example is refused: ${said}`);
}

async function whenListening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await pause(50);
  }
  throw new Error('The proxy does not listen');
}

function replaceAll(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The example does not say "${from}"`);
    return changed.replaceAll(from, to);
  }, text);
}
