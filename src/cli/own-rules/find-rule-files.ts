import { KNOWLEDGE_KINDS, type KnowledgeKind } from '../../knowledge/merge-pack';
import { didYouMean } from '../../model/fault-text';
import { nearest } from '../../snapshot/nearest';
import { BadInput, type Io } from '../io';
import type { RuleOptions } from './options';

/** A kind of knowledge, or the named conditions that causes share. */
export type RuleKind = KnowledgeKind | 'outcomes';

export interface RulePath {
  readonly kind: RuleKind;
  readonly path: string;
}

const IN_ONE_FILE: readonly RuleKind[] = ['actions', 'outcomes'];
const LAYOUT = 'causes/, codes/, profiles/, calendars/, locales/, actions.json and outcomes.json';

/** The rule files that options name, each with its kind. */
export const findRuleFiles = (options: RuleOptions, io: Io): RulePath[] => [
  ...(options.rules ?? []).flatMap((folder) => filesOf(folder, 'rule files', io).flatMap((path) => inLayout(folder, path))),
  ...KNOWLEDGE_KINDS.flatMap((kind) => (options[kind] ?? []).flatMap((path) => filesOf(path, `${kind} files`, io).map((file) => ({ kind, path: file })))),
];

const filesOf = (path: string, what: string, io: Io): readonly string[] => {
  let files: readonly string[];
  try {
    files = io.listJson(path);
  } catch {
    throw new BadInput([`${path}: no such file or folder`]);
  }
  if (files.length === 0) throw new BadInput([`${path}: holds no ${what} (.json)`]);
  return files;
};

/** The first step below the folder says of what kind a file is; schemas may stand beside them. */
const inLayout = (folder: string, path: string): RulePath[] => {
  const [first = '', ...deeper] = path.replaceAll('\\', '/').slice(folder.replace(/[\\/]+$/, '').length + 1).split('/');
  if (first === 'schema') return [];
  const name = deeper.length === 0 ? first.replace(/\.json$/, '') : first;
  const kinds: readonly RuleKind[] = deeper.length === 0 ? IN_ONE_FILE : KNOWLEDGE_KINDS.filter((kind) => !IN_ONE_FILE.includes(kind));
  const kind = kinds.find((known) => known === name);
  if (kind !== undefined) return [{ kind, path }];
  throw new BadInput([`${path}: does not belong here; a folder of rules holds ${LAYOUT}${didYouMean(nearest(name, kinds))}`]);
};
