import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { runLexiconCommand } from '../../../sync-server/lexicon/run-command.ts';
import { anOffice, change, goodOffice } from '../institution/office-folder.ts';

async function run(...args: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lexicon-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  let said = '';
  let complained = '';
  const code = await runLexiconCommand(args, {
    workFolder: folder,
    print: (text) => (said += text),
    printError: (text) => (complained += text),
  });
  const page = await readFile(path.join(folder, 'page.html'), 'utf8').catch(() => '');
  return { code, said, complained, page };
}

describe('the review page', () => {
  test('holds every theme and language, and fetches nothing', async () => {
    const { code, page } = await run('review', '--out', 'page.html');
    expect(code).toBe(0);
    expect(page).toContain('id="concept-identity-card"');
    for (const phrase of ['nowy dowodzik', 'sacar el DNI', 'айдішка', 'get an ID'])
      expect(page).toContain(phrase);
    expect(page).toContain('<td lang="lt">');
    expect(page).not.toMatch(/<script|src=|https?:/u);
  });

  test('shows which cards of an institution got which concepts, which none, and its own words', async () => {
    const folder = await anOffice();
    await change(
      folder,
      'services/civil-affairs.yaml',
      'pl: Meldunek }',
      'pl: "Xyzzy <b>kwok</b> &" }',
    );
    await writeFile(
      path.join(folder, 'lexicon.yaml'),
      'tree-felling:\n  pl:\n    said: [piła w sadzie]\n    without: [wyciąć drzewo]\n',
    );
    const { page, said, code } = await run(
      'review',
      '--out',
      'page.html',
      '--institution',
      folder,
      '--lang',
      'pl',
    );
    expect(code, `faults: ${said}`).toBe(0);
    expect(page).toMatch(/<li>Xyzzy &lt;b&gt;kwok&lt;\/b&gt; &amp;/u);
    expect(page).toContain('<a href="#concept-tree-felling">');
    expect(page).toContain('piła w sadzie');
    expect(page).toContain('<del>wyciąć drzewo</del>');
  });

  test('is not written for a folder with faults, which are told instead', async () => {
    const folder = await anOffice();
    await change(folder, 'people.csv', 'Jan Dąb', ' ');
    const { code, said, page } = await run('review', '--out', 'page.html', '--institution', folder);
    expect(code).toBe(1);
    expect(said).toContain('people.csv:2:');
    expect(page).toBe('');
  });
});

describe('npm run lexicon', () => {
  test('says what it did not understand, and how it is asked', async () => {
    for (const args of [
      [],
      ['paint'],
      ['review'],
      ['review', '--out', 'a', 'b'],
      ['--colour'],
      ['review', '--out', 'page.html', '--lang', 'fr'],
    ]) {
      const { code, complained } = await run(...args);
      expect(code).toBe(2);
      expect(complained).toContain('npm run lexicon -- review');
    }
    expect((await run('--help')).code).toBe(0);
  });

  test('reads a good office as it is', async () => {
    expect((await run('review', '--out', 'page.html', '--institution', goodOffice)).code).toBe(0);
  });
});
