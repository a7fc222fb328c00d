import type { Role } from '#domain/role.ts';

import { holder, watchHolder } from '../store/holder.ts';
import { rightsOf, watchPeople } from '../store/phone.ts';
import { useNow } from '../ui/use-live.ts';

const none: readonly Role[] = [];

/** The roles of whoever holds the phone, as the server last said; screens follow a change of them. */
export function useRoles(): readonly Role[] {
  const { person } = useNow(watchHolder, holder);
  return useNow(watchPeople, () => rightsOf(person)?.roles ?? none);
}
