import type { Visit } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { GroupCommit } from '../../../sync-server/group-commit.ts';
import type { AnyStore, Push } from '../../../sync-server/store/store.ts';
import { aDevice } from '../../support/builders.ts';
import { aServedVisit } from '../pusher.ts';
import { timed } from '../rounds.ts';

const writers = 16;

/** Servers on one database, by their stores: each gathers its own pushes, as a running server does. */
export type Nodes = readonly Writable[];

/** As much of a store as is written to. */
export type Writable = Pick<AnyStore, 'accept' | 'close'>;

/** Has the writers write, spread over nodes and institutions, each one visit after the other. */
export function openWriters(nodes: Nodes, institutions: number, perWriter: number) {
  const commits = nodes.map((node) => new GroupCommit(node));
  /** Milliseconds a push, all writers together. */
  return async (): Promise<number> => {
    const lanes = Array.from({ length: writers }, (_, writer) =>
      Array.from({ length: perWriter }, () => aPush(`office-${writer % institutions}`)),
    );
    const took = await timed(() =>
      Promise.all(
        lanes.map(async (pushes, writer) => {
          for (const push of pushes) await add(commits[writer % commits.length], push);
        }),
      ),
    );
    return took / (writers * perWriter);
  };
}

async function add(commit: GroupCommit | undefined, push: Push): Promise<void> {
  const outcome = await commit?.add(push);
  if (outcome?.accepted !== 1) throw new Error('A visit was not taken');
}

function aPush(institution: string): Push {
  const { id, acts } = aServedVisit() as Visit;
  const newDocumentState = { ...visitDocument({ id, institution, acts }), _deleted: false };
  const at = new Date().toISOString();
  return { institution, device: aDevice, person: 'jan-kos', at, rows: [{ newDocumentState }] };
}
