import { answerWays } from './way-desk.ts';

answerWays(globalThis);
