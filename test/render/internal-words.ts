/** Words that belong to the house and never to a customer. */
export const INTERNAL_WORDS: readonly RegExp[] = [
  /\brisk[- ](?:control|team|rule|score|system|engine|block)/i, /\brules?\b/i, /\bengine\b/i, /black ?list/i, /block ?list/i, /fraud[- ]score/i,
  /\btrace ?id\b/i, /\bAPI\b/, /\bsnapshot\b/i, /\bSKU\b/, /风控/, /黑名单/, /规则/, /引擎/, /快照/, /接口/,
];

/** Words that would hint at a discreet cause. */
export const HINTS: readonly RegExp[] = [
  ...INTERNAL_WORDS, /\brisk/i, /fraud/i, /stolen/i, /suspic/i, /\bblocked\b/i, /\blisted\b/i, /风险/, /欺诈/, /盗/, /可疑/, /名单/, /拦截/,
];
