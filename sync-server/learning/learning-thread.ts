import { parentPort, workerData } from 'node:worker_threads';

import { withoutLoss } from '#domain/search/learn-without-loss.ts';
import { safeWords } from '#domain/search/learn-words.ts';
import { learnPhrases } from '#domain/search/learn.ts';

import type { Lesson } from './learn-beside.ts';

const { directory, routings, names, earlier } = workerData as Lesson;
const isSafe = safeWords(directory, routings, names);
const learned = learnPhrases(directory, routings, isSafe, earlier);
parentPort?.postMessage(withoutLoss(directory, learned));
