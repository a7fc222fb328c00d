import { lazyPart } from './lazy-part.tsx';

const part = () => import('./way-route.tsx');

/** The way to a room, to say and to show. */
export const WayThere = lazyPart(async () => (await part()).WayThere);
/** Takes a sign on a wall for where one stands. */
export const AtSign = lazyPart(async () => (await part()).AtSign);
/** Who is being escorted now. */
export const EscortsNow = lazyPart(async () => (await part()).EscortsNow);
