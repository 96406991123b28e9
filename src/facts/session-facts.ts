import { IP_TYPES } from '../model/snapshot-vocabulary';
import { type FactContext, from } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'risk_system', effort: 'medium', internal: true });
const session = ({ snapshot }: FactContext) => snapshot.session;

/** Compares dotted version numbers part by part; text that is no number makes them incomparable. */
function isOlder(version: string, minimum: string): boolean | undefined {
  const [left, right] = [version, minimum].map((each) => each.replace(/^v/i, '').split('.').map(Number));
  if (left === undefined || right === undefined || [...left, ...right].some(Number.isNaN)) return undefined;
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

export const SESSION_FACTS = [
  fact.flag({
    id: 'session.deviceKnown', description: 'Whether the customer has used the device before.', reads: ['session.deviceKnown'],
  }, (context) => from(session(context), ({ deviceKnown }) => deviceKnown)),
  fact.flag({
    id: 'session.emulator', description: 'Whether the device is an emulator.', reads: ['session.emulator'],
  }, (context) => from(session(context), ({ emulator }) => emulator)),
  fact.flag({
    id: 'session.rooted', description: 'Whether the device is rooted or jailbroken.', reads: ['session.rooted'],
  }, (context) => from(session(context), ({ rooted }) => rooted)),
  fact.oneOf(IP_TYPES, {
    id: 'session.ipType', description: 'What kind of network the customer comes from.', reads: ['session.ipType'],
  }, (context) => from(session(context), ({ ipType }) => ipType)),
  fact.flag({
    id: 'session.countryUsual', description: 'Whether the network\'s country is the customer\'s usual one.', reads: ['session.ipCountry', 'session.usualCountry'],
  }, (context) => from(session(context), ({ ipCountry, usualCountry }) =>
    (ipCountry == null || usualCountry == null ? undefined : ipCountry.toUpperCase() === usualCountry.toUpperCase()))),
  fact.flag({
    id: 'session.appOutdated', description: 'Whether the app is older than the oldest version that is still supported.',
    reads: ['session.appVersion', 'session.minAppVersion'], obtainFrom: 'customer', effort: 'low', internal: false,
  }, (context) => from(session(context), ({ appVersion, minAppVersion }) =>
    (appVersion == null || minAppVersion == null ? undefined : isOlder(appVersion, minAppVersion)))),
  fact.number('count', {
    id: 'session.concurrentSessions', description: 'Sessions of the account at the same time.', reads: ['session.concurrentSessions'],
    obtainFrom: 'order_system', effort: 'low',
  }, (context) => from(session(context), ({ concurrentSessions }) => concurrentSessions)),
  fact.number('count', {
    id: 'session.networkErrors', description: 'Network errors of the device while paying.', reads: ['session.networkErrors'],
    obtainFrom: 'order_system', effort: 'low', internal: false,
  }, (context) => from(session(context), ({ networkErrors }) => networkErrors)),
];
