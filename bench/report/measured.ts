import type { Builds } from '../builds/measure-builds.ts';
import type { Machine } from '../machine.ts';
import type { LighthouseRun } from '../readers/lighthouse.ts';
import type { PageBytes } from '../readers/page-bytes.ts';
import type { ShownPage } from '../readers/shown-pages.ts';
import type { Spread } from '../search/site-bench.ts';

/** What Lighthouse says of a page, each time. */
export interface MeasuredLighthouse extends ShownPage {
  readonly runs: readonly LighthouseRun[];
}

/** All that was measured of a library. Times of builds in seconds, of searches in milliseconds; sizes in bytes. */
export interface MeasuredSize extends Builds {
  readonly works: number;
  readonly pages: readonly PageBytes[];
  readonly search: {
    /** In a browser that never saw the site, from the navigation to the rows. */
    readonly cold: Spread;
    /** On an open page, each query for the first time, and for the second. */
    readonly first: Spread;
    readonly warm: Spread;
    /** What the first search fetches until ten rows are shown: the larger of two queries. */
    readonly bytes: number;
  };
  readonly lighthouse: readonly MeasuredLighthouse[];
}

/** A run of the bench, as `--out` writes it. */
export interface Measured {
  readonly machine: Machine;
  readonly runs: number;
  readonly sizes: readonly MeasuredSize[];
}
