import type { SnapshotInput } from '../../snapshot/schema';
import type { StepTable } from './draft';

type Session = NonNullable<SnapshotInput['session']>;

/** The device and the network from which the customer acts. */
export const SESSION_STEPS = {
  /** A device that the account has been used from before. */
  knownDevice: (deviceId?: string) => ({ session: { deviceKnown: true, deviceId } }),
  /** A device that the account was never used from. */
  unknownDevice: (deviceId?: string) => ({ session: { deviceKnown: false, deviceId } }),
  /** The customer comes through a VPN. */
  behindVpn: () => ({ session: { ipType: 'vpn' } }),
  /** What kind of network the customer comes from. */
  ipType: (ipType: NonNullable<Session['ipType']>) => ({ session: { ipType } }),
  /** The country of the network, and the one the customer usually comes from (ISO 3166). */
  ipCountry: (country: string, usual?: string) => ({ session: { ipCountry: country, usualCountry: usual } }),
  /** The version of the app, and the oldest one that still works. */
  appVersion: (version: string, oldest?: string) => ({ session: { appVersion: version, minAppVersion: oldest } }),
  /** The app runs in an emulator. */
  emulator: (emulator = true) => ({ session: { emulator } }),
  /** The device is rooted. */
  rooted: (rooted = true) => ({ session: { rooted } }),
  /** How many sessions of the account are open at once. */
  concurrentSessions: (count: number) => ({ session: { concurrentSessions: count } }),
  /** How many network errors the app counted. */
  networkErrors: (count: number) => ({ session: { networkErrors: count } }),
} satisfies StepTable;
