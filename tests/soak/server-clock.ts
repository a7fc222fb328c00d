// Loaded before the server, by `--import`: its days pass as those of the phones do.
import { showTime } from './fast-clock.ts';

showTime(Number(process.env['SOAK_NOW_MS']));
