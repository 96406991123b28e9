import { createDiagnoser } from '../../diagnose';
import { RulesInvalidError } from '../../errors';
import { faultLine } from '../../fault-lines';
import { bundledPack } from '../../knowledge/bundled';
import type { LocaleFile } from '../../knowledge/locale-schema';
import { mergePack, type OwnKnowledge } from '../../knowledge/merge-pack';
import { BadInput, type Io, type Library } from '../io';
import { ruleOptionsIn, type RuleOptions } from './options';
import { readOwnRules, type OwnRules } from './read-own-rules';

/** The library with rules of one's own beside its own, or instead of them; as it is where there are none. */
export const openLibrary = (given: Library, options: RuleOptions, io: Io): Library => {
  const own = readOwnRules(ruleOptionsIn(options), io);
  if (own === undefined) return given;
  try {
    const diagnoser = createDiagnoser(own.knowledge);
    return { ...diagnoser, pack: mergePack(bundledPack, withAllTables(own.knowledge)), ownCauses: new Set(own.knowledge.causes?.map(({ id }) => id)) };
  } catch (error) {
    if (!(error instanceof RulesInvalidError)) throw error;
    throw new BadInput(error.faults.map((fault) => faultLine(fault, placeOf(fault.file, fault.path, own))));
  }
};

const placeOf = (file: string, path: string, own: OwnRules): string => own.filesOf(file, path).join(' and ') || `shipped ${file}`;

/** A file with words of one's own need not have every table. */
const withAllTables = (own: OwnKnowledge): OwnKnowledge =>
  (own.locales === undefined ? own : { ...own, locales: own.locales.map((words): LocaleFile => ({ ...NO_WORDS, ...words })) });

const NO_WORDS: Omit<LocaleFile, 'locale'> = {
  causes: {}, neutral: {} as LocaleFile['neutral'], actions: {}, prohibitions: {}, selfChecks: {}, prevention: {}, evidenceItems: {}, messages: {},
  events: {}, warnings: {}, facts: {}, terms: {}, labels: {},
};
