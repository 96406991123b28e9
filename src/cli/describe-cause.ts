import type { CauseFile, RemediationStep } from '../knowledge/cause-schema';
import type { Lexicon } from '../render/lexicon';
import type { Colors } from '../render/style';
import { describeCondition } from './describe-condition';

/** Writes what is known of a cause: what it is, how it is recognised, what is done, what nobody may do. */
export const describeCause = (cause: CauseFile, words: Lexicon, colors: Colors): string => {
  const label = (id: string): string => words.say('labels', id);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', colors.heading(title), ...lines.map((line) => `  ${line}`)];
  return [
    `${colors.strong(words.title(cause.id))}  ${colors.dim(cause.id)}`,
    `  ${words.cause(cause.id, 'what', NO_ARGS) ?? ''}`,
    `  ${words.cause(cause.id, 'why', NO_ARGS) ?? ''}`,
    colors.dim(`  ${classification(cause, words)}`),
    ...part(label('recognised_by'), cause.evidence.flatMap((pattern) => [
      `${colors.strong(pattern.id)} (${words.term('confidence', pattern.confidence)}, ${words.term('basis', pattern.basis)})`,
      ...describeCondition(pattern.conditions, words, 1),
    ])),
    ...part(label('steps'), cause.remediation.flatMap((step, index) => describeStep(step, index, words))),
    ...part(label('do_not'), cause.prohibitions.flatMap((entry) => (typeof entry === 'string'
      ? [words.step('prohibitions', entry, 'agent')]
      : [words.step('prohibitions', entry.prohibition, 'agent'), ...onlyIf(entry.when, words)]))),
    ...part(label('looks_alike'), cause.falsePositives),
    ...part(label('explains'), cause.supersedes.map((id) => `${words.title(id)} (${id})`)),
    ...part(label('references'), cause.references),
    '',
  ].join('\n');
};

const NO_ARGS = {};

const classification = ({ stage, responsible, severity, status, since }: CauseFile, words: Lexicon): string => [
  words.term('stage', stage),
  words.say('labels', 'lies_with', { responsible: { term: responsible, of: 'responsible' } }),
  words.say('labels', 'severity_is', { severity: { term: severity, of: 'severity' } }),
  `${status}, ${since}`,
].join(' · ');

const describeStep = (step: RemediationStep, index: number, words: Lexicon): string[] => [
  `${index + 1}. ${words.step('actions', step.action, 'agent')}`,
  ...(step.when === undefined ? [] : onlyIf(step.when, words)),
];

const onlyIf = (when: NonNullable<RemediationStep['when']>, words: Lexicon): string[] => {
  const [first = '', ...others] = describeCondition(when, words, 2);
  return [`   ${words.say('labels', 'only_if')} ${first.trimStart()}`, ...others];
};
