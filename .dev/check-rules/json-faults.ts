import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateJsonFault } from '../../src/cli/locate-json-fault';
import type { RuleFileFault } from '../../src/model/faults';
import { jsonFilesBelow } from '../generate/rule-files';

/** Files of the rules and the fixtures that are no JSON, with the place where they stop being it. */
export const jsonFaults = (root: string): RuleFileFault[] => ['rules', 'fixtures'].flatMap((folder) => jsonFilesBelow(root, folder)).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [{ file, path: '', found: locateJsonFault(text), accepted: 'JSON' }];
  }
});
