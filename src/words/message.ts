import type { FormOfAddress } from '#domain/directory.ts';
import type { Language } from '#domain/localized.ts';

/** The CLDR plural categories each language must spell out; leaving one out does not compile (I2). */
interface PluralForms {
  pl: 'one' | 'few' | 'many' | 'other';
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  lt: 'one' | 'few' | 'many' | 'other';
  uk: 'one' | 'few' | 'many' | 'other';
}

/** A sentence that depends on a number, in every plural form of its language. */
export interface Counted<L extends Language> {
  readonly count: Readonly<Record<PluralForms[L], string>>;
}

/** A sentence that depends on how the visitor is addressed (A2). */
export interface Addressed {
  readonly to: Readonly<Record<FormOfAddress, string>>;
}

type Message = string | Counted<'en'> | Addressed;

/** The reference dictionary: whole sentences with `{named}` gaps, never parts of sentences. */
export type Dictionary = Readonly<Record<string, Message>>;

/** The same sentences in another language: every one of them, of the same kind. */
export type Translation<Reference extends Dictionary, L extends Language> = {
  readonly [K in keyof Reference]: Reference[K] extends { readonly count: unknown }
    ? Counted<L>
    : Reference[K] extends { readonly to: unknown }
      ? Addressed
      : string;
};

type Gaps<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;
type TextsOf<M> = M extends { readonly count: infer Forms }
  ? Forms[keyof Forms]
  : M extends { readonly to: infer Forms }
    ? Forms[keyof Forms]
    : M;

/** What must be handed over to say a sentence; a missing value does not compile. */
export type ValuesOf<M> = Readonly<Record<Exclude<Gaps<TextsOf<M>>, 'count'>, string | number>> &
  (M extends { readonly count: unknown } ? { readonly count: number } : unknown) &
  (M extends { readonly to: unknown } ? { readonly to: FormOfAddress } : unknown);

/** Values are asked for only where a sentence has gaps. */
export type SayArguments<M> = keyof ValuesOf<M> extends never ? [] : [ValuesOf<M>];

const pluralRules = new Map<Language, Intl.PluralRules>();
const numberFormats = new Map<Language, Intl.NumberFormat>();

function remembered<T>(made: Map<Language, T>, language: Language, make: () => T): T {
  const known = made.get(language) ?? make();
  made.set(language, known);
  return known;
}

/** A sentence of any language, ready to be filled. */
export type Fillable = string | { readonly count: Readonly<Record<string, string>> } | Addressed;

// Characters that turn the direction of what follows: in a name, they would turn our own sentence around.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Fills a sentence of the given language; numbers are written the way the language writes them. */
export function fill(
  language: Language,
  message: Fillable,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return chooseText(language, message, values).replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (typeof value !== 'number') return value?.replaceAll(turning, '\uFFFD') ?? gap;
    return remembered(numberFormats, language, () => new Intl.NumberFormat(language)).format(value);
  });
}

function chooseText(
  language: Language,
  message: Fillable,
  values: Readonly<Record<string, string | number>>,
): string {
  if (typeof message === 'string') return message;
  if ('to' in message) return message.to[values['to'] as FormOfAddress];
  const rules = remembered(pluralRules, language, () => new Intl.PluralRules(language));
  return message.count[rules.select(Number(values['count']))] ?? message.count['other'] ?? '';
}
