import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import { REASONS } from '../../src/model/reasons';
import * as snapshotSets from '../../src/model/snapshot-vocabulary';
import * as sets from '../../src/model/vocabulary';
import { MESSAGE_ARGS, MESSAGE_SUBJECTS } from '../../src/plan/support-message';
import { TIMELINE_EVENTS, TIMELINE_SOURCES } from '../../src/plan/timeline-events';
import { fill, placeholdersOf } from '../../src/render/sentence';
import { vocabularyName } from '../../src/render/vocabulary-name';
import { INTERNAL_WORDS } from './internal-words';

const { locales } = bundledPack;
const each = locales.map((file) => [file.locale, file] as const);

const VOCABULARIES: readonly (readonly [string, readonly string[]])[] = [
  ['outcome', sets.OUTCOMES], ['confidence', sets.CONFIDENCES], ['basis', sets.BASES], ['causeKind', sets.CAUSE_KINDS], ['verdict', sets.VERDICTS],
  ['stage', sets.STAGES], ['responsible', sets.RESPONSIBLES], ['severity', sets.SEVERITIES], ['urgency', sets.URGENCY_LEVELS],
  ['disclosure', sets.DISCLOSURES], ['audience', sets.AUDIENCES], ['safety', sets.SAFETIES], ['obtainFrom', sets.OBTAIN_FROM], ['effort', sets.EFFORTS],
  ['contactKind', sets.CONTACT_KINDS], ['contactTopic', sets.CONTACT_TOPICS], ['handling', sets.HANDLING_CLASSES],
  ['escalationTarget', sets.ESCALATION_TARGETS], ['contactReason', sets.CONTACT_REASONS], ['waitReason', sets.WAIT_REASONS], ['need', sets.PAYMENT_NEEDS],
  ['slaStatus', sets.SLA_STATUSES], ['retry', sets.RETRIES], ['actsNext', sets.CODE_ACTORS], ['reason', REASONS],
  ['orderStatus', snapshotSets.ORDER_STATUSES], ['paymentStatus', snapshotSets.PAYMENT_STATUSES], ['method', snapshotSets.PAYMENT_METHODS],
  ['symptom', snapshotSets.SYMPTOMS], ['customerType', snapshotSets.CUSTOMER_TYPES], ['productKind', snapshotSets.PRODUCT_KINDS],
  ['speedClass', snapshotSets.SPEED_CLASSES], ['deliveryMethod', snapshotSets.DELIVERY_METHODS], ['availability', snapshotSets.AVAILABILITIES],
  ['recipientState', snapshotSets.RECIPIENT_STATES], ['fulfilmentStatus', snapshotSets.FULFILMENT_STATUSES], ['itemStatus', snapshotSets.ITEM_STATUSES],
  ['notificationStatus', snapshotSets.NOTIFICATION_STATUSES], ['refundStatus', snapshotSets.REFUND_STATUSES],
  ['accountStatus', snapshotSets.ACCOUNT_STATUSES], ['kycStatus', snapshotSets.KYC_STATUSES], ['freezeScope', snapshotSets.FREEZE_SCOPES],
  ['limitScope', snapshotSets.LIMIT_SCOPES], ['bindStatus', snapshotSets.BIND_STATUSES], ['otpChannel', snapshotSets.OTP_CHANNELS],
  ['otpStatus', snapshotSets.OTP_STATUSES], ['channelRole', snapshotSets.CHANNEL_ROLES], ['channelStatus', snapshotSets.CHANNEL_STATUSES],
  ['ipType', snapshotSets.IP_TYPES], ['evidence', snapshotSets.EVIDENCE_ITEMS], ['source', TIMELINE_SOURCES],
];

/** Every sentence with a full stop, by where it stands; self-checks may be questions. */
const sentencesOf = (file: LocaleFile): [string, string][] => ([
  ...Object.entries(file.actions).flatMap(([id, words]) => Object.entries(words).map(([reader, text]) => [`actions.${id}.${reader}`, text] as const)),
  ...Object.entries(file.prohibitions).flatMap(([id, words]) => Object.entries(words).map(([reader, text]) => [`prohibitions.${id}.${reader}`, text] as const)),
  ...Object.entries(file.causes).flatMap(([id, words]) =>
    Object.entries(words).filter(([field]) => field !== 'title').map(([field, text]) => [`causes.${id}.${field}`, text] as const)),
  ...(['neutral', 'selfChecks', 'prevention', 'messages', 'events', 'warnings'] as const).flatMap((table) =>
    Object.entries(file[table]).map(([id, text]) => [`${table}.${id}`, text] as const)),
] as const).flatMap(([where, text]) => (text === undefined ? [] : [[where, text]]));

/** Everything a customer may come to read. */
const customerTextOf = (file: LocaleFile): [string, string][] => [
  ...sentencesOf(file).filter(([where]) => where.endsWith('.customer') || /^(?:neutral|selfChecks|prevention|messages)\./.test(where)),
  ...Object.entries(file.labels).filter(([id]) => id.startsWith('customer_')),
  ...Object.entries(file.evidenceItems),
];

describe.each(each)('the words in %s', (locale, file) => {
  it.each(VOCABULARIES)('name every %s', (table, ids) => {
    expect(ids.filter((id) => !Object.hasOwn(file.terms[table] ?? {}, id))).toEqual([]);
  });

  it('name every neutral stage, evidence item, message and event', () => {
    expect(Object.keys(file.neutral).sort()).toEqual([...sets.STAGES].sort());
    expect(Object.keys(file.evidenceItems).sort()).toEqual([...snapshotSets.EVIDENCE_ITEMS].sort());
    expect(Object.keys(file.messages).sort()).toEqual(MESSAGE_SUBJECTS.map((subject) => `report_${subject}`).sort());
    expect(Object.keys(file.events).sort()).toEqual(Object.keys(TIMELINE_EVENTS).sort());
  });

  it('use only arguments that messages and events have', () => {
    const names = (text: string) => Object.values(placeholdersOf(text)).flat();
    const foreign = [
      ...Object.entries(file.messages).flatMap(([id, text]) => names(text).filter((name) => !(MESSAGE_ARGS as readonly string[]).includes(name)).map((name) => `${id} {${name}}`)),
      ...Object.entries(file.events).flatMap(([id, text]) =>
        names(text).filter((name) => !(TIMELINE_EVENTS as Record<string, readonly string[]>)[id]?.includes(name)).map((name) => `${id} {${name}}`)),
    ];
    expect(foreign).toEqual([]);
  });

  it('can do without any argument of an action, a message or an event', () => {
    const needy = sentencesOf(file).filter(([where, text]) => /^(?:actions|messages|events)\./.test(where) && placeholdersOf(text).required.length > 0);
    expect(needy).toEqual([]);
  });

  it('address the customer in every action and prohibition that is theirs', () => {
    const { actions, prohibitions } = bundledPack.actions;
    const theirs = Object.keys(actions).filter((id) => actions[id]?.audience === 'customer');
    const told = Object.keys(prohibitions).filter((id) => prohibitions[id]?.customer);
    expect(Object.keys(file.actions).filter((id) => file.actions[id]?.customer !== undefined).sort()).toEqual(theirs.sort());
    expect(Object.keys(file.prohibitions).filter((id) => file.prohibitions[id]?.customer !== undefined).sort()).toEqual(told.sort());
  });

  it('know every advice that is kept from customers', () => {
    expect(bundledPack.actions.staffPrevention?.filter((id) => !Object.hasOwn(file.prevention, id))).toEqual([]);
  });

  it('end every sentence with a full stop, with and without its arguments', () => {
    const open = sentencesOf(file).filter(([where, text]) => {
      const stop = where.startsWith('selfChecks.') ? /[.。?？]$/ : /[.。]$/;
      return ![() => 'x', () => undefined].every((lookUp) => stop.test(fill(text, lookUp).text));
    });
    expect(open).toEqual([]);
  });

  it('keep titles without a stop and what happened within 120 characters', () => {
    const long = Object.entries(file.causes).filter(([, { title, what }]) => /[.。]$/.test(title) || (locale === 'en' && fill(what, (name) => name).text.length > 120));
    expect(long.map(([id]) => id)).toEqual([]);
  });

  it('say nothing internal to a customer', () => {
    const internal = customerTextOf(file).filter(([, text]) => INTERNAL_WORDS.some((word) => word.test(text)));
    expect(internal).toEqual([]);
  });

  it('have balanced brackets and braces', () => {
    const text = JSON.stringify(sentencesOf(file).map(([, sentence]) => sentence.replaceAll(/\[[^\][]*\]|\{[A-Za-z][A-Za-z0-9]*\}/g, '')));
    expect(text.slice(1, -1)).not.toMatch(/[[\]{}]/);
  });
});

it('the locales use the same arguments in the same sentences', () => {
  const [first = [], ...others] = locales.map((file) => sentencesOf(file).map(([where, text]) => [where, placeholdersOf(text)] as const).sort());
  for (const other of others) expect(other).toEqual(first);
});

it('every value of a fact has a word', () => {
  const tables = locales.flatMap((file) => Object.values(file.terms)).map((table) => new Set(Object.keys(table)));
  const values = FACTS.flatMap((fact) => (fact.type === 'enum' || fact.type === 'list' ? (fact.values ?? []) : []));
  expect(values).not.toEqual([]);
  expect([...new Set(values)].filter((value) => !tables.some((table) => table.has(value)))).toEqual([]);
});

describe('the text arguments of causes', () => {
  const facts = new Map(FACTS.map((fact) => [fact.id, fact]));
  const sources = bundledPack.causes.flatMap(({ id, args, remediation }) => [args, ...remediation.map((step) => step.args)]
    .flatMap((given) => Object.entries(given ?? {}).map(([name, source]) => ({ id, name, source }))));
  const hasWord = (name: string, value: string) => locales.every((file) => Object.hasOwn(file.terms[vocabularyName(name)] ?? {}, value));

  it('are words of a vocabulary named like the argument', () => {
    const unread = sources.filter(({ name, source }) => [source].flat().some((text) =>
      typeof text === 'string' && /^[a-z]+(?:_[a-z0-9]+)*$/.test(text) && !hasWord(name, text)));
    expect(unread).toEqual([]);
  });

  it('that come from a fact with a closed set have a vocabulary', () => {
    const unread = sources.filter(({ name, source }) => {
      const fact = typeof source === 'object' && 'fact' in source ? facts.get(source.fact) : undefined;
      const values = fact?.type === 'enum' || fact?.type === 'list' ? (fact.values ?? []) : [];
      return values.length > 0 && !values.some((value) => hasWord(name, value));
    });
    expect(unread).toEqual([]);
  });
});
