import { readJson } from '../../../.dev/generate/rule-files';
import { readText, ROOT } from '../repository';
import { type Modules, runExample, type Scope } from './run';

/** A fenced block of a page, with the remark in front of it: `<!-- file: own-cause.json -->`. */
interface Block {
  readonly remark: string;
  readonly value: string;
  readonly language: string;
  readonly body: string;
}

/** What came of the examples of a page. */
export interface RunPage {
  readonly claims: number;
  readonly broken: readonly string[];
  /** Files that the page shows, by their names. */
  readonly files: ReadonlyMap<string, unknown>;
  /** The page with every output as it is now. */
  readonly fresh: string;
}

const BLOCK = /(?:<!-- (\w+): (.*?) -->\n)?```(\w+)\n([\s\S]*?)```/g;
const GIVEN = /<!-- given: (\w+) = (\S+)(?: (\w+))? -->/g;

const blocksOf = (text: string): Block[] =>
  [...text.matchAll(BLOCK)].map(([, remark = '', value = '', language = '', body = '']) => ({ remark, value, language, body }));

/**
 * Runs the TypeScript of a page from top to bottom, as one program. In front of a block may stand, invisible to readers:
 * `given: name = path [key]` (a JSON file of this repository, or one key of it), `file: name` (a JSON block that later blocks import),
 * `output: expression` (a text block that shows what the expression gives), `shown: why` (a block that is not run).
 */
export async function runPage(path: string, published: Modules): Promise<RunPage> {
  const text = readText(path);
  const files = new Map<string, unknown>();
  const broken: string[] = [];
  let scope: Scope = givenBy(text);
  let fresh = text;
  let claims = 0;
  for (const { remark, value, language, body } of blocksOf(text)) {
    if (remark === 'file') files.set(value, JSON.parse(body));
    if (remark === 'output') {
      const { scope: { output } } = await runExample(`const output = ${value};`, published, scope);
      fresh = fresh.replace(`\`\`\`${language}\n${body}\`\`\``, () => `\`\`\`${language}\n${String(output).trimEnd()}\n\`\`\``);
    }
    if (language !== 'ts' || remark === 'shown') continue;
    const run = await runExample(body, { ...published, ...asModules(files) }, scope);
    scope = run.scope;
    broken.push(...run.broken);
    claims += run.claims.length;
    if (run.claims.length !== body.split('//=>').length - 1) broken.push(`a result in this block belongs to no statement:\n${body}`);
  }
  return { claims, broken, files, fresh };
}

const asModules = (files: ReadonlyMap<string, unknown>): Modules =>
  Object.fromEntries([...files].map(([name, value]) => [`./${name}`, { default: value }]));

function givenBy(text: string): Scope {
  return Object.fromEntries([...text.matchAll(GIVEN)].map(([, name = '', path = '', key]) => {
    const file = readJson(ROOT, path) as Record<string, unknown>;
    return [name, key === undefined ? file : file[key]];
  }));
}
