import { defineConfig } from 'vitest/config';

const folders = { domain: 'domain', sync: 'sync', server: 'sync-server', soak: 'soak' };

export default defineConfig({
  test: {
    // Vitest would leave a core free, which on two means one file after the other; many only wait.
    maxWorkers: 2,
    projects: Object.entries(folders).map(([name, folder]) => ({
      test: {
        name,
        include: [`tests/${folder}/**/*.test.{ts,tsx}`],
        environment: 'node',
        // Real servers and databases: on a busy machine they take their time, and speed is not what is tested.
        testTimeout: 40_000,
        hookTimeout: 40_000,
      },
    })),
  },
});
