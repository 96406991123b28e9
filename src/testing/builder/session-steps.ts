import type { SnapshotInput } from '../../snapshot/schema';
import type { Step, StepTable } from './draft';

type Session = NonNullable<SnapshotInput['session']>;

/** The device and the network from which the customer acts. */
export const SESSION_STEPS = {
  /** A device that the account has been used from before. */
  knownDevice: (deviceId?: string): Step => ({ session: { deviceKnown: true, deviceId } }),
  /** A device that the account was never used from. */
  unknownDevice: (deviceId?: string): Step => ({ session: { deviceKnown: false, deviceId } }),
  /** The customer comes through a VPN. */
  behindVpn: (): Step => ({ session: { ipType: 'vpn' } }),
  /** What kind of network the customer comes from. */
  ipType: (ipType: NonNullable<Session['ipType']>): Step => ({ session: { ipType } }),
  /** The country of the network, and the one the customer usually comes from (ISO 3166). */
  ipCountry: (country: string, usual?: string): Step => ({ session: { ipCountry: country, usualCountry: usual } }),
  /** The version of the app, and the oldest one that still works. */
  appVersion: (version: string, oldest?: string): Step => ({ session: { appVersion: version, minAppVersion: oldest } }),
  /** The app runs in an emulator. */
  emulator: (emulator = true): Step => ({ session: { emulator } }),
  /** The device is rooted. */
  rooted: (rooted = true): Step => ({ session: { rooted } }),
  /** How many sessions of the account are open at once. */
  concurrentSessions: (count: number): Step => ({ session: { concurrentSessions: count } }),
  /** How many network errors the app counted. */
  networkErrors: (count: number): Step => ({ session: { networkErrors: count } }),
} satisfies StepTable;
