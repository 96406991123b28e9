import { REASONS } from '../model/reasons';
import { OTP_CHANNELS, OTP_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, secondsSince, secondsUntil, waitOf } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const login = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.login);
const otp = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.otp);

/** The end of the lock decides; without one, a code that says locked does. */
function isLocked(context: FactContext): boolean | null | undefined {
  return from(login(context), ({ lockedUntil, lastCode, failedAttempts }) => {
    if (lockedUntil != null) return Date.parse(lockedUntil) > context.now;
    if (lockedUntil === undefined && reasonOf(context, lastCode) === 'login_locked') return true;
    return [lockedUntil, lastCode, failedAttempts].every((each) => each === undefined) ? undefined : false;
  });
}

const HOUR_SEC = 3600;

/** By what the sender's code says, else by the desk's own gap between two codes and its number of codes within an hour. */
function nextSendInSec(context: FactContext): number | null | undefined {
  const { codeSending } = context.profile;
  return from(otp(context), ({ code, sentAt, sendsLastHour }) => {
    const stated = waitOf(context, code);
    const age = secondsSince(context, sentAt);
    if (stated != null) return stated - (age ?? 0);
    if (codeSending === undefined) return undefined;
    if (sendsLastHour != null && sendsLastHour >= codeSending.perHour) return HOUR_SEC - (age ?? 0);
    const reason = reasonOf(context, code);
    // The sender's limit may be of any length: once the desk's own gap is over, nobody knows how long it still holds.
    if (age != null && (age < codeSending.gapSec || reason !== 'message_rate_limited')) return codeSending.gapSec - age;
    return [undefined, null, 'message_rate_limited'].includes(reason) ? undefined : null;
  });
}

export const ACCESS_FACTS = [
  fact.number('count', {
    id: 'account.login.failedAttempts', description: 'Failed logins in a row.', reads: ['account.login.failedAttempts'],
  }, (context) => from(login(context), ({ failedAttempts }) => failedAttempts)),
  fact.number('sec', {
    id: 'account.login.lockedForSec', description: 'Seconds until the login lock ends, 0 or less once it has ended; null without a lock.',
    reads: ['account.login.lockedUntil'],
  }, (context) => secondsUntil(context, from(login(context), ({ lockedUntil }) => lockedUntil))),
  fact.flag({
    id: 'account.login.locked', description: 'Whether the record of the login says that it is locked now.',
    reads: ['account.login.lockedUntil', 'account.login.lastCode', 'account.login.failedAttempts'],
  }, isLocked),
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
  fact.flag({
    id: 'account.otp.sendLimitReached', description: 'Whether as many codes were sent within the hour as the desk sends to one number.',
    reads: ['account.otp.sendsLastHour'],
  }, ({ snapshot, profile: { codeSending } }) => from(from(snapshot.account, ({ otp: code }) => code), ({ sendsLastHour }) =>
    (sendsLastHour == null || codeSending === undefined ? undefined : sendsLastHour >= codeSending.perHour))),
  fact.number('sec', {
    id: 'account.otp.nextSendInSec', description: 'Seconds until another code can be sent at the latest, 0 or less where it can be sent now; null where nothing asks for a wait.',
    reads: ['account.otp.sentAt', 'account.otp.sendsLastHour', 'account.otp.code'],
  }, nextSendInSec),
];
