import type { Arg } from '../model/diagnosis';
import type { Formats } from './formats';
import { oneLine } from './one-line';
import { vocabularyName } from './vocabulary-name';

/** Looks a word of a closed vocabulary up; `find` leaves open whether there is one. */
export interface Terms {
  readonly find: (table: string, id: string) => string | undefined;
  readonly get: (table: string, id: string) => string;
}

/** Writes an argument of a sentence. A plain text is looked up in the vocabulary named like the argument before it is taken as it is. */
export const formatArgument = (name: string, arg: Arg, formats: Formats, terms: Terms): string => {
  if (typeof arg === 'number') return formats.number(arg);
  if (typeof arg === 'boolean') return terms.get('boolean', String(arg));
  if (typeof arg === 'string') return terms.find(vocabularyName(name), arg) ?? oneLine(arg);
  if (isList(arg)) return formats.list(arg.map((item) => formatArgument(name, item, formats, terms)));
  if ('seconds' in arg) return formats.seconds(arg.seconds);
  if ('at' in arg) return formats.instant(arg.at);
  if ('term' in arg) return terms.get(arg.of, arg.term);
  return formats.money(arg);
};

const isList = (arg: Arg): arg is readonly Arg[] => Array.isArray(arg);
