import path from 'node:path';

/** How the server is set up; everything comes from the environment. */
export interface Config {
  /** Interface to listen on; the loopback unless somebody opens the server to the network. */
  readonly host: string;
  readonly port: number;
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
  /** Whether people really work with it: nobody may then get in whom everybody knows. */
  readonly isProduction: boolean;
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

/**
 * Reads HOST, PORT, DATA_DIR, DATABASE_URL, APP_DIR, INSTITUTION, LOG_LEVEL and NODE_ENV; an empty variable counts as absent,
 * a relative folder begins at the project's root.
 *
 * @throws ConfigError if a value cannot be used
 */
export function readConfig(environment: Environment): Config {
  const given = (name: string, otherwise: string) => environment[name]?.trim() || otherwise;
  const faults: string[] = [];
  const port = given('PORT', '8787');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    faults.push(`PORT must be a whole number from 0 to 65535, but is "${port}".`);
  const host = given('HOST', '127.0.0.1');
  if (/[\s/]/.test(host)) faults.push(`HOST must be a name or an address, but is "${host}".`);
  const databaseUrl = readDatabaseUrl(given('DATABASE_URL', ''), faults);
  const institution = given('INSTITUTION', '');
  if (!/^([a-z0-9][a-z0-9-]*)?$/.test(institution))
    faults.push(`INSTITUTION must be an institution's id, but is "${institution}".`);
  const logLevel = logLevels.find((level) => level === given('LOG_LEVEL', 'info'));
  if (!logLevel)
    faults.push(
      `LOG_LEVEL must be one of ${logLevels.join(', ')}, but is "${given('LOG_LEVEL', '')}".`,
    );
  if (faults.length > 0 || !logLevel) throw new ConfigError(faults.join('\n'));
  const dataDir = path.resolve(projectRoot, given('DATA_DIR', 'data'));
  return {
    host,
    port: Number(port),
    dataDir,
    databaseUrl,
    storeFile: path.join(dataDir, 'usher.sqlite'),
    appDir: path.resolve(projectRoot, given('APP_DIR', 'dist')),
    institution: institution || undefined,
    logLevel,
    isProduction: given('NODE_ENV', '') === 'production',
  };
}

function readDatabaseUrl(text: string, faults: string[]): string | undefined {
  if (text === '') return undefined;
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgresql:' || url?.protocol === 'postgres:';
  if (!isPostgres || url.pathname.length < 2) faults.push(databaseUrlFault);
  return text;
}
