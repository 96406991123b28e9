import budgets from './budgets.json' with { type: 'json' };
import type { Measured, Size } from './measure';

type Budget = Pick<Size, 'raw' | 'gzip'>;

/** Budgets in bytes, by name of the use. */
export const BUDGETS: Readonly<Record<string, Budget>> = budgets as Record<string, Budget>;

/** How far a bundle may grow past its budget before somebody has to decide on it. */
const TOLERANCE = 1.05;

export const isOver = ({ use, raw, gzip }: Measured): boolean => {
  const budget = BUDGETS[use.name];
  return budget === undefined || raw > budget.raw * TOLERANCE || gzip > budget.gzip * TOLERANCE;
};

/** Sizes beside their budgets, in kB. */
export function sizeTable(measured: readonly Measured[]): string {
  const head = ['import', 'own', 'minified', 'budget', 'gzip', 'budget', ''];
  const rows = measured.map((one) => {
    const budget = BUDGETS[one.use.name];
    return [one.use.name, kB(one.own), kB(one.raw), kB(budget?.raw), kB(one.gzip), kB(budget?.gzip), isOver(one) ? 'over' : ''];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ').trimEnd()).join('\n');
}

const pad = (cell: string, width: number, column: number): string => (column === 0 ? cell.padEnd(width) : cell.padStart(width));
const kB = (bytes: number | undefined): string => (bytes === undefined ? 'none' : (bytes / 1000).toFixed(1));

/** The budgets that would just hold. */
export const budgetsOf = (measured: readonly Measured[]): Readonly<Record<string, Budget>> =>
  Object.fromEntries(measured.map(({ use, raw, gzip }) => [use.name, { raw, gzip }]));
