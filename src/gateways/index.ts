export { PayloadInvalidError } from '../errors';
export type { EnvelopeFields, FromPayload, GatewayParts, SnapshotParts } from './gateway';
