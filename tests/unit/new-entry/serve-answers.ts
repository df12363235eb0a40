import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers to a question. */
export interface ServedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the question stays without an answer. */
  readonly isSilent?: boolean;
}

/** A server on this machine that stands for arXiv and for Crossref. */
export interface AnswerServer {
  readonly arxiv: string;
  readonly crossref: string;
  /** The questions so far: path, parameters, and who asked. */
  readonly asked: { readonly path: string; readonly parameters: URLSearchParams; readonly agent: string | undefined }[];
  close(): Promise<void>;
}

/** @param answer What is answered to each question, by its number from 0 and its address. */
export async function serveAnswers(answer: (question: URL, number: number) => ServedAnswer): Promise<AnswerServer> {
  const asked: AnswerServer['asked'][number][] = [];
  const server = createServer((request, response) => {
    const question = new URL(request.url ?? '/', 'http://localhost');
    asked.push({ path: question.pathname, parameters: question.searchParams, agent: request.headers['user-agent'] });
    const { status = 200, headers = {}, body = '', isSilent = false } = answer(question, asked.length - 1);
    if (isSilent) return;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    arxiv: `${base}/api/query`,
    crossref: `${base}/works`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
