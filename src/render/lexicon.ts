import type { LocaleFile } from '../knowledge/locale-schema';
import type { Args } from '../model/diagnosis';
import type { DateWords } from './duration';
import { formatArgument, type Terms } from './argument';
import { formatsOf, type Formats } from './formats';
import { fill } from './sentence';

/** The tables of a locale whose entries are one sentence each. */
type Table = 'neutral' | 'selfChecks' | 'prevention' | 'evidenceItems' | 'messages' | 'events' | 'warnings' | 'facts' | 'labels';
type CauseField = keyof LocaleFile['causes'][string];

/** The words of one locale with their arguments put in. */
export interface Lexicon extends Formats {
  readonly locale: string;
  /** What was asked for and could not be said, gathered in the course of a rendering. */
  readonly missing: readonly string[];
  readonly say: (table: Table, id: string, args?: Args) => string;
  readonly step: (table: 'actions' | 'prohibitions', id: string, reader: 'agent' | 'customer', args?: Args) => string;
  readonly cause: (id: string, field: CauseField, args?: Args) => string | undefined;
  readonly title: (id: string) => string;
  /** What the customer reads of an open cause; undefined where there are no words, and these are missing. */
  readonly notice: (cause: string, args: Args) => string | undefined;
  readonly term: Terms['get'];
  /** Like `term`, but `undefined` where the locale has no such word. */
  readonly findTerm: Terms['find'];
}

/** How words are read in one rendering. */
export interface Reading {
  readonly timeZone: string;
  /** Times of this day are written without their date. */
  readonly today?: string | undefined;
  readonly dates?: DateWords | undefined;
  /** Says what the locale has no words for; that is missing all the same. */
  readonly fallback?: LocaleFile | undefined;
}

/** Prepares the words of a locale for one rendering in a time zone. */
export const openLexicon = (words: LocaleFile, reading: Reading): Lexicon => {
  const missing: string[] = [];
  const { formats, look, unsaid, find, get, sentence } = openTables(words, reading, missing);
  const entry = (where: string, id: string, read: Read, args: Args = {}): string => {
    const text = look(where, read);
    if (text !== undefined) return sentence(where, text, args);
    const plain = unsaid(where, id);
    const sign = own(SIGNS, where);
    return sign === undefined ? plain : sentence(where, sign, args);
  };
  const cause: Lexicon['cause'] = (id, field, args = {}) => {
    const text = look(`causes.${id}.${field}`, (file) => own(file.causes, id)?.[field]);
    return text === undefined ? undefined : sentence(`causes.${id}.${field}`, text, args);
  };

  return {
    ...formats,
    locale: words.locale,
    missing,
    cause,
    title: (id) => cause(id, 'title') ?? unsaid(`causes.${id}.title`, id),
    notice: (id, args) => {
      const text = cause(id, 'customer', args);
      if (text === undefined) missing.push(`causes.${id}.customer`);
      return text;
    },
    say: (table, id, args) => entry(`${table}.${id}`, id, (file) => own<string>(file[table], id), args),
    step: (table, id, reader, args) => entry(`${table}.${id}.${reader}`, id, (file) => own(file[table], id)?.[reader], args),
    term: get,
    findTerm: find,
  };
};

type Read = (file: LocaleFile) => string | undefined;

/** The ways to what a locale says, each of which notes what it lacks. */
const openTables = (words: LocaleFile, { timeZone, today, dates, fallback }: Reading, missing: string[]) => {
  const formats = formatsOf(words.locale, timeZone, today, dates);
  const dated = formatsOf(words.locale, timeZone, undefined, dates);
  const look = (where: string, read: Read): string | undefined => {
    const text = read(words);
    if (text !== undefined || fallback === undefined) return text;
    const other = read(fallback);
    if (other !== undefined) missing.push(where);
    return other;
  };
  const unsaid = (where: string, id: string): string => {
    missing.push(where);
    return readable(id);
  };
  const find: Terms['find'] = (table, id) => look(`terms.${table}.${id}`, (file) => own(own(file.terms, table), id));
  const get: Terms['get'] = (table, id) => find(table, id) ?? unsaid(`terms.${table}.${id}`, id);
  const sentence = (where: string, text: string, args: Args): string => {
    const filled = fill(text, (name) => {
      const arg = own(args, name);
      return arg === undefined ? undefined : formatArgument(name, arg, where.startsWith('messages.') ? dated : formats, { find, get });
    });
    missing.push(...filled.unbound.map((name) => `${where} {${name}}`));
    return filled.text;
  };
  return { formats, look, unsaid, find, get, sentence };
};

const own = <T>(table: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;

/** Punctuation, where not even the fallback says it. */
const SIGNS: Readonly<Record<string, string>> = {
  'labels.colon': ': ', 'labels.comma': ', ', 'labels.semicolon': '; ', 'labels.separator': ' · ', 'labels.aside': ' ({aside})',
};

/** An id as it can be read where there are no words for it. */
const readable = (id: string): string => id.replaceAll('_', ' ');
