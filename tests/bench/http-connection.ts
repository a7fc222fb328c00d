import { Agent, type ClientRequest, request } from 'node:http';

/** A client's connections to one server, which stay open. */
export interface HttpConnection {
  /**
   * Asks, and answers the body; JSON goes out where there is something to send.
   *
   * @throws Error if it answers anything but success
   */
  readonly ask: (method: string, address: string, body?: unknown) => Promise<Buffer>;
  readonly close: () => void;
}

/**
 * Opens plain HTTP connections, as many as are in use at once; each costs the client the same, whoever answers.
 *
 * @param cookie of a session, where there is one
 */
export function openHttpConnection(url: string, cookie = ''): HttpConnection {
  const agent = new Agent({ keepAlive: true });
  const headers = { 'content-type': 'application/json', cookie };
  const askOnce = (method: string, address: string, body: string): Promise<Buffer> =>
    answerTo(request(`${url}${address}`, { agent, method, headers }), body);
  return {
    close: () => agent.destroy(),
    async ask(method, address, body) {
      const text = body === undefined ? '' : JSON.stringify(body);
      try {
        return await askOnce(method, address, text);
      } catch (error) {
        if (!(error instanceof ClosedMeanwhile)) throw error;
        return askOnce(method, address, text);
      }
    },
  };
}

/** Express closes what was idle for five seconds, perhaps just when it is used again: nobody has read it. */
class ClosedMeanwhile extends Error {}

function answerTo(asked: ClientRequest, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    asked.on('error', (error) => reject(asked.reusedSocket ? new ClosedMeanwhile() : error));
    asked.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const all = Buffer.concat(parts);
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve(all);
        else reject(new Error(`${asked.path}: ${statusCode} ${all.toString('utf8', 0, 300)}`));
      });
    });
    asked.end(body);
  });
}

/** The end of an answer: what a checkpoint is read from without parsing the documents before it. */
export function endOf(answer: Buffer): string {
  return answer.toString('utf8', Math.max(0, answer.length - 200));
}
