import { writeUnsentFile } from '#protocol/unsent-file.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { holder } from './holder.ts';
import { houseTime } from './house-clock.ts';
import { unsentVisits } from './ledger.ts';

/**
 * Everything that is unsent as the text of a JSON file (docs/unsent-file.md), for the case that a
 * phone is given away or the server is gone for good.
 */
export async function exportUnsent(db: DeskDatabase): Promise<string> {
  const visits = (await unsentVisits(db)).map(({ unsent: _unsent, ...visit }) => visit);
  const writtenAt = houseTime().now.toISOString();
  return writeUnsentFile(visits, { device: holder().device, writtenAt });
}
