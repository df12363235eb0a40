import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Peer, type PeerList, removeBuilt } from '../peers/peer.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';
import { patience } from './site-project.ts';

/** A project of another generator that builds as many works. */
export class PeerProject {
  readonly peer: Peer;
  readonly #folder: string;
  readonly out: string;

  private constructor(peer: Peer, folder: string) {
    this.peer = peer;
    this.#folder = join(folder, 'project');
    this.out = join(folder, 'site');
  }

  static async in(folder: string, peer: Peer, list: PeerList): Promise<PeerProject> {
    const project = new PeerProject(peer, folder);
    await mkdir(project.#folder, { recursive: true });
    await peer.write(list, project.#folder);
    return project;
  }

  /** Builds from nothing. */
  async wholeBuild(): Promise<MeasuredRun> {
    await removeBuilt(this.peer, this.#folder, this.out);
    const runs: MeasuredRun[] = [];
    for (const step of this.peer.steps(this.out)) runs.push(await measuredRun({ ...step, folder: this.#folder, patience }));
    return oneAfterAnother(runs);
  }
}

/** Commands that run one after another, as one. */
function oneAfterAnother(runs: readonly MeasuredRun[]): MeasuredRun {
  const known = (values: readonly (number | undefined)[]): readonly number[] => values.flatMap((value) => value ?? []);
  const [cpu, peaks] = [known(runs.map((run) => run.cpuSeconds)), known(runs.map((run) => run.peakBytes))];
  return {
    seconds: runs.reduce((sum, run) => sum + run.seconds, 0),
    cpuSeconds: cpu.length === 0 ? undefined : cpu.reduce((sum, value) => sum + value, 0),
    peakBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  };
}
