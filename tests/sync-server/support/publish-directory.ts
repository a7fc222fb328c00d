// Run as a process of its own: publishes a directory into the store file named by its argument.
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { openSqliteStore } from '../../../sync-server/store/sqlite-store.ts';
import { aDirectory } from '../../support/builders.ts';

const [file = '', version = 'second'] = process.argv.slice(2);
const store = openSqliteStore(file);
store.publishDirectory('jeziorna', directoryToChunks(aDirectory({ version }), hashOf));
store.close();
