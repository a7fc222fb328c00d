import { ArchiveError } from './archive-error.ts';
import type { ReportImdf } from './imdf-fault.ts';

/** A place as GeoJSON writes it. */
export type Position = readonly [longitude: number, latitude: number];

export interface ImdfFeature {
  readonly id: string;
  /** With the kind in front, as faults name it. */
  readonly element: string;
  readonly geometry: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The kinds of features that say where one can walk, and how it is called. */
const kinds = [
  'building',
  'level',
  'unit',
  'opening',
  'relationship',
  'anchor',
  'occupant',
] as const;

export type ImdfFeatures = Readonly<Record<(typeof kinds)[number], readonly ImdfFeature[]>> & {
  /** The language that names are taken from. */
  readonly language: string | undefined;
};

/**
 * Takes the features out of an archive's files; those without an id are reported and left out.
 *
 * @throws ArchiveError for files that are no GeoJSON, and without levels or units
 */
export function readFeatures(files: ReadonlyMap<string, string>, report: ReportImdf): ImdfFeatures {
  const known = new Set<string>();
  const read = (kind: string) => featuresOf(kind, files, known, report);
  const features = Object.fromEntries(kinds.map((kind) => [kind, read(kind)])) as Record<
    (typeof kinds)[number],
    readonly ImdfFeature[]
  >;
  for (const kind of ['level', 'unit'] as const)
    if (features[kind].length === 0)
      throw new ArchiveError(`The archive has no ${kind}s: ${kind}.geojson is missing or empty.`);
  const manifest = files.get('manifest.json');
  const language = manifest ? recordIn(parse('manifest.json', manifest))['language'] : undefined;
  return { ...features, language: typeof language === 'string' ? language : undefined };
}

/** A name in the archive's language, else in any. */
export function labelIn(value: unknown, language: string | undefined): string | undefined {
  const labels = Object.entries(recordIn(value)).filter(
    (label): label is [string, string] => typeof label[1] === 'string' && label[1].trim() !== '',
  );
  const own = labels.find(([name]) => name === language) ?? labels[0];
  return own?.[1].trim();
}

/** What a value holds by names; nothing if it is no object. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function featuresOf(
  kind: string,
  files: ReadonlyMap<string, string>,
  known: Set<string>,
  report: ReportImdf,
): readonly ImdfFeature[] {
  const name = `${kind}.geojson`;
  const text = files.get(name) ?? files.get(`${kind}.json`);
  if (text === undefined) return [];
  const { features } = recordIn(parse(name, text));
  if (!Array.isArray(features))
    throw new ArchiveError(`${name} is no GeoJSON: it has no list of features.`);
  return features.flatMap((found, index): readonly ImdfFeature[] => {
    const { id, geometry, properties } = recordIn(found);
    if (typeof id !== 'string' || id === '') {
      report(`${kind} number ${index + 1}`, { kind: 'bad-feature', missing: 'id' });
      return [];
    }
    const element = `${kind} ${id}`;
    if (known.has(id)) {
      report(element, { kind: 'id-twice' });
      return [];
    }
    known.add(id);
    return [{ id, element, geometry: recordIn(geometry), properties: recordIn(properties) }];
  });
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArchiveError(`${name} is no JSON: ${why}`);
  }
}
