/** A Markdown table; a pipe inside a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

export const code = (word: string): string => `\`${word}\``;

export const codes = (words: readonly string[]): string => words.map(code).join(', ');
