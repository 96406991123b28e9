import type { SnapshotInput } from '../../snapshot/schema';
import type { Step, StepTable } from './draft';

type Recipient = NonNullable<NonNullable<SnapshotInput['order']>['recipient']>;

/** Who receives the goods. */
export const RECIPIENT_STEPS = {
  /** The phone number or account that receives the goods. */
  recipient: (account: string, accountType?: string): Step => ({ order: { recipient: { account, accountType } } }),
  /** The operator given in the order, and the one that the number really belongs to. */
  operator: (given: string, detected?: string): Step => ({ order: { recipient: { operator: given, detectedOperator: detected } } }),
  /** The region of the recipient. */
  recipientRegion: (region: string): Step => ({ order: { recipient: { region } } }),
  /** Whether the number or the account can receive anything. */
  recipientState: (state: NonNullable<Recipient['state']>): Step => ({ order: { recipient: { state } } }),
  /** The number was taken along to another operator. */
  ported: (ported = true): Step => ({ order: { recipient: { ported } } }),
} satisfies StepTable;
