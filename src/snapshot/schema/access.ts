import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, flag, instant, maybe, oneOf, seconds } from './fields';
import { providerCode } from './provider-code';

const otpSchema = z.strictObject({
  channel: oneOf(vocabulary.OTP_CHANNELS).describe('How the code is sent.'),
  status: oneOf(vocabulary.OTP_STATUSES).describe('What became of the last code.'),
  code: providerCode.describe('The receipt of the message that carried it; never the verification code itself.'),
  sentAt: instant.describe('When the last code was sent.'),
  validForSec: seconds.describe('How long a code is valid, in seconds after it was sent.'),
  sendsLastHour: count.describe('Codes sent within the last hour.'),
  wrongAttempts: count.describe('Wrong codes entered in a row.'),
});

const loginSchema = z.strictObject({
  failedAttempts: count.describe('Failed logins in a row.'),
  lockedUntil: instant.describe('When the lock ends; null: not locked.'),
  lastCode: providerCode.describe('What the last login was answered with.'),
  newDevice: flag.describe('Whether the last login came from a new device.'),
});

/** How the customer gets into the account. */
export const accessSchemas = {
  otp: maybe(otpSchema).describe('Verification codes that are sent to the customer.'),
  login: maybe(loginSchema).describe('The login of the account.'),
  passwordStrength: oneOf(vocabulary.PASSWORD_STRENGTHS).describe('Strength of the password; the password itself is never taken in.'),
};
