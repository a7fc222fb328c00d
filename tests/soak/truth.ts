import type { HeldActs } from './house.ts';
import type { PhoneState } from './phone-words.ts';

interface KnownAct {
  readonly visit: string;
  readonly print: string;
}

/**
 * What is known to have been done, and whether phones and server tell the truth about it. Every finding
 * is a sentence; none is the only good result.
 */
export class Truth {
  /** Words that a phone has said to be kept. */
  readonly #kept = new Set<string>();
  /** Words of which a kill has left open whether they were kept. */
  readonly #open = new Set<string>();
  /** Every act that was ever on a phone, as it was first seen. */
  readonly #acts = new Map<string, KnownAct>();
  readonly #onPhone = new Map<string, ReadonlySet<string>>();

  noteKept(words: string): void {
    this.#kept.add(words);
  }

  noteOpen(words: string): void {
    this.#open.add(words);
  }

  get size(): number {
    return this.#acts.size;
  }

  /**
   * Judges what a phone has and says.
   *
   * @param device the phone's own: what others did is theirs to send
   * @param server what its store held a little later
   */
  judgePhone(
    { name: phone, device }: { readonly name: string; readonly device: string },
    state: PhoneState,
    server: HeldActs,
  ): readonly string[] {
    const findings = this.#judgeActs(phone, state);
    const unsent = state.visits.filter(({ isUnsent }) => isUnsent).length;
    if (unsent !== state.unsentCount)
      findings.push(`${phone} says ${state.unsentCount} unsent, of ${unsent}`);
    // Before it has met a restored server, it speaks of the store that was.
    if (state.epoch !== server.epoch) return findings;
    for (const { id, isUnsent, acts } of state.visits) {
      if (!acts.some((act) => act.device === device)) continue;
      const lost = acts.filter((act) => !server.acts.has(act.id));
      if (!isUnsent && lost.length > 0)
        findings.push(`${phone} says that ${id} is sent; the server lacks ${toText(lost)}`);
    }
    return findings;
  }

  /** Judges whether all is where it belongs, once every phone has said all. */
  judgeEnd(states: ReadonlyMap<string, PhoneState>, server: HeldActs): readonly string[] {
    const findings = this.#judgeWords();
    if (server.count !== server.acts.size) findings.push('The server has an act twice');
    findings.push(...this.#compare('The server', server.acts));
    for (const [phone, { visits }] of states) {
      const acts = visits.flatMap((visit) =>
        visit.acts.map(({ id, print }) => [id, { visit: visit.id, print }] as const),
      );
      const held = new Map(acts);
      if (held.size !== acts.length) findings.push(`${phone} has an act twice`);
      findings.push(...this.#compare(phone, held));
    }
    return findings;
  }

  #judgeActs(phone: string, { visits }: PhoneState): string[] {
    const findings: string[] = [];
    const ids = new Set<string>();
    for (const { id: visit, isRefused, acts } of visits) {
      if (isRefused) findings.push(`${phone} has had ${visit} refused`);
      for (const { id, print } of acts) {
        ids.add(id);
        const known = this.#acts.get(id);
        if (!known) this.#acts.set(id, { visit, print });
        else if (known.print !== print || known.visit !== visit)
          findings.push(`${phone} has altered ${known.print} to ${print}`);
      }
    }
    const gone = this.#onPhone.get(phone)?.difference(ids) ?? new Set();
    if (gone.size > 0) findings.push(`${phone} has lost ${this.#textOf(gone)}`);
    this.#onPhone.set(phone, ids);
    return findings;
  }

  #judgeWords(): string[] {
    const counts = new Map<string, number>();
    for (const { print } of this.#acts.values()) {
      const { words } = JSON.parse(print) as { words?: string };
      if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const lost = [...this.#kept].filter((words) => !counts.has(words));
    const double = [...counts].filter(([, count]) => count > 1).map(([words]) => words);
    const strange = [...counts.keys()].filter(
      (words) => !this.#kept.has(words) && !this.#open.has(words),
    );
    return [
      ...lost.map((words) => `"${words}" was kept, and is nowhere`),
      ...double.map((words) => `"${words}" is there more than once`),
      ...strange.map((words) => `"${words}" is there, and nobody has said it`),
    ];
  }

  #compare(whose: string, held: ReadonlyMap<string, KnownAct>): string[] {
    const lost = [...this.#acts.keys()].filter((id) => !held.has(id));
    const strange = [...held.keys()].filter((id) => !this.#acts.has(id));
    const altered = [...held].filter(([id, { print, visit }]) => {
      const known = this.#acts.get(id);
      return known && (known.print !== print || known.visit !== visit);
    });
    return [
      ...(lost.length > 0 ? [`${whose} lacks ${this.#textOf(lost)}`] : []),
      ...strange.map((id) => `${whose} has ${id}, which was on no phone`),
      ...altered.map(([id, { print }]) => `${whose} has altered ${id} to ${print}`),
    ];
  }

  #textOf(ids: Iterable<string>): string {
    return toText([...ids].map((id) => this.#acts.get(id) ?? { print: id }));
  }
}

function toText(acts: readonly { readonly print: string }[]): string {
  const [first] = acts;
  const more = acts.length > 1 ? ` and ${acts.length - 1} more` : '';
  return `${first?.print}${more}`;
}
