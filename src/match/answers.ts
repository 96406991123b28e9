import type { Leaf } from '../knowledge/condition-schema';
import type { FactValue } from '../model/diagnosis';
import type { LeafTests } from './leaf-tests';

/** Every distinct condition on a fact, numbered: what the answer to a question about the fact may be. */
export interface AnswerTable {
  /** Number of a condition; equal conditions have one number. */
  readonly add: (leaf: Leaf) => number;
  readonly textOf: (answer: number) => string;
  /** Whether a second condition on the same fact can hold where the first does; true where that cannot be told. */
  readonly agrees: (answer: number, other: number) => boolean;
}

/** Creates an empty table; which answers agree is found out when it is first asked. */
export function createAnswerTable(tests: LeafTests): AnswerTable {
  const leaves: Leaf[] = [];
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const agreements = new Map<number, boolean>();
  const decide = (answer: number, other: number): boolean => {
    const value = representative(leaves[answer] as Leaf);
    return value === undefined || tests(leaves[other] as Leaf)(value);
  };
  return {
    add: (leaf) => {
      const text = describeLeaf(leaf);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, leaves.length);
      texts.push(text);
      return leaves.push(leaf) - 1;
    },
    textOf: (answer) => texts[answer] as string,
    agrees: (answer, other) => {
      const key = answer * 65_536 + other;
      const known = agreements.get(key);
      if (known !== undefined) return known;
      const decided = decide(answer, other);
      agreements.set(key, decided);
      return decided;
    },
  };
}

/** A value for which the condition holds, where the condition names one. */
function representative({ operator, value }: Leaf): FactValue | undefined {
  if (operator === 'equal') return value as FactValue;
  return operator === 'in' && Array.isArray(value) ? value[0] : undefined;
}

const describeLeaf = ({ fact, operator, value }: Leaf): string =>
  `${fact} ${operator} ${Array.isArray(value) ? value.map(String).join(', ') : String(value)}`;
