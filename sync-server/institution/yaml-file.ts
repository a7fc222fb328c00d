import {
  isAlias,
  isCollection,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';

import type { Place, YamlProblem, YamlReason } from './fault.ts';
import type { Reading } from './reading.ts';
import { readTextFile, type Folder } from './text-file.ts';
import { YamlValue } from './yaml-value.ts';

/**
 * Reads a YAML file into its one value. Every plain word is text (`no` is not false, `007` keeps its
 * noughts). Anchors and aliases are refused: a few lines of them can stand for gigabytes.
 *
 * @returns undefined when the file cannot be read or is no YAML
 */
export async function readYamlFile(
  folder: Folder,
  file: string,
  reading: Reading,
): Promise<YamlValue | undefined> {
  const text = await readTextFile(folder, file, reading);
  if (text === undefined) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  const placeAt = (offset: number): Place => ({ file, line: lineCounter.linePos(offset).line });
  // After the first error of syntax the parser guesses; what it says then misleads.
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  for (const error of document.errors)
    if (error === syntax || error.code === 'DUPLICATE_KEY')
      reading.fault(placeAt(startOf(error, document)), toProblem(error, text));
  if (syntax) return undefined;
  let aliases = 0;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return;
      aliases += 1;
      reading.fault(placeAt(node.range?.[0] ?? 0), { kind: 'yaml-alias' });
    },
  });
  if (aliases > 0) return undefined;
  if (!document.contents) {
    reading.fault({ file, line: 1 }, { kind: 'empty-file' });
    return undefined;
  }
  return new YamlValue(document.contents, '', { placeAt, reading });
}

/** The parser notices an unclosed bracket or quotation mark where it ends; people look where it began. */
function startOf({ code, pos: [noticed] }: YAMLError, document: Document): number {
  let start = noticed;
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return start;
  visit(document, {
    Node(_key, node) {
      const [from, to] = (isNode(node) && node.range) || [];
      const isOpened = isCollection(node)
        ? node.flow
        : isScalar(node) && (node.type ?? '').startsWith('QUOTE');
      if (isOpened && from !== undefined && to === noticed) start = from;
    },
  });
  return start;
}

function toProblem(error: YAMLError, text: string): YamlProblem {
  const line = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1);
  if (error.code === 'TAB_AS_INDENT' || /^ *\t/u.test(line)) return { kind: 'tab-indentation' };
  if (error.code !== 'DUPLICATE_KEY')
    return { kind: 'yaml-syntax', reason: reasons[error.code] ?? 'other' };
  const field = /^["']?([^:\n"',}]*)/u.exec(text.slice(error.pos[0], error.pos[0] + 200))?.[1];
  return { kind: 'field-twice', field: field?.trim() ?? '' };
}

const reasons: { readonly [C in YAMLError['code']]?: YamlReason } = {
  BAD_INDENT: 'indentation',
  BLOCK_IN_FLOW: 'indentation',
  MISSING_CHAR: 'unclosed',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'special-sign',
  BAD_DQ_ESCAPE: 'special-sign',
  RESOURCE_EXHAUSTION: 'nested',
  MULTIPLE_DOCS: 'several-documents',
};
