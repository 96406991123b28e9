import { createDiagnoser } from '../../diagnose';
import { RulesInvalidError } from '../../errors';
import { bundledPack } from '../../knowledge/bundled';
import { mergePack } from '../../knowledge/merge-pack';
import { faultLine } from '../../model/fault-text';
import { BadInput, type Io, type Library } from '../io';
import { ruleOptionsIn, type RuleOptions } from './options';
import { readOwnRules, type OwnRules } from './read-own-rules';

/** The library with rules of one's own beside its own, or instead of them; as it is where there are none. */
export const openLibrary = (given: Library, options: RuleOptions, io: Io): Library => {
  const own = readOwnRules(ruleOptionsIn(options), io);
  if (own === undefined) return given;
  try {
    const diagnoser = createDiagnoser(own.knowledge);
    return { ...diagnoser, pack: mergePack(bundledPack, own.knowledge), ownCauses: new Set(own.knowledge.causes?.map(({ id }) => id)) };
  } catch (error) {
    if (!(error instanceof RulesInvalidError)) throw error;
    throw new BadInput(error.faults.map((fault) => faultLine(fault, placeOf(fault.file, fault.path, own))));
  }
};

const placeOf = (file: string, path: string, own: OwnRules): string => own.filesOf(file, path).join(' and ') || `shipped ${file}`;
