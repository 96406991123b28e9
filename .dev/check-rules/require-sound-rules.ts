import { exit, stderr } from 'node:process';
import { faultLine } from '../../src/model/fault-text';
import { checkRules } from './check-rules';

/** Ends the program where anything is wrong with the rule files or the fixtures, with a line for each fault. */
export function requireSoundRules(root: string, undone: string): void {
  const faults = checkRules(root);
  if (faults.length === 0) return;
  const count = `${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'} in the rules or their fixtures`;
  stderr.write(`${faults.map((fault) => `${faultLine(fault, fault.file)}\n`).join('')}${count}; ${undone}.\n`);
  exit(1);
}
