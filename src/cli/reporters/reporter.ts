import type { Colors } from '../../render/style';
import type { CheckReport } from '../check/report';

export interface ReportContext {
  readonly colors: Colors;
  readonly version: string;
  /** A path as it reads from the folder the program runs in. */
  readonly relative: (path: string) => string;
}

/** Writes a report in one form. */
export type Reporter = (report: CheckReport, context: ReportContext) => string;

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
