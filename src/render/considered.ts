import type { Diagnosis, NextEvidence } from '../model/diagnosis';
import { bullets, item, section, type Block, type Item } from './document';
import type { Lexicon } from './lexicon';
import { itemWithAside, type Report } from './report';
import { capitalised } from './sentence';

const MOST_ASKED = 3;
const MOST_ASKED_BESIDE_A_FINDING = 2;

/** What else was considered: what the findings explain, what is not settled, and which fact would settle it. */
export const considered = (diagnosis: Diagnosis, { words, technical, compact }: Report): Block[] => {
  const inShort = compact && !technical;
  const explained = technical ? diagnosis.superseded : diagnosis.superseded.filter(({ confidence }) => confidence !== 'possible');
  const isOpen = diagnosis.primary === null;
  const asked = inShort ? diagnosis.nextEvidence.slice(0, isOpen ? MOST_ASKED : MOST_ASKED_BESIDE_A_FINDING) : diagnosis.nextEvidence;
  return [
    ...section(words.say('labels', 'explained'), bullets(explained.map(({ cause, by }) =>
      item(words.say('labels', 'explained_by', { cause: words.title(cause), by: words.title(by) }))))),
    ...section(words.say('labels', 'next_evidence'), bullets(asked.map((next) => question(next, words, technical)), '?')),
    ...(inShort && !isOpen ? [] : section(words.say('labels', 'undecided'), bullets(technical ? undecidedItems(diagnosis, words) : undecidedLine(diagnosis, words)))),
  ];
};

const question = ({ fact, paths, obtainFrom, effort, decides }: NextEvidence, words: Lexicon, technical: boolean): Item => {
  const confirms = [...new Set(decides.flatMap(({ thenConfirms }) => thenConfirms))];
  return item(
    capitalised(words.say('labels', 'ask_for', {
      fact: words.say('facts', fact), from: { term: obtainFrom, of: 'obtainFrom' }, effort: { term: effort, of: 'effort' },
    })),
    [
      ...(confirms.length === 0 ? [] : [words.say('labels', 'would_confirm', { causes: firstOf(confirms.map((cause) => words.title(cause)), words) })]),
      ...(technical ? [`${fact} ← ${paths.join(', ')}`] : []),
    ],
  );
};

const undecidedItems = ({ undecided }: Diagnosis, words: Lexicon): Item[] =>
  undecided.map(({ cause, evidence, missing }) => itemWithAside(words, `${words.title(cause)} [${cause} › ${evidence}]`, missing.join(', ')));

/** One line for an agent: the causes alone. */
const undecidedLine = ({ undecided }: Diagnosis, words: Lexicon): Item[] => {
  const titles = [...new Set(undecided.map(({ cause }) => words.title(cause)))];
  return titles.length === 0 ? [] : [item(firstOf(titles, words))];
};

const firstOf = (titles: readonly string[], words: Lexicon): string => {
  const shown = titles.slice(0, MOST_ASKED).join(words.say('labels', 'semicolon'));
  const more = titles.length - MOST_ASKED;
  return more > 0 ? words.say('labels', 'and_more', { shown, more }) : shown;
};
