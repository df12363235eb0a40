import type { BuildReport } from '../../src/site-build/build-report.ts';
import type { MeasuredRun } from './measured-run.ts';
import type { PeerProject } from './peer-project.ts';
import { type SiteProject, type SiteSize, siteSize } from './site-project.ts';

/** Builds of another generator, or why there are none. */
export interface PeerBuilds {
  readonly name: string;
  readonly version: string;
  readonly whole: readonly MeasuredRun[];
  readonly site: SiteSize | undefined;
  readonly failure: string | undefined;
}

/** All builds of one library. */
export interface Builds {
  /** From nothing. */
  readonly whole: readonly MeasuredRun[];
  /** Again, with nothing changed. */
  readonly unchanged: readonly MeasuredRun[];
  /** Again, after one entry was changed. */
  readonly changed: readonly MeasuredRun[];
  /** `npm run check`, and the same of one file. */
  readonly check: readonly MeasuredRun[];
  readonly checkOne: readonly MeasuredRun[];
  /** The phases of the last whole build, if it says them. */
  readonly phases: BuildReport['phases'];
  readonly site: SiteSize;
  readonly peers: readonly PeerBuilds[];
}

/**
 * Builds a library and projects of other generators in turn, A B C A B C, so that what else the machine does falls on all alike. A
 * generator that fails once is left out from then on.
 */
export async function measureBuilds(
  site: SiteProject,
  projects: readonly PeerProject[],
  runs: number,
  progress: (what: string) => void,
): Promise<Builds> {
  const own: Record<'whole' | 'unchanged' | 'changed' | 'check' | 'checkOne', MeasuredRun[]> = {
    ...{ whole: [], unchanged: [], changed: [], check: [], checkOne: [] },
  };
  const others = projects.map((project) => ({ project, whole: [] as MeasuredRun[], failure: undefined as string | undefined }));
  let phases: BuildReport['phases'] = [];
  for (let run = 1; run <= runs; run += 1) {
    const tell = (what: string): void => progress(`${what}, run ${run} of ${runs}`);
    tell('whole build');
    own.whole.push(await site.wholeBuild());
    phases = site.report()?.phases ?? [];
    for (const other of others) {
      if (other.failure !== undefined) continue;
      tell(other.project.peer.name);
      try {
        other.whole.push(await other.project.wholeBuild());
      } catch (cause) {
        other.failure = cause instanceof Error ? cause.message : String(cause);
      }
    }
    tell('unchanged build');
    own.unchanged.push(await site.build());
    await site.changeEntry();
    tell('build after a change');
    own.changed.push(await site.build());
    tell('check');
    own.check.push(await site.check());
    own.checkOne.push(await site.check({ ofOneFile: true }));
  }
  const peers: PeerBuilds[] = [];
  for (const { project, whole, failure } of others) {
    const { name } = project.peer;
    const size = whole.length === 0 ? undefined : await siteSize(project.out);
    peers.push({ name, version: project.peer.version() ?? '', whole, site: size, failure });
  }
  return { ...own, phases, site: await siteSize(site.out), peers };
}
