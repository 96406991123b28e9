import type { SnapshotInput } from '../../snapshot/schema';
import { type Amount, inDraft } from './amounts';
import type { Step, StepTable } from './draft';

type Product = NonNullable<NonNullable<SnapshotInput['order']>['product']>;
type Field<K extends keyof Product> = NonNullable<Product[K]>;

/** What was ordered, and what was promised for it. */
export const PRODUCT_STEPS = {
  /** What kind of product it is. */
  product: (kind: Field<'kind'>, sku?: string): Step => ({ order: { product: { kind, sku } } }),
  /** The code of the product that was ordered. */
  sku: (sku: string): Step => ({ order: { product: { sku } } }),
  /** The product code that the customer entered. */
  enteredCode: (code: string): Step => ({ order: { product: { enteredCode: code } } }),
  /** The face value, and those that the product may have. */
  faceValue: (amount: Amount, ...allowed: Amount[]): Step => ({
    order: { product: { faceValue: inDraft(amount), allowedFaceValues: allowed.length === 0 ? undefined : allowed.map(inDraft) } },
  }),
  /** How fast the product is sold to be; the platform's profile says what that means. */
  speedClass: (speedClass: Field<'speedClass'>): Step => ({ order: { product: { speedClass } } }),
  /** The product's own promise, in minutes after payment. */
  expectedWithinMinutes: (minutes: number): Step => ({ order: { product: { expectedWithinSec: Math.round(minutes * 60) } } }),
  /** The product's own promise, in hours after payment. */
  expectedWithinHours: (hours: number): Step => ({ order: { product: { expectedWithinSec: Math.round(hours * 3600) } } }),
  /** How the goods reach the customer. */
  deliveryMethod: (deliveryMethod: Field<'deliveryMethod'>): Step => ({ order: { product: { deliveryMethod } } }),
  /** Whether the product can be bought at present. */
  availability: (availability: Field<'availability'>): Step => ({ order: { product: { availability } } }),
  /** How many pieces are in stock. */
  stock: (pieces: number): Step => ({ order: { product: { stock: pieces } } }),
  /** The region in which the goods can be used. */
  productRegion: (region: string): Step => ({ order: { product: { region } } }),
  /** The platform on which the goods are redeemed. */
  redeemedOn: (redemptionPlatform: string): Step => ({ order: { product: { redemptionPlatform } } }),
} satisfies StepTable;
