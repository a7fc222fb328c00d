import { isIP } from 'node:net';
import path from 'node:path';

import { isDnsName } from './tls/own-names.ts';
import { readWebPush, type WebPushConfig } from './web-push/read-web-push.ts';

/** How the server is set up; everything comes from the environment. */
export interface Config {
  /** Interface to listen on; the loopback unless somebody opens the server to the network. */
  readonly host: string;
  /** Port of plain http: of the app, or with TLS of the page that helps to trust the server. */
  readonly port: number;
  /** Set when the server speaks TLS by itself, with certificates of its own authority. */
  readonly tls: TlsConfig | undefined;
  /** Addresses whose word is believed on who asks and how they came (`x-forwarded-…`); nobody's when empty. */
  readonly trustedProxy: readonly string[];
  /** Folder of everything the server keeps. */
  readonly dataDir: string;
  /** PostgreSQL database of a house with several servers; otherwise the embedded store serves. */
  readonly databaseUrl: string | undefined;
  /** SQLite file of the embedded store. */
  readonly storeFile: string;
  /** Folder of the built app. */
  readonly appDir: string;
  /** Which institution is served when the store holds several. */
  readonly institution: string | undefined;
  readonly logLevel: LogLevel;
  /** Who reads the metrics without a token: this machine itself, or nobody. */
  readonly metrics: 'loopback' | 'token';
  /** Set when phones are told of announced visitors while their app is closed (ADR 046). */
  readonly webPush: WebPushConfig | undefined;
  /** Whether people really work with it: nobody may then get in whom everybody knows. */
  readonly isProduction: boolean;
}

/** How the server speaks TLS. */
export interface TlsConfig {
  readonly port: number;
  /** Names under which the server is reached, beside those that the machine knows of itself. */
  readonly names: readonly string[];
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The environment asks for something that cannot be; the message says what, one line a fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = { readonly [name: string]: string | undefined };

// Never tells what it found: there is a password in it.
const databaseUrlFault =
  'DATABASE_URL must look like postgresql://user:password@host:5432/database (special characters ' +
  'of the password as %-codes), but does not.';

const projectRoot = path.resolve(import.meta.dirname, '..');

type Given = (name: string, otherwise: string) => string;

/**
 * Reads HOST, PORT, TLS, TLS_PORT, TLS_NAMES, TRUSTED_PROXY, DATA_DIR, DATABASE_URL, APP_DIR, INSTITUTION,
 * LOG_LEVEL, METRICS, WEB_PUSH… and NODE_ENV; an empty variable counts as absent, a relative folder begins at the project's root.
 *
 * @throws ConfigError if a value cannot be used
 */
export function readConfig(environment: Environment): Config {
  const given: Given = (name, otherwise) => environment[name]?.trim() || otherwise;
  const faults: string[] = [];
  const port = readPort('PORT', '8787', given, faults);
  const tls = readTls(port, given, faults);
  // TLS is for the phones of the house; plain http goes nowhere unless told to.
  const host = given('HOST', tls ? '0.0.0.0' : '127.0.0.1');
  if (/[\s/]/.test(host)) faults.push(`HOST must be a name or an address, but is "${host}".`);
  const trustedProxy = readTrustedProxy(given, faults);
  const databaseUrl = readDatabaseUrl(given('DATABASE_URL', ''), faults);
  const institution = given('INSTITUTION', '');
  if (!/^([a-z0-9][a-z0-9-]*)?$/.test(institution))
    faults.push(`INSTITUTION must be an institution's id, but is "${institution}".`);
  const logLevel = readOneOf('LOG_LEVEL', logLevels, 'info', given, faults);
  const metrics = readOneOf('METRICS', ['loopback', 'token'], 'loopback', given, faults);
  const webPush = readWebPush(given, faults);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  const dataDir = path.resolve(projectRoot, given('DATA_DIR', 'data'));
  return {
    host,
    port,
    tls,
    trustedProxy,
    dataDir,
    databaseUrl,
    storeFile: path.join(dataDir, 'usher.sqlite'),
    appDir: path.resolve(projectRoot, given('APP_DIR', 'dist')),
    institution: institution || undefined,
    logLevel,
    metrics,
    webPush,
    isProduction: given('NODE_ENV', '') === 'production',
  };
}

/** Whether an address to listen on is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readOneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
  given: Given,
  faults: string[],
): Choice {
  const found = choices.find((choice) => choice === given(name, otherwise));
  if (found === undefined)
    faults.push(`${name} must be one of ${choices.join(', ')}, but is "${given(name, '')}".`);
  return found ?? otherwise;
}

function readPort(name: string, otherwise: string, given: Given, faults: string[]): number {
  const port = given(name, otherwise);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    faults.push(`${name} must be a whole number from 0 to 65535, but is "${port}".`);
  return Number(port);
}

function readTls(plainPort: number, given: Given, faults: string[]): TlsConfig | undefined {
  if (readOneOf('TLS', ['on', 'off'], 'off', given, faults) !== 'on') return undefined;
  const names = listOf(given('TLS_NAMES', '').toLowerCase());
  for (const name of names)
    if (!isDnsName(name))
      faults.push(`TLS_NAMES must be names such as usher.lan, but one is "${name}".`);
  const port = readPort('TLS_PORT', '8443', given, faults);
  if (port === plainPort && port !== 0)
    faults.push(`PORT and TLS_PORT must differ, but both are ${port}.`);
  return { port, names };
}

function readTrustedProxy(given: Given, faults: string[]): readonly string[] {
  const addresses = listOf(given('TRUSTED_PROXY', ''));
  for (const each of addresses.filter((address) => !isNetwork(address)))
    faults.push(
      `TRUSTED_PROXY must be addresses such as 127.0.0.1 or 10.1.0.0/16, but one is "${each}".`,
    );
  return addresses;
}

// A range of everything would be a proxy that anybody can pretend to be.
function isNetwork(text: string): boolean {
  const [, address = '', prefix = '32'] = /^([^/]+)(?:\/([1-9]\d{0,2}))?$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(prefix) <= (family === 4 ? 32 : 128);
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function readDatabaseUrl(text: string, faults: string[]): string | undefined {
  if (text === '') return undefined;
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgresql:' || url?.protocol === 'postgres:';
  if (!isPostgres || url.pathname.length < 2) faults.push(databaseUrlFault);
  return text;
}
