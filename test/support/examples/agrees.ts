import ts from 'typescript';

const REST = '__rest';

/**
 * Whether a value is what an example says it is. `…` stands for the rest of a list or of an object, and inside a text for any text.
 *
 * @example
 * agrees("{ action: 'wait_until', … }", { action: 'wait_until', safety: 'observe' }) //=> true
 */
export function agrees(expected: string, actual: unknown): boolean {
  const source = `(${withRest(expected)})`;
  const [statement] = ts.createSourceFile('expected.ts', source, ts.ScriptTarget.ES2022, true).statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) throw new Error(`"${expected}" is no value`);
  return fits(statement.expression, actual);
}

/** Replaces `…` outside texts by a name that the compiler can read. */
const withRest = (expected: string): string => expected.replace(/'(?:[^'\\]|\\.)*'|…/g, (part) => (part === '…' ? REST : part));

const isRest = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === REST;

function fits(node: ts.Expression, actual: unknown): boolean {
  if (ts.isParenthesizedExpression(node)) return fits(node.expression, actual);
  if (isRest(node)) return true;
  if (ts.isStringLiteralLike(node)) return typeof actual === 'string' && textPattern(node.text).test(actual);
  if (ts.isNumericLiteral(node)) return actual === Number(node.text.replaceAll('_', ''));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return actual === -Number(node.operand.text);
  if (ts.isArrayLiteralExpression(node)) return Array.isArray(actual) && fitsList(node.elements, actual);
  if (ts.isObjectLiteralExpression(node)) return typeof actual === 'object' && actual !== null && fitsObject(node.properties, actual as Record<string, unknown>);
  return actual === WORDS.get(node.getText());
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([['true', true], ['false', false], ['null', null], ['undefined', undefined]]);

const textPattern = (text: string): RegExp =>
  new RegExp(`^${text.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s\\S]*')}$`);

function fitsList(elements: readonly ts.Expression[], actual: readonly unknown[]): boolean {
  const open = elements.findIndex(isRest);
  const wanted = open < 0 ? elements : elements.slice(0, open);
  return (open < 0 ? actual.length === wanted.length : actual.length >= wanted.length) && wanted.every((element, i) => fits(element, actual[i]));
}

function fitsObject(properties: readonly ts.ObjectLiteralElementLike[], actual: Readonly<Record<string, unknown>>): boolean {
  const wanted = new Map(properties.flatMap((property) =>
    (ts.isPropertyAssignment(property) ? [[nameOf(property.name), property.initializer] as const] : [])));
  const open = properties.some((property) => ts.isShorthandPropertyAssignment(property) && isRest(property.name));
  const extra = Object.keys(actual).filter((key) => actual[key] !== undefined && !wanted.has(key));
  return (open || extra.length === 0) && [...wanted].every(([key, value]) => fits(value, actual[key]));
}

const nameOf = (name: ts.PropertyName): string => (ts.isStringLiteralLike(name) ? name.text : name.getText());
