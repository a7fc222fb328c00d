import { Compile } from 'typebox/schema';

/** A JSON schema as the interface's description has it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A part of an address or a header that the description names. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly schema: Schema;
}

/** One route of the server as it describes itself. */
export interface Operation {
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly tags: readonly string[];
  readonly body: Schema | undefined;
  /** What each JSON answer must look like, by status; absent: the description does not name the status. */
  readonly answers: ReadonlyMap<number, (answer: unknown) => boolean>;
  /** Statuses that are described, also those whose answer is no JSON. */
  readonly statuses: ReadonlySet<number>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Described {
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}

/** Reads which routes a running server has from its own description. */
export async function readSurface(url: string): Promise<readonly Operation[]> {
  const answer = await fetch(`${url}/api/docs/json`);
  const { paths } = (await answer.json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => toOperation(method, path, described)),
  );
}

function toOperation(method: string, path: string, described: Described): Operation {
  const responses = Object.entries(described.responses ?? {}).map(
    ([status, { content }]) => [Number(status), content?.['application/json']?.schema] as const,
  );
  return {
    method: method.toUpperCase(),
    path,
    parameters: described.parameters ?? [],
    tags: described.tags ?? [],
    body: described.requestBody?.content['application/json']?.schema,
    answers: new Map(
      responses.flatMap(([status, schema]) =>
        schema === undefined ? [] : [[status, checking(schema)] as const],
      ),
    ),
    statuses: new Set(responses.map(([status]) => status)),
  };
}

function checking(schema: Schema): (answer: unknown) => boolean {
  const compiled = Compile(schema);
  return (answer) => compiled.Check(answer);
}
