import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { anOffice, change, goodOffice } from './office-folder.ts';

const cli = path.resolve(import.meta.dirname, '../../../sync-server/institution/cli.ts');

interface Answer {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs the real command line in a process of its own. */
async function run(args: readonly string[], environment = {}): Promise<Answer> {
  const run = promisify(execFile)(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...environment },
    cwd: path.dirname(goodOffice),
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout, complained: stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout, complained: stderr }),
  );
}

describe('the command line', { timeout: 60_000 }, () => {
  test('says that a good folder has no fault, its path being relative to where one stands', async () => {
    const { code, said } = await run(['check', 'good-office']);
    expect(code).toBe(0);
    expect(said).toBe('No faults: 8 people, 4 units, 14 rooms, 6 service cards.\n');
  });

  test('names file, line, what is wrong and what to do, and counts at the end', async () => {
    const folder = await anOffice();
    await change(folder, 'people.csv', 'environment,5,', 'environment,55,');
    await change(folder, 'institution.yaml', 'Europe/Warsaw', 'Europe/Warszawa');
    const { code, said } = await run(['check', folder]);
    expect(code).toBe(1);
    expect(said).toContain('people.csv:7: The room "55" is not known.\n    ');
    expect(said).toContain('institution.yaml:5: "Europe/Warszawa" is not a time zone.');
    expect(said).toContain('Did you mean "Europe/Warsaw"?');
    expect(said.trimEnd()).toMatch(/\n2 faults in 2 files\.$/);
  });

  test('speaks Polish when asked, and when the computer does', async () => {
    const folder = await anOffice();
    await change(folder, 'people.csv', 'environment,5,', 'environment,55,');
    const asked = await run(['check', folder, '--lang', 'pl']);
    expect(asked.said).toContain('Nie ma takiego wpisu: pokój „55”.');
    expect(asked.said).toContain('1 błąd w 1 pliku.');
    expect(await run(['check', folder], { LANG: 'pl_PL.UTF-8' })).toEqual(asked);
    expect(await run(['check', folder], { LANG: 'C', LC_ALL: 'pl_PL' })).toEqual(asked);
    const english = await run(['check', folder, '--lang=en'], { LANG: 'pl_PL.UTF-8' });
    expect(english.said).toContain('1 fault in 1 file.');
  });

  test('imports dry, for good, again, and shows what an edit changes', async () => {
    const folder = await anOffice();
    const data = path.join(folder, 'data');
    const around = { DATA_DIR: data };
    const dry = await run(['import', folder, '--dry-run'], around);
    expect(dry).toMatchObject({
      code: 0,
      said: expect.stringContaining('37 entries would change'),
    });
    expect(existsSync(data)).toBe(false);
    const first = await run(['import', folder], around);
    expect(first.said).toContain('Imported: 37 entries changed.');
    expect(await run(['import', folder], around)).toMatchObject({ said: 'Nothing changes.\n' });
    await change(folder, 'people.csv', 'leon-grab,Leon Grab', 'olga-brzoza,Olga Brzoza');
    const edited = await run(['import', folder], around);
    expect(edited.said).toContain('+ person olga-brzoza (Olga Brzoza)\n');
    expect(edited.said).toContain('- person leon-grab (Leon Grab)\n');
    expect(edited.said).toContain('Look again at what is removed');
    await change(folder, 'people.csv', 'olga-brzoza', 'Olga');
    const broken = await run(['import', folder], around);
    expect(broken.code).toBe(1);
    expect(broken.said).toContain('Nothing was imported; the server goes on with what it has.');
  });

  test.each([
    { args: [], says: 'Say what to do' },
    { args: ['chek', 'good-office'], says: 'no command "chek"' },
    { args: ['check'], says: 'Name the folder' },
    { args: ['check', 'a', 'b'], says: 'Name one folder, not 2' },
    { args: ['check', 'good-office', '--dry-run'], says: 'goes with import' },
    { args: ['import', 'good-office', '--dryrun'], says: 'no option "--dryrun"' },
    { args: ['check', 'good-office', '--lang', 'lt'], says: '"lt" is not possible' },
    { args: ['check', 'good-office', '--lang'], says: 'choose pl or en' },
  ])('explains itself when misused: $args', async ({ args, says }) => {
    const { code, said, complained } = await run(args);
    expect(code).toBe(2);
    expect(said).toBe('');
    expect(complained).toContain(says);
    expect(complained).toContain('npm run institution -- check FOLDER');
  });

  test('gives help in both languages', async () => {
    const en = await run(['--help']);
    const pl = await run(['-h', '--lang', 'pl']);
    expect([en.code, pl.code]).toEqual([0, 0]);
    expect(en.said).toContain('what would change on the server');
    expect(pl.said).toContain('co zmieniłoby się na serwerze');
  });

  test('says so when the environment cannot be used', async () => {
    const { code, complained } = await run(['import', 'good-office'], { PORT: 'x' });
    expect(code).toBe(1);
    expect(complained).toContain('PORT must be');
    expect(complained).not.toContain('    at ');
  });
});
