// Preloaded into a server: it speaks the protocol after the present one, and turns older builds away.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/src/protocol/version.ts')) return loaded;
    const source = String(loaded.source).replace(
      /(?<=protocolVersion = )\d+/,
      (version) => `${Number(version) + 1}`,
    );
    return { ...loaded, source };
  },
});
