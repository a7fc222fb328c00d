import { lazyPart } from './lazy-part.tsx';

const part = () => import('./to-do-route.tsx');

/** How much asks to be looked at. */
export const DueCount = lazyPart(async () => (await part()).DueCount);
/** The visitor who was announced here, and what has become due. */
export const AtHandNotices = lazyPart(async () => (await part()).AtHandNotices);
/** The call that a visitor interrupts. */
export const InterruptSheet = lazyPart(async () => (await part()).InterruptSheet);
/** A promise made in a visit. */
export const MakePromise = lazyPart(async () => (await part()).MakePromise);
/** The visitor announced on the colleague's phone. */
export const AnnounceBeside = lazyPart(async () => (await part()).AnnounceBeside);
