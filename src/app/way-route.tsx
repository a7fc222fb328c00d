export { EscortsNow } from '../features/refer-visitor/escorts-now.tsx';
export { WayThere } from '../features/refer-visitor/way-there.tsx';
