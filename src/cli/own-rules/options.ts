import { InvalidArgumentError, type Command } from 'commander';
import { KNOWLEDGE_KINDS, type KnowledgeKind } from '../../knowledge/merge-pack';
import { didYouMean } from '../../model/fault-text';
import { nearest } from '../../snapshot/nearest';

/** Where rules of one's own stand, by kind, and the kinds of which ours are left out. */
export type RuleOptions = Partial<Record<KnowledgeKind, readonly string[]>> & {
  readonly rules?: readonly string[];
  readonly instead?: readonly KnowledgeKind[];
};

const HELP = {
  causes: 'cause files of your own',
  actions: 'actions and prohibitions of your own',
  codes: 'tables of provider codes of your own',
  profiles: 'support desks of your own',
  calendars: 'calendars of public holidays of your own',
  locales: 'words of your own',
} as const satisfies Record<KnowledgeKind, string>;

/** How the rules of one's own are given, for the help of every command that takes them. */
export const RULES_HELP = `
Rules of your own stand beside ours; one with an id of ours takes its place. Each option takes a file or a folder and can be given
several times; --rules takes a folder laid out like ours: causes/, codes/, profiles/, calendars/, locales/, actions.json, and
outcomes.json for outcomes and named conditions. Every fault of every file is listed, with exit code 2.`;

/** Adds the options that name rules of one's own. */
export const addRuleOptions = (command: Command): Command => {
  command.option('--rules <dir>', 'rules of your own, laid out like ours', gather);
  for (const kind of KNOWLEDGE_KINDS) command.option(`--${kind} <path>`, HELP[kind], gather);
  return command.option('--instead <kinds>', `kinds of which ours are left out: ${KNOWLEDGE_KINDS.join(', ')}`, gatherKinds);
};

/** Collects the values of an option that can be given several times. */
export const gather = (path: string, earlier: readonly string[] = []): readonly string[] => [...earlier, path];

/** Of the options of a command, those that name rules. */
export const ruleOptionsIn = (options: RuleOptions): RuleOptions =>
  Object.fromEntries(['rules' as const, 'instead' as const, ...KNOWLEDGE_KINDS].flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])));

const gatherKinds = (value: string, earlier: readonly KnowledgeKind[] = []): readonly KnowledgeKind[] =>
  [...earlier, ...value.split(',').map((name) => kindNamed(name.trim()))];

const kindNamed = (name: string): KnowledgeKind => {
  const kind = KNOWLEDGE_KINDS.find((known) => known === name);
  if (kind !== undefined) return kind;
  throw new InvalidArgumentError(`Offered are ${KNOWLEDGE_KINDS.join(', ')}${didYouMean(nearest(name, KNOWLEDGE_KINDS)) || '.'}`);
};
