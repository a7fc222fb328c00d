import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { noteVerifiedBackup } from '../../sync-server/last-verified-backup.ts';
import { Counters, exposition } from '../../sync-server/metrics.ts';
import { aVisit } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

const monitoring = path.resolve(import.meta.dirname, '../../docs/monitoring');

async function metricsOf(url: string): Promise<string[]> {
  return (await (await fetch(`${url}/metrics`)).text()).trimEnd().split('\n');
}

describe('the metrics', () => {
  test('tell for each commit how long it took and how many pushes it held', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    for (let pushes = 0; pushes < 3; pushes += 1) await phone.push(sent(aVisit()));
    const lines = await metricsOf(url);
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE usher_commit_duration_seconds histogram',
        'usher_commit_duration_seconds_count 3',
        'usher_commit_duration_seconds_bucket{le="+Inf"} 3',
        'usher_commit_pushes_bucket{le="1"} 3',
        'usher_commit_pushes_sum 3',
        'usher_push_wait_seconds_count 3',
        'usher_oldest_waiting_push_seconds 0',
        'usher_pushes_total 3',
      ]),
    );
  });

  test('tell what is refused and in quarantine, and how many phones listen', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const live = await openLive(phone);
    await live.resyncs(1);
    await phone.push({ ...sent(aVisit()), _deleted: true }, { ...sent(aVisit()), _deleted: true });
    expect(await metricsOf(url)).toEqual(
      expect.arrayContaining([
        'usher_refused_total{code="deleted"} 2',
        'usher_quarantined_versions{institution="jeziorna"} 2',
        'usher_live_streams 1',
      ]),
    );
  });

  test('tell when the newest verified backup was taken, and nothing while there is none', async () => {
    const { url, config } = await serve();
    const name = 'usher_last_verified_backup_timestamp_seconds';
    expect((await metricsOf(url)).some((line) => line.startsWith(name))).toBe(false);
    const takenAt = '2026-11-23T10:00:00.900Z';
    const backup = { takenAt, verifiedAt: takenAt, file: '/b.sqlite', sha256: '' };
    await noteVerifiedBackup(config.dataDir, backup);
    expect(await metricsOf(url)).toContain(`${name} 1795428000`);
  });

  test('are each told with help and type, and in one piece', async () => {
    const { url } = await serve();
    await (await aPhone(url)).push(sent(aVisit()));
    const lines = await metricsOf(url);
    const families = lines.map((line) => familyOf(line));
    const inPieces = families.filter(
      (family, at) => at > families.indexOf(family) && families[at - 1] !== family,
    );
    expect(inPieces).toEqual([]);
    for (const family of new Set(families)) {
      expect(lines[families.indexOf(family)]).toMatch(/^# HELP \S+ .+\.$/);
      expect(lines[families.indexOf(family) + 1]).toMatch(/^# TYPE \S+ (counter|gauge|histogram)$/);
    }
    const values = lines.filter((line) => !line.startsWith('#'));
    expect(values.filter((line) => !/^[a-z_]+(\{[^}]+\})? [0-9.e+-]+$/.test(line))).toEqual([]);
  });
});

test('a histogram counts each value in every bucket that reaches so far', () => {
  const counters = new Counters();
  for (const pushes of [1, 2, 3, 1000]) counters.observe('usher_commit_pushes', pushes);
  const lines = exposition(counters.samples()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'usher_commit_pushes_bucket{le="1"} 1',
      'usher_commit_pushes_bucket{le="2"} 2',
      'usher_commit_pushes_bucket{le="5"} 3',
      'usher_commit_pushes_bucket{le="500"} 3',
      'usher_commit_pushes_bucket{le="+Inf"} 4',
      'usher_commit_pushes_sum 1006',
    ]),
  );
});

interface Alerts {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: { readonly summary: string; readonly action: string };
    }[];
  }[];
}

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const rules = (
  parse(readFileSync(path.join(monitoring, 'alerts.yaml'), 'utf8')) as Alerts
).groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(
  readFileSync(path.join(monitoring, 'dashboard.json'), 'utf8'),
) as Dashboard;

describe('the files for monitoring', () => {
  test('use only metrics that the server tells', async () => {
    const { url } = await serve();
    await (await aPhone(url)).push(sent(aVisit()));
    const exposed = new Set((await metricsOf(url)).flatMap((line) => namesIn(line)));
    const histograms = exposition([]).matchAll(/^# TYPE (\S+) histogram$/gm);
    for (const [, name] of histograms) expect(exposed).toContain(`${name}_bucket`);
    const used = [...rules, ...panels.flatMap(({ targets }) => targets)].flatMap(({ expr }) =>
      namesIn(expr),
    );
    expect(new Set(used).size).toBeGreaterThan(10);
    expect(used.filter((name) => !exposed.has(name))).toEqual([]);
  });

  test('show every metric, and say with every alert what to do', () => {
    const shown = new Set(
      panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr))),
    );
    const bare = [...shown].map((name) => name.replace(/_(bucket|sum|count)$/, ''));
    const told = [...exposition([]).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(told.filter((name) => name === undefined || !bare.includes(name))).toEqual([]);
    for (const { annotations } of rules) {
      expect(annotations.summary).toMatch(/\.$/);
      expect(annotations.action).toMatch(/\.$/);
    }
  });

  test('use nothing in an alert that is neither a metric, a label nor a word of the language', () => {
    const known =
      /^(absent|sum|rate|by|le|histogram_quantile|or|delta|time|unless|on|instance|status|outcome|m|h)$/;
    const strange = rules.flatMap(({ expr }) =>
      [...expr.replaceAll(/"[^"]*"/g, '').matchAll(/[a-z_]+/g)]
        .map(([word]) => word)
        .filter((word) => !known.test(word) && !word.startsWith('usher_')),
    );
    expect(strange).toEqual([]);
  });
});

function namesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:usher|process)_[a-z_]+/g)].map(([name]) => name);
}

function familyOf(line: string): string {
  const [name = ''] = namesIn(line);
  return /^usher_(commit|push)_/.test(name) ? name.replace(/_(bucket|sum|count)$/, '') : name;
}
