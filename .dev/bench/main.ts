import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start';
import { diagnoseVsZod } from './diagnose-vs-zod';
import { valuesOf } from './flat-facts';
import { matchVsHandWritten } from './match-vs-hand-written';
import { matchVsStock } from './match-vs-stock';
import { memoryGrowth } from './memory';
import { createRandom } from './random';
import { compile, shippedRules } from './rules';
import { scale } from './scale';
import { variedSnapshots } from './snapshots';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const size = options.quick
  ? { snapshots: 1000, stock: 20, rounds: 5, cold: 3, diagnoses: 20_000 }
  : { snapshots: 10_000, stock: 60, rounds: 15, cold: 9, diagnoses: 1_000_000 };

const say = (line: string): void => { if (!options.json) console.log(line); };
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

const run = async () => {
  execFileSync('npx', ['tsup', '--silent'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  // What a program on Node gets by the name of the package.
  const library = import.meta.resolve('paytriage');
  const snapshots = variedSnapshots(size.snapshots, createRandom(1));
  const samples = snapshots.map(valuesOf);
  const rules = shippedRules();
  const matcher = compile(rules);
  say(`${rules.length} rules, ${snapshots.length} snapshots; microseconds a snapshot, medians of interleaved passes`);

  const every = Math.floor(samples.length / size.stock);
  const stock = await matchVsStock(rules, matcher, samples.filter((_, i) => i % every === 0), size.rounds);
  say(`match ${round(stock.ours)} against json-rules-engine ${round(stock.theirs)}: ${round(stock.ratio, 0)} times as fast`);
  const hand = await matchVsHandWritten(rules, samples, size.rounds);
  say(`${hand.rules} rules: match ${round(hand.match)} against written by hand ${round(hand.hand)}: ${round(hand.ratio)} times the cost`);
  const zod = await diagnoseVsZod(library, matcher, snapshots, size.rounds);
  say(`diagnose ${round(zod.ours)} against zod's parse ${round(zod.zod)}, in turn: ${round(zod.ratio)} times the cost (zod in a loop of its own: ${round(zod.alone)})`);
  const scaled = await scale(rules, samples, size.rounds);
  say(`match at 1, 4 and 16 times the rules: ${scaled.costs.map((cost) => round(cost)).join(', ')}; 16 cost ${round(scaled.ratio)} times 1`);
  const coldMs = coldStart(library, snapshots[0], size.cold);
  say(`import and first diagnosis: ${round(coldMs, 0)} ms`);
  const grown = memoryGrowth(library, snapshots.slice(0, 1000), size.diagnoses);
  say(`after ${size.diagnoses} diagnoses: rss ${round(grown.rssMb)} MB, heap ${round(grown.heapMb)} MB more`);

  return {
    matchVsJre: round(stock.ratio, 0),
    matchVsHandWritten: round(hand.ratio),
    diagnoseVsZodParse: round(zod.ratio),
    scale16x: round(scaled.ratio),
    coldMs: round(coldMs, 0),
    rssGrowthMb: round(grown.rssMb),
  };
};

const result = await run();
if (options.json) console.log(JSON.stringify(result));
