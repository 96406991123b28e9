import { bullets, item, numbered, paragraph, section, type Block } from './document';
import type { CustomerDiagnosis, CustomerNotice, CustomerStep, CustomerSupport } from './customer-view';
import type { Lexicon } from './lexicon';
import { contact } from './support-sections';

/** Lays out what the customer reads: what happened, what not to do, what to do, whom to ask. */
export const customerBlocks = (diagnosis: CustomerDiagnosis, words: Lexicon): Block[] => [
  { kind: 'title', tone: 'strong', lead: '', text: words.say('labels', titleOf(diagnosis)), note: '' },
  ...noticeTexts(diagnosis.notices, words).map((text) => paragraph(text)),
  ...(diagnosis.pendingUntil === null ? [] : [paragraph(words.say('labels', 'customer_wait_until', { until: { at: diagnosis.pendingUntil } }))]),
  ...section(words.say('labels', 'customer_do_not'), bullets(
    diagnosis.prohibitions.map((id) => item(words.step('prohibitions', id, 'customer'), [], 'bad')), '✗')),
  ...section(words.say('labels', 'customer_check_first'), bullets(diagnosis.support.selfChecks.map((id) => item(words.say('selfChecks', id))))),
  ...section(words.say('labels', 'customer_steps'), numbered(diagnosis.steps.map((step) => stepItem(step, words)))),
  ...(diagnosis.support.contactNeeded ? contactSections(diagnosis.support, words) : []),
  ...section(words.say('labels', 'customer_prevention'), bullets(diagnosis.prevention.map((id) => item(words.say('prevention', id))))),
];

/** Where nothing failed and something is said all the same, the customer has asked for it. */
const titleOf = ({ outcome, waitsFor, notices }: CustomerDiagnosis): string => {
  if (outcome === 'healthy' && notices.length > 0) return 'customer_request';
  return waitsFor === null ? `customer_${outcome}` : `customer_pending_${waitsFor}`;
};

/** An open cause without words for the customer says nothing here, and they are missing; the steps still do. */
const noticeTexts = (notices: readonly CustomerNotice[], words: Lexicon): string[] => [...new Set(notices.flatMap((notice) =>
  'neutral' in notice ? [neutralText(notice, words)] : [words.notice(notice.notice, notice.args) ?? '']))]
  .filter((text) => text !== '');

const neutralText = ({ neutral, unsettled }: Extract<CustomerNotice, { neutral: unknown }>, words: Lexicon): string =>
  (unsettled === undefined ? words.say('neutral', neutral) : words.say('labels', `customer_unsettled_${unsettled}`));

const stepItem = (step: CustomerStep, words: Lexicon): ReturnType<typeof item> => item(
  words.step('actions', step.action, 'customer', step.args),
  [
    ...(step.waitsForUs === true ? [words.say('labels', 'customer_waits_for_us')] : []),
    ...(step.dueBy === undefined ? [] : [words.say('labels', 'due_by', { at: { at: step.dueBy } })]),
    ...(step.guidance === undefined ? [] : [words.say('labels', `customer_${step.guidance}`)]),
  ],
);

const contactSections = (support: CustomerSupport, words: Lexicon): Block[] => {
  const { channel, resolutionDueAt, longerWait, evidence } = support;
  return [
    ...section(words.say('labels', 'contact'), bullets([
      ...(channel === null ? [] : [item(contact(channel, words))]),
      ...(longerWait ? [item(words.say('labels', 'longer_wait'))] : []),
      ...(resolutionDueAt === null ? [] : [item(words.say('labels', 'customer_resolution', { at: { at: resolutionDueAt } }))]),
      ...(evidence.lacking.length === 0 ? [] : [item(words.say('labels', 'customer_bring', {
        items: words.list(evidence.lacking.map((id) => words.say('evidenceItems', id))),
      }))]),
    ])),
    ...section(words.say('labels', 'message'), { kind: 'quote', text: words.say('messages', support.message.id, support.message.args) }),
  ];
};
