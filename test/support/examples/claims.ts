import ts from 'typescript';

/** A piece of code with what is said to come of it: `expression //=> result`. */
export interface Claim {
  readonly code: string;
  readonly expected: string;
}

/** A block of example code, made ready to be run. */
export interface Example {
  /** JavaScript that reports what it is asked for by `__claim(index, value)`. */
  readonly script: string;
  readonly claims: readonly Claim[];
  readonly imports: readonly ImportedName[];
  /** Names that the block declares, for the blocks after it. */
  readonly declares: readonly string[];
}

export interface ImportedName {
  readonly from: string;
  /** `default`, `*`, or the name that is exported. */
  readonly name: string;
  readonly as: string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ARROW = /^[ \t]*\/\/=> ?(.*)$/;
const MORE = /^[ \t]*\/\/ {2,}(.*)$/;

/** The result that is written behind a statement, on its line or on the lines below it. */
function resultBehind(source: string, end: number): string | undefined {
  const [rest = '', ...below] = source.slice(end).split('\n');
  const first = ARROW.exec(rest.replace(/^;/, '')) ?? (rest.replace(/^;/, '').trim() === '' ? ARROW.exec(below.shift() ?? '') : null);
  if (first === null) return undefined;
  const until = below.findIndex((text) => !MORE.test(text));
  return [first[1] ?? '', ...(until < 0 ? below : below.slice(0, until)).map((text) => MORE.exec(text)?.[1] ?? '')].join('\n');
}

/** Takes a block of TypeScript apart into what it imports, what it does and what it claims. */
export function readExample(source: string): Example {
  const file = ts.createSourceFile('example.ts', source, ts.ScriptTarget.ES2022, true);
  const claims: Claim[] = [];
  const edits: Edit[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) edits.push({ from: statement.getStart(), to: statement.end, text: '' });
    const expected = resultBehind(source, statement.end);
    const claimed = expected === undefined ? undefined : claimedBy(statement);
    if (expected === undefined || claimed === undefined) continue;
    const report = `__claim(${String(claims.length)}, ${claimed});`;
    edits.push(ts.isExpressionStatement(statement)
      ? { from: statement.getStart(), to: statement.end, text: report }
      : { from: statement.end, to: statement.end, text: `\n${report}` });
    claims.push({ code: claimed, expected });
  }
  const edited = edits.reduceRight((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source);
  return { script: toJavaScript(edited), claims, imports: file.statements.flatMap(importedBy), declares: file.statements.flatMap(declaredBy) };
}

function claimedBy(statement: ts.Statement): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText();
  return declaredBy(statement)[0];
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  return ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(({ name }) => namesIn(name)) : [];
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));

function importedBy(statement: ts.Statement): ImportedName[] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const from = statement.moduleSpecifier.text;
  const { name, namedBindings } = statement.importClause ?? {};
  const whole = name === undefined ? [] : [{ from, name: 'default', as: name.text }];
  if (namedBindings === undefined) return whole;
  if (ts.isNamespaceImport(namedBindings)) return [...whole, { from, name: '*', as: namedBindings.name.text }];
  const named = namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
  return [...whole, ...named.map((element) => ({ from, name: (element.propertyName ?? element.name).text, as: element.name.text }))];
}

const toJavaScript = (source: string): string => ts.transpileModule(source, {
  compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false },
}).outputText.replace(/^export \{\};?$/m, '');
