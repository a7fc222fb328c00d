import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { ConfigError, readConfig } from '../../sync-server/config.ts';

const project = path.resolve(import.meta.dirname, '../..');

const databaseUrlFault =
  'DATABASE_URL must look like postgresql://user:password@host:5432/database (special characters ' +
  'of the password as %-codes), but does not.';

describe('the configuration', () => {
  test('listens on this machine only, and keeps its data in the project, unless told otherwise', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      tls: undefined,
      trustedProxy: [],
      dataDir: path.join(project, 'data'),
      databaseUrl: undefined,
      storeFile: path.join(project, 'data', 'usher.sqlite'),
      appDir: path.join(project, 'dist'),
      institution: undefined,
      logLevel: 'info',
      metrics: 'loopback',
      isProduction: false,
    });
  });

  test('takes what the environment says; an empty variable says nothing', () => {
    const environment = { HOST: '0.0.0.0', PORT: '80', DATA_DIR: '/var/usher', INSTITUTION: '' };
    expect(readConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      storeFile: path.resolve('/var/usher/usher.sqlite'),
      institution: undefined,
    });
  });

  test('opens every interface with TLS, unless told otherwise', () => {
    const environment = { TLS: 'on', TLS_NAMES: 'Usher.lan, recepcja.lan' };
    expect(readConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 8787,
      tls: { port: 8443, names: ['usher.lan', 'recepcja.lan'] },
    });
    expect(readConfig({ ...environment, HOST: '10.0.0.5' }).host).toBe('10.0.0.5');
  });

  test('trusts the proxies that are named, and no others', () => {
    const trusted = { TRUSTED_PROXY: '127.0.0.1, 10.1.0.0/16,::1' };
    expect(readConfig(trusted).trustedProxy).toEqual(['127.0.0.1', '10.1.0.0/16', '::1']);
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, but is "abc".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, but is "70000".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, but is "-1".'],
    [{ TLS: 'yes' }, 'TLS must be one of on, off, but is "yes".'],
    [{ TLS: 'on', TLS_PORT: 'x' }, 'TLS_PORT must be a whole number from 0 to 65535, but is "x".'],
    [{ TLS: 'on', PORT: '8443' }, 'PORT and TLS_PORT must differ, but both are 8443.'],
    [
      { TLS: 'on', TLS_NAMES: 'a b' },
      'TLS_NAMES must be names such as usher.lan, but one is "a b".',
    ],
    [{ HOST: 'http://here' }, 'HOST must be a name or an address, but is "http://here".'],
    [{ DATABASE_URL: 'mysql://u:secret@h/d' }, databaseUrlFault],
    [{ DATABASE_URL: 'postgresql://u:secret@h' }, databaseUrlFault],
    [{ DATABASE_URL: 'secret' }, databaseUrlFault],
    [{ INSTITUTION: 'A B' }, `INSTITUTION must be an institution's id, but is "A B".`],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL must be one of debug, info, warn, error, silent, but is "loud".',
    ],
    [{ METRICS: 'open' }, 'METRICS must be one of loopback, token, but is "open".'],
  ])('refuses %j and says why', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(new ConfigError(sentence));
  });

  test.each(['proxy.lan', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.1/8/8', 'true', '1.2.3.4/x'])(
    'refuses to trust %s',
    (address) => {
      expect(() => readConfig({ TRUSTED_PROXY: `127.0.0.1,${address}` })).toThrow(
        `TRUSTED_PROXY must be addresses such as 127.0.0.1 or 10.1.0.0/16, but one is "${address}".`,
      );
    },
  );

  test('names every fault at once', () => {
    expect(() => readConfig({ PORT: 'x', HOST: 'a b' })).toThrow(/PORT.*\nHOST/);
  });
});
