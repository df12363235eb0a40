import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';

/** What measured, so that figures of another day can be judged. */
export interface Machine {
  readonly day: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** Nothing without git. */
  readonly commit: string | undefined;
}

/** This machine, now. */
export function thisMachine(): Machine {
  const [first] = cpus();
  const git = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' });
  return {
    day: new Date().toISOString().slice(0, 10),
    processor: first?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    commit: git.status === 0 ? git.stdout.trim() : undefined,
  };
}

/** A machine in one line. */
export function machineLine({ day, processor, cores, memoryBytes, system, node, commit }: Machine): string {
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GiB`;
  return `${day}${commit === undefined ? '' : `, commit ${commit}`}: ${cores} cores of ${processor}, ${memory}, ${system}, Node ${node}`;
}
