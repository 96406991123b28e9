import { REASONS } from '../model/reasons';
import {
  AUTHENTICATION_STATUSES, AUTHENTICATION_TYPES, PAYMENT_ADVICE, PAYMENT_METHODS, PAYMENT_RISK_LEVELS, PAYMENT_SOURCES, PAYMENT_STATUSES,
  PAYMENT_STEPS, RISK_DECIDERS, RISK_DECISIONS,
} from '../model/snapshot-vocabulary';
import { CODE_ACTORS, PAYMENT_OUTCOMES, RETRIES } from '../model/vocabulary';
import { type FactContext, from, isPast, secondsSince, secondsUntil } from './context';
import { factFamily } from './fact-family';
import { paymentReason, rulesOutRetry } from './read-payment';

const fact = factFamily({ obtainFrom: 'payment_provider', effort: 'low' });
const payment = ({ snapshot }: FactContext) => snapshot.payment;
const authentication = (context: FactContext) => from(payment(context), (each) => each.authentication);
const risk = (context: FactContext) => from(payment(context), (each) => each.risk);
const CODES = ['payment.codes'];

export const PAYMENT_FACTS = [
  fact.flag({
    id: 'payment.exists', description: 'Whether a payment was made at all.', reads: ['payment'],
  }, (context) => (payment(context) === undefined ? undefined : payment(context) !== null)),
  fact.oneOf(PAYMENT_STATUSES, {
    id: 'payment.status', description: 'State of the payment as it was recorded.', reads: ['payment.status'],
  }, (context) => from(payment(context), ({ status }) => status)),
  fact.oneOf(PAYMENT_OUTCOMES, {
    id: 'payment.outcome',
    description: 'What state and codes together say: `unclear` where they contradict each other or a code says so; never failed by an unknown code.',
    reads: ['payment.status', 'payment.codes', 'payment.capturedAt'],
  }, (context) => context.payment.outcome),
  fact.oneOf(REASONS, {
    id: 'payment.reason', description: 'What the provider\'s code means, the most specific where there are several.', reads: CODES,
  }, (context) => paymentReason(context.payment)),
  fact.list(REASONS, {
    id: 'payment.reasons', description: 'What all of the provider\'s codes mean.', reads: CODES,
  }, ({ payment: { entry, entries } }) => (entry === undefined && entries.length === 0 ? undefined : entries.map(({ reason }) => reason))),
  fact.list(null, {
    id: 'payment.codeKeys', description: 'Every code with its system, as `system:code`; for what only one code says.', reads: CODES,
  }, (context) => from(from(payment(context), ({ codes }) => codes), (codes) => codes.flatMap(({ system, code, subCode }) =>
    subCode == null ? [`${system}:${code}`] : [`${system}:${code}`, `${system}:${code}/${subCode}`]))),
  fact.flag({
    id: 'payment.hasUnknownCode', description: 'Whether a code is in none of the tables.', reads: CODES,
  }, ({ payment: reading }) => (reading.entry === undefined && !reading.hasUnknownCode ? undefined : reading.hasUnknownCode)),
  fact.oneOf(RETRIES, {
    id: 'payment.retry', description: 'What may be done with this instrument after all codes: `never` where one of them says so.', reads: CODES,
  }, ({ payment: { entry, entries } }) => (entry === null ? null : entries.some(rulesOutRetry) ? 'never' : entry?.retry)),
  fact.oneOf(RETRIES, {
    id: 'payment.retryOfReason', description: 'What may be done with this instrument after the code that explains the payment, taken alone.', reads: CODES,
  }, ({ payment: { entry } }) => (entry === null ? null : entry?.retry)),
  fact.number('sec', {
    id: 'payment.retryAfterSec', description: 'Seconds that the network asks to wait before the next try.', reads: CODES,
  }, ({ payment: { entry, entries } }) => {
    const waits = entries.map(({ waitSec }) => waitSec ?? 0);
    const longest = Math.max(0, ...waits);
    return longest > 0 ? longest : entry === undefined ? undefined : null;
  }),
  fact.oneOf(CODE_ACTORS, {
    id: 'payment.actsNext', description: 'Who acts next after the code.', reads: CODES,
  }, ({ payment: { entry } }) => (entry === null ? null : entry?.actsNext)),
  fact.oneOf(PAYMENT_METHODS, {
    id: 'payment.method', description: 'How the customer paid.', reads: ['payment.method'], obtainFrom: 'order_system',
  }, (context) => from(payment(context), ({ method }) => method)),
  fact.text({
    id: 'payment.provider', description: 'Name of the payment provider.', reads: ['payment.provider'], obtainFrom: 'order_system',
  }, (context) => from(payment(context), ({ provider }) => provider)),
  fact.oneOf(PAYMENT_SOURCES, {
    id: 'payment.source', description: 'Who the provider says the failure lies with.', reads: ['payment.source'],
  }, (context) => from(payment(context), ({ source }) => source)),
  fact.oneOf(PAYMENT_STEPS, {
    id: 'payment.step', description: 'The step at which it failed.', reads: ['payment.step'],
  }, (context) => from(payment(context), ({ step }) => step)),
  fact.oneOf(PAYMENT_ADVICE, {
    id: 'payment.advice', description: 'The provider\'s advice on trying again.', reads: ['payment.advice'],
  }, (context) => from(payment(context), ({ advice }) => advice)),
  fact.number('sec', {
    id: 'payment.secondsSinceCreated', description: 'Seconds since the payment was started.', reads: ['payment.createdAt'],
  }, (context) => secondsSince(context, from(payment(context), ({ createdAt }) => createdAt))),
  fact.number('sec', {
    id: 'payment.secondsSinceCaptured', description: 'Seconds since the money was captured.', reads: ['payment.capturedAt'],
  }, (context) => secondsSince(context, from(payment(context), ({ capturedAt }) => capturedAt))),
  fact.number('sec', {
    id: 'payment.secondsSinceAuthorized', description: 'Seconds since the issuer authorized the payment.', reads: ['payment.authorizedAt'],
  }, (context) => secondsSince(context, from(payment(context), ({ authorizedAt }) => authorizedAt))),
  fact.number('sec', {
    id: 'payment.secondsSinceQueried', description: 'Seconds since the provider was last asked.', reads: ['payment.lastQueriedAt'],
    obtainFrom: 'order_system',
  }, (context) => secondsSince(context, from(payment(context), ({ lastQueriedAt }) => lastQueriedAt))),
  fact.flag({
    id: 'payment.expired', description: 'Whether the time to pay or to capture has run out.', reads: ['payment.expiresAt', 'payment.status'],
  }, (context) => from(payment(context), ({ status, expiresAt }) => (status === 'expired' ? true : isPast(context, expiresAt)))),
  fact.number('sec', {
    id: 'payment.expiresInSec', description: 'Seconds until the payment expires; negative once it has.', reads: ['payment.expiresAt'],
  }, (context) => secondsUntil(context, from(payment(context), ({ expiresAt }) => expiresAt))),
  fact.number('sec', {
    id: 'payment.timeLeftSec', description: 'Seconds left to pay, by the expiry of the payment or else of the order; negative once it has run out.',
    reads: ['payment.expiresAt', 'order.expiresAt'],
  }, (context) => secondsUntil(context, context.snapshot.payment?.expiresAt ?? context.snapshot.order?.expiresAt)),
  fact.flag({
    id: 'payment.capturedAfterExpiry', description: 'Whether the money was captured after the order had run out.',
    reads: ['payment.capturedAt', 'order.expiresAt'],
  }, ({ snapshot }) => {
    const captured = snapshot.payment?.capturedAt;
    const expires = snapshot.order?.expiresAt;
    if (captured === null || expires === null) return false;
    return captured === undefined || expires === undefined ? undefined : Date.parse(captured) > Date.parse(expires);
  }),
  fact.oneOf(AUTHENTICATION_TYPES, {
    id: 'payment.authentication.type', description: 'How the payer proves who they are.', reads: ['payment.authentication.type'],
  }, (context) => from(authentication(context), ({ type }) => type)),
  fact.oneOf(AUTHENTICATION_STATUSES, {
    id: 'payment.authentication.status', description: 'How far the authentication got.', reads: ['payment.authentication.status'],
  }, (context) => from(authentication(context), ({ status }) => status)),
  fact.number('count', {
    id: 'payment.authentication.attempts', description: 'How often the payer tried to authenticate.', reads: ['payment.authentication.attempts'],
  }, (context) => from(authentication(context), ({ attempts }) => attempts)),
  fact.oneOf(PAYMENT_RISK_LEVELS, {
    id: 'payment.risk.level', description: 'Risk level that was assessed for the payment.', reads: ['payment.risk.level'],
    obtainFrom: 'risk_system', effort: 'medium', internal: true,
  }, (context) => from(risk(context), ({ level }) => level)),
  fact.number('score', {
    id: 'payment.risk.score', description: 'Risk score of the payment, 0 to 100.', reads: ['payment.risk.score'],
    obtainFrom: 'risk_system', effort: 'medium', internal: true,
  }, (context) => from(risk(context), ({ score }) => score)),
  fact.oneOf(RISK_DECISIONS, {
    id: 'payment.risk.decision', description: 'What the risk check decided.', reads: ['payment.risk.decision'],
    obtainFrom: 'risk_system', effort: 'medium', internal: true,
  }, (context) => from(risk(context), ({ decision }) => decision)),
  fact.oneOf(RISK_DECIDERS, {
    id: 'payment.risk.by', description: 'Whose risk check it was.', reads: ['payment.risk.by'],
    obtainFrom: 'risk_system', effort: 'medium', internal: true,
  }, (context) => from(risk(context), ({ by }) => by)),
];
