import { readInstitution } from './sync-server/institution/read-institution.ts';
const r = await readInstitution(process.argv[2] ?? '');
if (!r.ok) for (const f of r.faults) console.log(f.file, f.line, JSON.stringify(f.problem));
else console.log(JSON.stringify({...r.directory, institution: 0, people: r.directory.people.length, cards: r.directory.cards.length}, null, 1).slice(0, 6000), r.directory.institution.phones);
