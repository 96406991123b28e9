import { REASONS } from '../model/reasons';
import { BIND_STATUSES, OTP_CHANNELS, OTP_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, secondsSince, secondsUntil } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const login = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.login);
const otp = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.otp);
const cards = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.bankCards);

/** The card the case is about: the first that did not bind, else the first. */
const card = (context: FactContext) => from(cards(context), (all) =>
  all.find(({ bindStatus }) => bindStatus != null && bindStatus !== 'bound') ?? all[0]);

export const ACCESS_FACTS = [
  fact.number('count', {
    id: 'account.login.failedAttempts', description: 'Failed logins in a row.', reads: ['account.login.failedAttempts'],
  }, (context) => from(login(context), ({ failedAttempts }) => failedAttempts)),
  fact.number('sec', {
    id: 'account.login.lockedForSec', description: 'Seconds until the login lock ends, 0 or less once it has ended; null without a lock.',
    reads: ['account.login.lockedUntil'],
  }, (context) => secondsUntil(context, from(login(context), ({ lockedUntil }) => lockedUntil))),
  fact.oneOf(REASONS, {
    id: 'account.login.reason', description: 'What the code of the last login means.', reads: ['account.login.lastCode'],
  }, (context) => reasonOf(context, from(login(context), ({ lastCode }) => lastCode))),
  fact.flag({
    id: 'account.login.newDevice', description: 'Whether the last login came from a new device.', reads: ['account.login.newDevice'], internal: true,
  }, (context) => from(login(context), ({ newDevice }) => newDevice)),
  fact.oneOf(OTP_CHANNELS, {
    id: 'account.otp.channel', description: 'How the code is sent.', reads: ['account.otp.channel'],
  }, (context) => from(otp(context), ({ channel }) => channel)),
  fact.oneOf(OTP_STATUSES, {
    id: 'account.otp.status', description: 'What became of the last code.', reads: ['account.otp.status'],
  }, (context) => from(otp(context), ({ status }) => status)),
  fact.oneOf(REASONS, {
    id: 'account.otp.reason', description: 'What the receipt of the message means.', reads: ['account.otp.code'], obtainFrom: 'carrier', effort: 'medium',
  }, (context) => reasonOf(context, from(otp(context), ({ code }) => code))),
  fact.number('sec', {
    id: 'account.otp.secondsSinceSent', description: 'Seconds since the last code was sent.', reads: ['account.otp.sentAt'],
  }, (context) => secondsSince(context, from(otp(context), ({ sentAt }) => sentAt))),
  fact.number('sec', {
    id: 'account.otp.validForSec', description: 'Seconds that the last code is still valid; 0 or less once it has run out.',
    reads: ['account.otp.sentAt', 'account.otp.validForSec'],
  }, (context) => from(otp(context), ({ sentAt, validForSec }) => {
    const age = secondsSince(context, sentAt);
    return age == null || validForSec == null ? undefined : validForSec - age;
  })),
  fact.number('count', {
    id: 'account.otp.sendsLastHour', description: 'Codes sent within the last hour.', reads: ['account.otp.sendsLastHour'],
  }, (context) => from(otp(context), ({ sendsLastHour }) => sendsLastHour)),
  fact.number('count', {
    id: 'account.otp.wrongAttempts', description: 'Wrong codes entered in a row.', reads: ['account.otp.wrongAttempts'],
  }, (context) => from(otp(context), ({ wrongAttempts }) => wrongAttempts)),
  fact.oneOf(BIND_STATUSES, {
    id: 'account.card.bindStatus', description: 'Whether the bank card is bound.', reads: ['account.bankCards'],
  }, (context) => from(card(context), ({ bindStatus }) => bindStatus)),
  fact.oneOf(REASONS, {
    id: 'account.card.reason', description: 'What the code of the binding or unbinding means.', reads: ['account.bankCards'], obtainFrom: 'payment_provider',
  }, (context) => reasonOf(context, from(card(context), ({ code }) => code))),
  fact.number('count', {
    id: 'account.card.attempts24h', description: 'Binding attempts with the card within 24 hours.', reads: ['account.bankCards'],
  }, (context) => from(card(context), ({ attempts24h }) => attempts24h)),
  fact.number('count', {
    id: 'account.card.openTrades', description: 'Open trades over the bound cards.', reads: ['account.bankCards'],
  }, (context) => from(cards(context), (all) => {
    const known = all.flatMap(({ openTrades }) => (openTrades == null ? [] : [openTrades]));
    return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
  })),
];
