import { basename } from 'node:path';
import process from 'node:process';
import type { Watch } from './io';
import { isPassedOver } from './list-json';

/** How long nothing has to change before it is answered: an editor saves in several steps. */
const QUIET_MS = 120;

/** Watches JSON files at the paths or below; the program then runs until the user interrupts it, and ends with exit code 0. */
export const watchFiles = async (paths: readonly string[], { changed, ready }: Watch): Promise<void> => {
  let stop = (): Promise<void> => Promise.resolve();
  const end = (): void => void stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path, stats) => !paths.includes(path) && (isPassedOver(basename(path)) || (stats?.isFile() === true && !path.endsWith('.json'))),
  });
  stop = () => watcher.close();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  watcher.on('ready', ready);
};
