import type { Language } from '#domain/localized.ts';
import type { BuildingProblem } from '#domain/way/building-problem.ts';

import type { ImdfFault } from './imdf/imdf-fault.ts';
import type { LexiconProblem } from './lexicon-fault.ts';
import type { MapFault } from './map-fault.ts';

/** Where something stands in an institution's folder. */
export interface Place {
  /** Path inside the folder with forward slashes; the folder itself when it could not be opened. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One thing that keeps a folder from being imported; `tellFault` turns it into sentences (H1). */
export interface Fault extends Place {
  readonly problem: Problem;
}

export type Problem =
  | FileProblem
  | TableProblem
  | YamlProblem
  | ValueProblem
  | ReferenceProblem
  | BuildingProblem
  | PlanProblem
  | LexiconProblem;

/** An indoor map that is none, or what one gets wrong. */
export type PlanProblem =
  | { readonly kind: 'map'; readonly fault: MapFault }
  | { readonly kind: 'map-empty' }
  | { readonly kind: 'map-unreadable'; readonly reason: string }
  | { readonly kind: 'archive'; readonly fault: ImdfFault }
  | { readonly kind: 'archive-unreadable'; readonly reason: string };

/** A file that is not there, or is no text as the folder needs it. */
export type FileProblem =
  | { readonly kind: 'missing-folder' }
  | { readonly kind: 'missing-file'; readonly name: string; readonly nearest?: string | undefined }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'outside-folder' }
  | { readonly kind: 'bad-file-name'; readonly name: string }
  /** `code` is the operating system's, such as `EACCES`. */
  | { readonly kind: 'unreadable-file'; readonly code: string }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'utf-16' }
  /** `column` counts bytes from 1; `looksLike` is the line as a Windows-1250 program meant it. */
  | { readonly kind: 'not-utf-8'; readonly column: number; readonly looksLike: string }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'old-line-ends' }
  | { readonly kind: 'no-card-file' }
  | { readonly kind: 'unnamed-building-file'; readonly name: string };

/** A CSV file whose rows cannot be told apart or lack something. */
export type TableProblem =
  | { readonly kind: 'wrong-separator'; readonly separator: ';' | 'tab' }
  | {
      readonly kind: 'missing-column';
      readonly column: string;
      readonly nearest?: string | undefined;
    }
  | {
      readonly kind: 'unknown-column';
      readonly column: string;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'column-twice'; readonly column: string }
  | { readonly kind: 'unclosed-quote' }
  | { readonly kind: 'stray-quote' }
  | { readonly kind: 'wrong-cell-count'; readonly expected: number; readonly found: number }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'empty-cell'; readonly column: string }
  | { readonly kind: 'half-secretariat'; readonly missing: 'room' | 'extension' };

/** A YAML file that cannot be read, or whose fields are not the ones asked for. */
export type YamlProblem =
  | { readonly kind: 'yaml-syntax'; readonly reason: YamlReason }
  | { readonly kind: 'tab-indentation' }
  | { readonly kind: 'field-twice'; readonly field: string }
  | { readonly kind: 'yaml-alias' }
  | {
      readonly kind: 'wrong-type';
      readonly field: string;
      readonly wanted: YamlShape;
      readonly found: YamlShape;
    }
  | {
      readonly kind: 'unknown-field';
      readonly field: string;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'missing-field'; readonly field: string };

export type YamlReason =
  | 'indentation'
  | 'unclosed'
  | 'colon'
  | 'special-sign'
  | 'several-documents'
  | 'nested'
  | 'other';
export type YamlShape = 'text' | 'list' | 'map' | 'nothing';

/** A value that is there and cannot be right. */
export type ValueProblem =
  | { readonly kind: 'bad-id'; readonly found: string; readonly suggestion?: string | undefined }
  | { readonly kind: 'bad-building-id'; readonly found: string }
  | {
      readonly kind: 'unknown-choice';
      readonly field: string;
      readonly found: string;
      readonly choices: readonly string[];
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'bad-extension'; readonly found: string }
  | { readonly kind: 'bad-e-mail'; readonly found: string }
  | { readonly kind: 'bad-phone-number'; readonly found: string }
  | { readonly kind: 'bad-dial-separator'; readonly found: string }
  | { readonly kind: 'line-without-number'; readonly field: string }
  | {
      readonly kind: 'bad-time-zone';
      readonly found: string;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'bad-country'; readonly found: string }
  | { readonly kind: 'bad-hours'; readonly found: string }
  | { readonly kind: 'bad-days'; readonly found: string; readonly most: number }
  | { readonly kind: 'bad-day'; readonly found: string }
  | { readonly kind: 'bad-moment'; readonly found: string }
  | { readonly kind: 'notice-ends-first'; readonly from: string; readonly until: string }
  | { readonly kind: 'bad-floor'; readonly found: string }
  | {
      readonly kind: 'bad-count';
      readonly found: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'missing-language'; readonly field: string; readonly language: Language }
  | {
      readonly kind: 'too-few-phrases';
      readonly found: number;
      readonly least: number;
      readonly language: Language;
    }
  | { readonly kind: 'common-matters-count'; readonly found: number; readonly most: number }
  | { readonly kind: 'empty-list'; readonly field: string }
  | { readonly kind: 'listed-twice'; readonly field: string; readonly name: string };

/** Names that do not fit together across the folder. */
export type ReferenceProblem =
  | {
      readonly kind: 'unknown-name';
      readonly role: Role;
      readonly name: string;
      readonly nearest?: string | undefined;
    }
  | {
      readonly kind: 'defined-twice';
      readonly noun: Noun;
      readonly name: string;
      readonly first: Place;
    }
  | { readonly kind: 'unit-cycle'; readonly units: readonly string[] }
  | { readonly kind: 'own-substitute'; readonly person: string }
  | { readonly kind: 'handler-also-deputy'; readonly person: string }
  | {
      readonly kind: 'unknown-floor';
      readonly building: string;
      readonly floor: number;
      readonly floors: readonly number[];
    }
  | { readonly kind: 'joined-to-itself'; readonly building: string };

/** What can be defined in a folder, each name once. */
export type Noun =
  | 'unit'
  | 'person'
  | 'room'
  | 'card'
  | 'building'
  | 'post'
  | 'priority-group'
  | 'concept'
  | 'notice'
  /** Where somebody can stand, or what can be closed: `A:W1`, `A:0/B`. */
  | 'spot';

/** As what a name is mentioned. */
export type Role =
  | 'unit'
  | 'parent'
  | 'head'
  | 'room'
  | 'secretariat-room'
  | 'desk-room'
  | 'card-room'
  | 'substitute'
  | 'handler'
  | 'deputy'
  | 'desk-person'
  | 'common-matter'
  | 'notice-room'
  | 'notice-unit'
  | 'notice-card'
  | 'notice-person'
  | 'building'
  | 'joined-building'
  | 'link-building'
  | 'post-place'
  | 'meeting-place'
  | 'notice-closes';
