import { ensureAppBuilt } from '../../../sync-server/setup/app-build.ts';

/** Builds the app before the journeys begin: two that run at once would build it over each other. */
export default function beforeAll(): void {
  ensureAppBuilt();
}
