// Run by the bench in the folder where the peers are installed: PouchDB's server on LevelDB.
import { createRequire } from 'node:module';
import path from 'node:path';

const [port, mode] = process.argv.slice(2);
const load = createRequire(path.join(process.cwd(), 'package.json'));
const express = load('express');
const expressPouchDB = load('express-pouchdb');
const PouchDB = load('pouchdb').defaults({ prefix: `${path.join(process.cwd(), mode)}-` });

const app = express();
// Its settings and log go to the folder it runs in. Without a mode: as its documentation shows it.
app.use(
  mode === 'lean'
    ? expressPouchDB(PouchDB, { mode: 'minimumForPouchDB' })
    : expressPouchDB(PouchDB),
);
app.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
