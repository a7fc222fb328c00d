import { type DirectoryIndex, indexDirectory } from '#domain/directory-index.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Visit } from '#domain/visit.ts';
import { chunksToDirectory, type DirectoryChunk } from '#protocol/directory-chunk.ts';

import { tellAct } from '../../../src/words/tell-act.ts';
import type { LogWords } from '../../../src/words/use-log-words.ts';
import { aPhone } from '../../sync-server/support/phone.ts';
import { say, tell } from './say.ts';

const words: LogWords = {
  language: 'pl',
  say,
  tell,
  text: (localized) => inLanguage(localized, 'pl') ?? '',
  list: (localized) => inLanguage(localized, 'pl') ?? [],
};

/** The house as the server publishes it. */
export async function houseAt(url: string): Promise<DirectoryIndex> {
  const phone = await aPhone(url);
  const { documents } = await phone.pull('directory', '?limit=1000');
  const directory = chunksToDirectory(documents as unknown as DirectoryChunk[]);
  if (!directory) throw new Error('The server publishes no whole directory.');
  return indexDirectory(directory);
}

/** A visit's story, an act a sentence, as a Polish screen tells it. */
export function tellVisit(visit: Visit, index: DirectoryIndex): readonly string[] {
  return visit.acts.map((act) => tellAct(act, { words, index, acts: visit.acts }));
}
