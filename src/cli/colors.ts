import picocolors from 'picocolors';
import type { Colors } from '../render/style';
import { NO_COLORS } from '../render/style';

/** Colours of the terminal, or none. */
export const terminalColors = (wanted: boolean): Colors => {
  if (!wanted) return NO_COLORS;
  const { bold, cyan, dim, green, red, yellow } = picocolors.createColors(true);
  return { heading: (text) => bold(cyan(text)), strong: bold, good: green, warn: yellow, bad: (text) => bold(red(text)), dim };
};
