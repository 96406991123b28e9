/** One fault of an input or of a rule file: where it is, what was found, what is accepted. */
export interface Fault {
  /** Dotted path inside the input, such as `order.total.amount`; empty for the whole. */
  readonly path: string;
  readonly found: string;
  readonly accepted: string;
  /** What may be meant, as it is to be written. */
  readonly suggestion?: string;
}

/** A fault of a rule file. */
export type RuleFault = Fault;

/** A fault of a rule file together with the file it stands in. */
export interface RuleFileFault extends Fault {
  readonly file: string;
}
