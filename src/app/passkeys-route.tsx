import { OwnPasskeys } from '../features/own-passkeys/own-passkeys.tsx';
import { watchDirectory } from '../store/directory.ts';
import { currentIndex } from '../store/house.ts';
import { makePasskey, ownPasskeys, removePasskey } from '../sync/own-passkeys.ts';
import { useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';

const office = { list: ownPasskeys, make: makePasskey, remove: removePasskey };

/** One's own passkeys, for whoever has the phone. */
export function PasskeysRoute() {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  if (!index) return <p>{say('loading')}</p>;
  return <OwnPasskeys office={office} timeZone={index.directory.institution.timeZone} />;
}
