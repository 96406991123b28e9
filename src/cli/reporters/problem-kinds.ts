import type { ReportedProblem } from '../check/report';

type Kind = ReportedProblem['kind'];

/** What each kind of problem is, for reports that explain their rules. */
export const PROBLEM_KINDS = {
  outcome: 'The outcome is another one.',
  pendingUntil: 'Waiting is right until another instant.',
  primary: 'Another cause is found first.',
  includes: 'A cause is not found.',
  excludes: 'A cause is found that should not be.',
  superseded: 'A cause is not explained by another one.',
  undecided: 'A cause does not stay undecided.',
  plan: 'The steps are not planned in this order.',
  planExcludes: 'A step is planned that should not be.',
  prohibitions: 'Something is not forbidden.',
  prevention: 'Advice is not given.',
  support: 'Another channel, deadline or preparation is named.',
  nextEvidence: 'A missing fact is not asked for in this order.',
  warnings: 'A warning is not given.',
  hit: 'An evidence pattern does not hit.',
  near_miss: 'An evidence pattern is not clear of what only looks alike.',
  unknown: 'An evidence pattern does not stay unknown where a fact is missing.',
  asks_for: 'An evidence pattern asks for another fact.',
  parts: 'A payload becomes other parts of a snapshot.',
  unread: 'Something else of a payload goes unread.',
  malformed: 'A malformed input ends in another way.',
  unknown_id: 'An expectation names an id that nothing has.',
  expects_nothing: 'A scenario expects nothing.',
  unknown_provider: 'A payload is of a provider nobody knows.',
  snapshot_refused: 'The snapshot is refused.',
  path_without_value: 'A path of the fixture leads nowhere.',
  unreadable: 'The file cannot be read.',
  invalid_fixture: 'The file is no valid fixture.',
} as const satisfies Record<Kind, string>;

/** The id under which a kind is reported: one spelling for all. */
export const ruleIdOf = (kind: Kind): string => `paytriage/${kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

export const ALL_KINDS = Object.keys(PROBLEM_KINDS) as readonly Kind[];

export const COVERAGE_RULE = 'paytriage/coverage';
