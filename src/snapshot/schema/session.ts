import * as z from 'zod';
import { IP_TYPES } from '../../model/snapshot-vocabulary';
import { count, flag, identifier, oneOf, text } from './fields';

export const sessionSchema = z.strictObject({
  deviceId: identifier.describe('Identifier of the device; masked.'),
  deviceKnown: flag.describe('Whether the customer has used the device before.'),
  platform: text.describe('What the device runs, such as ios or android.'),
  appVersion: text.describe('Version of the app in use.'),
  minAppVersion: text.describe('Oldest version of the app that is still supported.'),
  ip: identifier.describe('Address of the customer\'s network; masked.'),
  ipCountry: text.describe('Country of the network, written as in usualCountry.'),
  ipType: oneOf(IP_TYPES).describe('What kind of network the customer comes from.'),
  usualCountry: text.describe('Country that the customer usually pays from.'),
  emulator: flag.describe('Whether the device is an emulator.'),
  rooted: flag.describe('Whether the device is rooted or jailbroken.'),
  concurrentSessions: count.describe('Sessions of the account at the same time.'),
  networkErrors: count.describe('Network errors of the device while paying.'),
});
