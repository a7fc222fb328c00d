import { sealedName } from '../../../src/store/sealed-name.ts';
import { answerOf } from './wrong-clock.ts';

/**
 * Deletes a switched-off phone's databases, as a browser short of space does.
 *
 * @param which of them, by name; all when absent
 */
export async function evict(
  phone: string,
  which: (database: string) => boolean = () => true,
): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    if ((name.includes(`-${phone}--`) || name.includes(`-${sealedName(phone)}--`)) && which(name))
      await answerOf(indexedDB.deleteDatabase(name));
}
