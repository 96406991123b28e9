import type { CodeTrace, ReachedPattern } from '../pipeline/trace-code';
import type { Lexicon } from '../render/lexicon';
import type { Colors } from '../render/style';

/** Writes the way of a code: what it means, what may be done after it, and the causes that ask for it. */
export const describeCode = (way: CodeTrace, words: Lexicon, colors: Colors): string => {
  const { system, code, subCode, reason, outcome, retry, actsNext, waitSec, meaning, source, reaches } = way;
  const label = (id: string, args = {}): string => words.say('labels', id, args);
  const id = `${system}:${subCode ?? code}`;
  return [
    `${colors.strong(words.locale === 'zh-CN' ? meaning['zh-CN'] : meaning.en)}  ${colors.dim(id)}`,
    `  ${label(`code_says_${outcome}`)}`,
    `  ${label('code_means', { reason: { term: reason, of: 'reason' } })} ${colors.dim(`(${reason})`)}`,
    `  ${label('code_retry', { retry: { term: retry, of: 'retry' } })}`,
    ...(waitSec === undefined ? [] : [`  ${label('code_wait', { wait: { seconds: waitSec } })}`]),
    `  ${label('code_acts_next', { actsNext: { term: actsNext, of: 'actsNext' } })}`,
    colors.dim(`  ${label('code_source', { source })}`),
    '',
    colors.heading(label('code_leads_to')),
    ...(reaches.length === 0 ? [`  ${label('code_leads_nowhere')}`] : placesOf(reaches).flatMap((place) => [
      `  ${label('code_in', { place })}`,
      ...causesAt(place, reaches, words, colors),
    ])),
    '',
  ].join('\n');
};

const placesOf = (reaches: readonly ReachedPattern[]): string[] => [...new Set(reaches.map(({ place }) => place))];

const causesAt = (place: string, reaches: readonly ReachedPattern[], words: Lexicon, colors: Colors): string[] => {
  const here = reaches.filter((pattern) => pattern.place === place);
  return [...new Set(here.map(({ cause }) => cause))].flatMap((cause) => [
    `    ${words.title(cause)}  ${colors.dim(cause)}`,
    ...here.filter((pattern) => pattern.cause === cause)
      .map(({ evidence, confidence }) => `      ${evidence} (${words.term('confidence', confidence)})`),
  ]);
};
