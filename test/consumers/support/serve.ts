import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** No inline script, no code from strings, nothing from elsewhere. */
const STRICT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json' };

export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves texts by their path on localhost, all under a strict content-security policy. */
export async function serve(texts: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const text = texts[url];
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': type, 'Content-Security-Policy': STRICT_POLICY });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
