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
  readonly term: Terms['get'];
  /** Like `term`, but `undefined` where the locale has no such word. */
  readonly findTerm: Terms['find'];
}

/** Prepares the words of a locale for one rendering in a time zone; times of `today` are written without their date. */
export const openLexicon = (words: LocaleFile, timeZone: string, today?: string, dates?: DateWords): Lexicon => {
  const missing: string[] = [];
  const formats = formatsOf(words.locale, timeZone, today, dates);
  const dated = formatsOf(words.locale, timeZone, undefined, dates);
  const unsaid = (where: string, id: string): string => {
    missing.push(where);
    return readable(id);
  };
  const find: Terms['find'] = (table, id) => own(own(words.terms, table), id);
  const get: Terms['get'] = (table, id) => find(table, id) ?? unsaid(`terms.${table}.${id}`, id);
  const sentence = (where: string, text: string, args: Args): string => {
    const filled = fill(text, (name) => {
      const arg = own(args, name);
      return arg === undefined ? undefined : formatArgument(name, arg, where.startsWith('messages.') ? dated : formats, { find, get });
    });
    missing.push(...filled.unbound.map((name) => `${where} {${name}}`));
    return filled.text;
  };
  const entry = (where: string, id: string, text: string | undefined, args: Args = {}): string =>
    text === undefined ? unsaid(where, id) : sentence(where, text, args);
  const cause: Lexicon['cause'] = (id, field, args = {}) => {
    const text = own(words.causes, id)?.[field];
    return text === undefined ? undefined : sentence(`causes.${id}.${field}`, text, args);
  };

  return {
    ...formats,
    locale: words.locale,
    missing,
    cause,
    title: (id) => cause(id, 'title') ?? unsaid(`causes.${id}.title`, id),
    say: (table, id, args) => entry(`${table}.${id}`, id, own<string>(words[table], id), args),
    step: (table, id, reader, args) => entry(`${table}.${id}.${reader}`, id, own(words[table], id)?.[reader], args),
    term: get,
    findTerm: find,
  };
};

const own = <T>(table: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;

/** An id as it can be read where there are no words for it. */
const readable = (id: string): string => id.replaceAll('_', ' ');
