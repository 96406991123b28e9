import type { ContactChoice, Diagnosis, Support } from '../model/diagnosis';
import { bullets, item, section, type Block } from './document';
import { secondsBetween } from './instant';
import type { Lexicon } from './lexicon';
import { itemWithAside, type Report } from './report';
import { capitalised } from './sentence';

/** Whom to contact by when, what to bring, the ready message and what can be checked first. */
export const supportSections = (diagnosis: Diagnosis, { words, compact }: Report): Block[] => {
  const { support } = diagnosis;
  const inShort = compact && !support.contactNeeded;
  return [
    ...section(words.say('labels', 'self_checks'), bullets(support.selfChecks.map((id) => item(words.say('selfChecks', id))), '?')),
    ...section(words.say('labels', 'contact'), bullets([
      ...channelItems(support, words),
      ...(inShort ? [] : contactDetails(diagnosis, words, compact)),
    ])),
    ...(inShort ? [] : preparation(support, words, compact)),
  ];
};

const contactDetails = (diagnosis: Diagnosis, words: Lexicon, compact: boolean): Items => {
  const { support } = diagnosis;
  return [
    ...(compact ? [] : alternatives(support, words)),
    ...waitingItems(support, words),
    ...(compact ? deadlinesInShort(diagnosis, words) : deadlineItems(diagnosis, words)),
    ...escalationItems(compact ? nextEscalations(support.escalation) : support.escalation, words),
    ...(compact ? evidenceItems(support, words) : []),
  ];
};

const preparation = (support: Support, words: Lexicon, compact: boolean): Block[] => [
  ...(compact ? [] : section(words.say('labels', 'evidence_to_bring'), bullets(evidenceItems(support, words)))),
  ...section(words.say('labels', 'message'), { kind: 'quote', text: words.say('messages', support.message.id, support.message.args) }),
];

type Items = ReturnType<typeof item>[];

const channelItems = ({ channel, contactNeeded, handling }: Support, words: Lexicon): Items => {
  if (!contactNeeded) return [item(words.say('labels', 'no_contact_needed'), [], 'good')];
  if (channel === null) return [item(words.say('labels', 'no_channel'), [], 'warn')];
  return [item(contact(channel, words), [`${words.term('handling', handling)} · ${words.term('contactReason', channel.why)}`], 'strong')];
};

/** A contact with its opening hours as far as they matter now. */
export const contact = ({ kind, openNow, opensAt, closesAt }: ContactChoice, words: Lexicon): string => {
  const name = words.term('contactKind', kind);
  if (openNow && closesAt !== null) return words.say('labels', 'open_until', { name, at: { at: closesAt } });
  if (openNow) return words.say('labels', 'open_now', { name });
  if (opensAt !== null) return words.say('labels', 'opens_at', { name, at: { at: opensAt } });
  return words.say('labels', 'closed', { name });
};

const alternatives = (support: Support, words: Lexicon): Items =>
  support.alternatives.map((choice) => item(capitalised(words.say('labels', 'or', { contact: contact(choice, words) })), [words.term('contactReason', choice.why)]));

const waitingItems = ({ longerWait, longerWaitBecause, betterAt }: Support, words: Lexicon): Items => [
  ...(longerWait ? [item(words.say('labels', 'longer_wait'), longerWaitBecause.map((id) => words.term('waitReason', id)), 'warn')] : []),
  ...(betterAt === null ? [] : [item(words.say('labels', 'better_at', { at: { at: betterAt } }))]),
];

const deadlineItems = (diagnosis: Diagnosis, words: Lexicon): Items => [
  ...deadlines(diagnosis, words).map((text) => item(capitalised(text))),
  targetItem(diagnosis.support, words),
];

/** All deadlines in one line; the state of the target only where it does not simply run. */
const deadlinesInShort = (diagnosis: Diagnosis, words: Lexicon): Items => {
  const all = deadlines(diagnosis, words);
  return [
    ...(all.length === 0 ? [] : [item(capitalised(all.join(words.say('labels', 'separator'))))]),
    ...(diagnosis.support.slaStatus === 'active' ? [] : [targetItem(diagnosis.support, words)]),
  ];
};

const deadlines = ({ observedAt, support }: Diagnosis, words: Lexicon): string[] => {
  const due = (label: string, at: string | null): string[] =>
    at === null ? [] : [`${words.say('labels', label)}${words.say('labels', 'colon')}${relative(observedAt, at, words)}`];
  return [
    ...due('first_response_due', support.firstResponseDueAt),
    ...due('resolution_due', support.resolutionDueAt),
    ...due('follow_up', support.followUpAt),
  ];
};

const targetItem = ({ slaStatus }: Support, words: Lexicon): Items[number] => item(
  `${capitalised(words.say('labels', 'target'))}${words.say('labels', 'colon')}${words.term('slaStatus', slaStatus)}`,
  [],
  slaStatus === 'breached' ? 'bad' : 'plain',
);

/** What is due already, and the first that is not. */
const nextEscalations = (escalation: Support['escalation']): Support['escalation'] => {
  const next = escalation.find(({ due }) => !due);
  return escalation.filter((step) => step.due || step === next);
};

const escalationItems = (escalation: Support['escalation'], words: Lexicon): Items => escalation.map(({ to, at, due }) => itemWithAside(words, 
  capitalised(words.say('labels', 'escalate_to', { to: { term: to, of: 'escalationTarget' }, at: { at } })),
  due ? words.say('labels', 'escalation_due') : '',
  [],
  due ? 'bad' : 'plain',
));

const relative = (from: string, at: string, words: Lexicon): string => {
  const seconds = secondsBetween(from, at);
  if (seconds === 0) return words.say('labels', 'due_now', { at: { at } });
  return words.say('labels', seconds < 0 ? 'overdue_by' : 'due_in', { at: { at }, time: { seconds } });
};

const evidenceItems = ({ evidence }: Support, words: Lexicon): Items => {
  const line = (label: string, ids: readonly string[]): Items => (ids.length === 0
    ? []
    : [item(`${capitalised(words.say('labels', label))}${words.say('labels', 'colon')}${words.list(ids.map((id) => words.say('evidenceItems', id)))}`)]);
  return [...line('attached', evidence.attached), ...line('lacking', evidence.lacking)];
};
