import type { RuleFileFault } from '../../src/model/faults';
import { readRuleFiles } from '../generate/rule-files';
import { causeFaults } from './cause-faults';
import { causeFixtureFaults, scenarioFaults } from './fixture-faults';
import { jsonFaults } from './json-faults';
import { formFaults, meaningFaults } from './library-faults';
import { surroundings } from './surroundings';
import { unfilledFaults } from './unfilled-faults';
import { wordFaults } from './word-faults';

/**
 * Everything that is wrong with the rule files and the fixtures below the root of a repository: what the library checks of rules of
 * one's own, and what only a repository can lack, such as words, fixtures, and text that is still to be filled in.
 */
export function checkRules(root: string): RuleFileFault[] {
  const unreadable = jsonFaults(root);
  if (unreadable.length > 0) return unreadable;
  const files = readRuleFiles(root);
  const form = formFaults(files);
  const around = surroundings(root, files, new Set(form.map(({ file }) => file)));
  const faults = [
    ...form,
    ...(form.length === 0 ? meaningFaults(files) : []),
    ...around.causes.flatMap((cause) => [...causeFaults(cause), ...wordFaults(cause, around)]),
    ...causeFixtureFaults(around),
    ...scenarioFaults(root),
  ];
  const told = new Set(faults.map(placeOf));
  return [...faults, ...unfilledFaults(root, files).filter((fault) => !told.has(placeOf(fault)))];
}

const placeOf = ({ file, path }: RuleFileFault): string => `${file} ${path}`;
