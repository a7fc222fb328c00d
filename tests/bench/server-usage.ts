/** What a server's process has used up, as its `/metrics` tell. */
export interface Usage {
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

/**
 * Reads what a server has used up so far.
 *
 * @throws Error if it does not tell
 */
export async function usageOf(url: string): Promise<Usage> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string): number => {
    const found = new RegExp(`^${name} (?<value>\\S+)$`, 'm').exec(text)?.groups?.['value'];
    if (found === undefined) throw new Error(`/metrics does not tell ${name}`);
    return Number(found);
  };
  return {
    cpuMs: read('process_cpu_seconds_total') * 1000,
    memoryBytes: read('process_resident_memory_bytes'),
  };
}
