import type { Diagnosis } from '../model/diagnosis';
import type { Verdict } from '../model/vocabulary';
import type { CauseExplanation, MissingFact, PatternExplanation, Unmet } from '../pipeline/explain-cause';
import { formatBecause, formatUnmet, type FactFormat } from '../render/fact-value';
import type { Lexicon } from '../render/lexicon';
import { capitalised } from '../render/sentence';
import type { Colors } from '../render/style';

interface Means {
  readonly words: Lexicon;
  readonly facts: FactFormat;
  readonly colors: Colors;
}

const TONES = { hit: 'good', unknown: 'warn', clear: 'dim' } as const satisfies Record<Verdict, keyof Colors>;

/** Writes why a cause is found or not: pattern by pattern what holds, what does not, and who knows what is missing. */
export const describeExplanation = ({ cause, patterns }: CauseExplanation, { superseded }: Diagnosis, means: Means): string => {
  const { words, colors } = means;
  const explained = superseded.find((finding) => finding.cause === cause);
  return [
    `${colors.strong(words.title(cause))}  ${colors.dim(cause)}  ${verdictWord(verdictOfAll(patterns), means)}`,
    ...(explained === undefined ? [] : [`  ${words.say('labels', 'explained_by', { cause: words.title(cause), by: words.title(explained.by) })}`]),
    ...patterns.flatMap((pattern) => ['', ...patternLines(pattern, means)]),
    '',
  ].join('\n');
};

/** One pattern that hits is enough; one that is open keeps the cause open. */
const verdictOfAll = (patterns: readonly PatternExplanation[]): Verdict => {
  const verdicts = patterns.map(({ verdict }) => verdict);
  return verdicts.includes('hit') ? 'hit' : verdicts.includes('unknown') ? 'unknown' : 'clear';
};

const verdictWord = (verdict: Verdict, { words, colors }: Means): string => colors[TONES[verdict]](words.term('verdict', verdict));

const patternLines = ({ evidence, confidence, verdict, because, unmet, missing }: PatternExplanation, means: Means): string[] => {
  const { words, facts, colors } = means;
  return [
    `${colors.strong(evidence)} ${colors.dim(`(${words.term('confidence', confidence)})`)}  ${verdictWord(verdict, means)}`,
    ...because.map((leaf) => `  ${colors.good('✓')} ${formatBecause(leaf, facts, words)} ${colors.dim(leaf.fact)}`),
    ...unmetLines(unmet, means).map((line) => `  ${line}`),
    ...missing.flatMap((fact) => missingLines(fact, means)),
  ];
};

const unmetLines = (unmet: readonly Unmet[], means: Means): string[] => unmet.flatMap((each) => {
  const { words, facts, colors } = means;
  if ('anyOf' in each) return [words.say('labels', 'any_of'), ...each.anyOf.flatMap((way) => wayLines(way, means))];
  const mark = each.observed === undefined ? colors.warn('?') : colors.bad('✗');
  return [`${mark} ${formatUnmet(each, facts, words)} ${colors.dim(each.fact)}`];
});

const wayLines = (way: readonly Unmet[], means: Means): string[] => unmetLines(way, means).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);

const missingLines = ({ fact, paths, obtainFrom, effort }: MissingFact, { words, colors }: Means): string[] => [
  `  → ${capitalised(words.say('labels', 'ask_for', {
    fact: words.say('facts', fact), from: { term: obtainFrom, of: 'obtainFrom' }, effort: { term: effort, of: 'effort' },
  }))}`,
  colors.dim(`    ${fact} ← ${paths.join(', ')}`),
];
