import { describe, expect, test } from 'vitest';

import {
  ArchiveError,
  archiveLimits,
} from '../../../../sync-server/institution/imdf/archive-error.ts';
import { openZip } from '../../../../sync-server/institution/imdf/open-zip.ts';
import { writeZip } from '../../../support/write-zip.ts';

const small = { files: 3, bytesInFile: 1000, bytesInAll: 1500 };
const unit = ['venue/unit.geojson', '{"features":[]}'] as const;

describe('an archive', () => {
  test.each([{ isStored: true }, { isStored: false }])('is unpacked (%o)', (flaws) => {
    const zip = writeZip([unit, ['__MACOSX/unit.geojson', 'x'], ['photo.png', 'x']], flaws);
    expect([...openZip(zip, archiveLimits)]).toEqual([['unit.geojson', unit[1]]]);
  });

  test('with a remark behind it is unpacked all the same', () => {
    const zip = Buffer.concat([writeZip([unit]), Buffer.from('remark')]);
    expect(openZip(zip, archiveLimits).size).toBe(1);
  });

  test.each<[why: string, zip: Buffer, message: RegExp]>([
    ['is none', Buffer.from('PK, or so it says'), /no ZIP/u],
    ['is cut off', writeZip([unit]).subarray(0, -30), /no ZIP/u],
    ['is damaged', damagedIn(writeZip([unit], { isStored: true }), 50), /damaged/u],
    ['lies about its list', damagedIn(writeZip([unit]), -6), /damaged/u],
    ['is encrypted', writeZip([unit], { isEncrypted: true }), /without a password/u],
    ['has two files of one name', writeZip([unit, ['b/unit.geojson', '']]), /twice/u],
    ['has a large file', writeZip([['unit.geojson', 'x'.repeat(1001)]]), /too large/u],
    [
      'has a file that claims to be small',
      writeZip([['unit.geojson', 'x'.repeat(100_000)]], { claimedBytes: 10 }),
      /too large/u,
    ],
    [
      'is large in all',
      writeZip(['a', 'b'].map((name) => [`${name}.json`, 'x'.repeat(800)] as const)),
      /too large/u,
    ],
    ['has many files', writeZip('abcd'.split('').map((n) => [`${n}.json`, ''])), /too large/u],
  ])('that %s is refused', (_, zip, message) => {
    expect(() => openZip(zip, small)).toThrow(ArchiveError);
    expect(() => openZip(zip, small)).toThrow(message);
  });

  test('is refused or read, never anything else, whichever of its bytes is wrong', () => {
    const zip = writeZip([unit, ['level.geojson', '{}']]);
    const others: unknown[] = [];
    for (const [at, byte] of zip.entries())
      for (const wrong of [0, 255, byte ^ 1]) {
        const broken = Buffer.from(zip);
        broken[at] = wrong;
        try {
          openZip(broken, small);
        } catch (error) {
          if (!(error instanceof ArchiveError)) others.push({ at, error });
        }
      }
    expect(others).toEqual([]);
  });
});

function damagedIn(zip: Buffer, at: number): Buffer {
  const index = at < 0 ? zip.length + at : at;
  zip[index] = (zip[index] ?? 0) ^ 0x55;
  return zip;
}
