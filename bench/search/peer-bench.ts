import { gzipSync } from 'node:zlib';
import type { Judged } from '../../tests/relevance/judged.ts';
import type { Answer } from '../../tests/relevance/measure.ts';
import { type Peer, type PeerRecord } from './peers.ts';
import { type Progress, type Spread, spreadOf } from './site-bench.ts';

/** What is measured of another library, in Node. Times are in milliseconds. */
export interface PeerBench {
  readonly name: string;
  readonly answers: readonly Answer[];
  /** To index all records. */
  readonly build: number;
  /** Each query for the second time. */
  readonly warm: Spread;
  /** The index compressed with gzip, without the library and without what results show. */
  readonly indexBytes: number;
}

/** Indexes the records with another library, and asks it all queries twice. */
export async function benchPeer(
  peer: Peer,
  records: readonly PeerRecord[],
  judged: readonly Judged[],
  progress: Progress,
): Promise<PeerBench> {
  const start = performance.now();
  const index = await peer.build(records);
  const build = performance.now() - start;
  const answers: Answer[] = [];
  for (const one of judged) {
    answers.push({ judged: one, found: await index.search(one.query) });
    progress(`queries of ${peer.name}`, answers.length, judged.length);
  }
  const times: number[] = [];
  for (const { query } of judged) {
    const asked = performance.now();
    await index.search(query);
    times.push(performance.now() - asked);
  }
  return { name: peer.name, answers, build, warm: spreadOf(times), indexBytes: gzipSync(await index.serialized()).length };
}
