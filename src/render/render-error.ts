/** Why nothing could be rendered. */
export type RenderErrorCode = 'unknown_locale' | 'unknown_format' | 'unknown_audience' | 'unknown_time_zone' | 'words_missing';

/**
 * Thrown for an option that is not offered, and in strict mode for words or arguments that are missing.
 * Outside strict mode a missing argument reads as an ellipsis and a missing word as its id: a desk is better served by
 * an incomplete sentence than by none.
 */
export class RenderError extends Error {
  override readonly name = 'RenderError';

  constructor(readonly code: RenderErrorCode, message: string, readonly missing: readonly string[] = []) {
    super(message);
  }
}
