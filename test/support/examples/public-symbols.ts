import ts from 'typescript';
import { ROOT } from '../repository';

/** Something that an entry of the package exports, with what its docstring says. */
export interface PublicSymbol {
  readonly entry: string;
  readonly name: string;
  readonly isFunction: boolean;
  /** It returns nothing: its example shows how it is called, and runs without an error. */
  readonly isVoid: boolean;
  readonly text: string;
  readonly examples: readonly string[];
}

/** Reads the exports of entries with the compiler, docstrings included. */
export function publicSymbols(entries: Readonly<Record<string, string>>): PublicSymbol[] {
  const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram(Object.values(entries).map((file) => `${ROOT}/${file}`), options);
  const checker = program.getTypeChecker();
  return Object.entries(entries).flatMap(([entry, file]) => {
    const source = program.getSourceFile(`${ROOT}/${file}`);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} exports nothing`);
    return checker.getExportsOfModule(module).map((symbol) => describe(entry, symbol, checker));
  });
}

function describe(entry: string, exported: ts.Symbol, checker: ts.TypeChecker): PublicSymbol {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const value = symbol.valueDeclaration;
  const calls = value === undefined ? [] : checker.getTypeOfSymbolAtLocation(symbol, value).getCallSignatures();
  const isClass = value !== undefined && ts.isClassDeclaration(value);
  return {
    entry,
    name: exported.name,
    isFunction: !isClass && calls.length > 0,
    isVoid: calls.length > 0 && calls.every((call) => (checker.getReturnTypeOfSignature(call).flags & ts.TypeFlags.Void) !== 0),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    examples: symbol.getJsDocTags(checker).filter(({ name }) => name === 'example').map(({ text }) => ts.displayPartsToString(text)),
  };
}
