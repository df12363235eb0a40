import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What a program took, with all the programs that it started. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Of all processors together; nothing where the system does not tell, as without /proc. */
  readonly cpuSeconds: number | undefined;
  /** The most memory that all its processes had at once; what they share is counted once. Nothing where the system does not tell. */
  readonly peakBytes: number | undefined;
}

/** A program to run. */
export interface Run {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In seconds; what takes longer is ended. */
  readonly patience: number;
}

/** How often memory is looked at, in milliseconds: reading it takes some of the time of a processor, too. */
const interval = 150;
/** What a tick of the clock in /proc is on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** The processes that were started and have not ended, which end with the bench. */
const running = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const pid of running) endAll(pid);
    process.exit(1);
  });
}

/** Runs a program to its end without a word. Throws with the end of what it said when it fails or takes too long. */
export async function measuredRun({ program, args, folder, env = {}, patience }: Run): Promise<MeasuredRun> {
  const isWindows = process.platform === 'win32';
  const cpuBefore = ownChildrenSeconds();
  const start = performance.now();
  // In a session of its own, so that what it starts is found, and ends with it.
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: isWindows,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
  let peakBytes = 0;
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, pid === undefined ? 0 : memoryOf(pid))), interval);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    if (pid !== undefined) endAll(pid);
  }, patience * 1000);
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)).finally(() => {
    clearInterval(watch);
    clearTimeout(late);
    if (pid !== undefined) running.delete(pid);
  });
  const seconds = (performance.now() - start) / 1000;
  if (isLate) throw new Error(`${basename(program)} took longer than ${patience} seconds.`);
  if (status !== 0) throw new Error(`${basename(program)} ${args.join(' ')} failed:\n${said.trim()}`);
  const cpuAfter = ownChildrenSeconds();
  return {
    seconds,
    cpuSeconds: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
    peakBytes: peakBytes === 0 ? undefined : peakBytes,
  };
}

/** The time that processors spent on processes that this one started and that ended, and on those that they waited for. */
function ownChildrenSeconds(): number | undefined {
  const own = statOf('self');
  return own === undefined ? undefined : (own.childrenUser + own.childrenSystem) / ticksPerSecond;
}

/** The memory of all processes of a session and of what they started: their own, and their share of what several have. In bytes. */
function memoryOf(session: number): number {
  const members = new Set<number>([session]);
  const stats = pids().flatMap((pid) => statOf(pid) ?? []);
  for (const { pid, parent, session: own } of stats) if (own === session || members.has(parent)) members.add(pid);
  return [...members].reduce((sum, pid) => sum + proportionalSize(pid), 0);
}

function proportionalSize(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(readProc(`${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

/** The ids of all processes, ascending, so that parents come first. */
function pids(): readonly number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0)
      .toSorted((a, b) => a - b);
  } catch {
    return [];
  }
}

/** The line /proc has of a process. Its name is in parentheses, and may have any in it. */
function statOf(pid: number | 'self') {
  const line = readProc(`${pid}/stat`);
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent, , session] = fields;
  const [childrenUser, childrenSystem] = fields.slice(13);
  if (parent === undefined || session === undefined || childrenUser === undefined || childrenSystem === undefined) return undefined;
  return { pid: Number.parseInt(line, 10), parent, session, childrenUser, childrenSystem };
}

/** A file of /proc; empty when the process has ended, and on other systems. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

function endAll(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
