import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BuildError } from './build-report.ts';
import type { ListOfPages, MadePage, PageMakerAnswer, PageMakerTask, PageToMake } from './page-maker.ts';

/** For how many pages it pays to have another thread: it takes a moment to begin. */
const pagesOfMaker = 150;

/** How many threads at most: each has a library of its own, which for 10,000 works takes 0.3 GB. */
const mostMakers = 4;

/** How many pages are made at once at most. */
const most = 16;

/** Makes pages in several threads, each of which has a library of its own. */
export class PageMakers {
  readonly #task: PageMakerTask;
  readonly #workers: Worker[] = [];

  constructor(task: PageMakerTask) {
    this.#task = task;
  }

  /** All pages of the library. */
  async list(): Promise<ListOfPages> {
    const answer = await this.#begin();
    if (!('files' in answer)) throw new Error('A page maker says first which files there are.');
    return answer;
  }

  /** Makes some of them, in no order. @param onMade Told what was made, a few pages at a time. */
  async make(pages: readonly PageToMake[], onMade: (made: readonly MadePage[]) => void): Promise<void> {
    const wanted = Math.min(availableParallelism(), mostMakers, Math.ceil(pages.length / pagesOfMaker));
    const waiting = [...pages];
    const work = async (worker: Worker): Promise<void> => {
      while (waiting.length > 0) {
        const answer = next(worker);
        worker.postMessage(waiting.splice(0, Math.max(1, Math.min(most, Math.ceil(waiting.length / wanted / 4)))));
        const said = await answer;
        if ('made' in said) onMade(said.made);
      }
    };
    const begun = this.#workers.map(work);
    while (begun.length < wanted) {
      const place = begun.length;
      begun.push(this.#begin().then(() => work(this.#workers[place] as Worker)));
    }
    await Promise.all(begun);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #begin(): Promise<PageMakerAnswer> {
    const worker = new Worker(new URL('page-maker.ts', import.meta.url), {
      workerData: this.#task,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.#workers.push(worker);
    return next(worker);
  }
}

/** What a worker says next. @throws Error when it fails or ends. */
function next(worker: Worker): Promise<PageMakerAnswer> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off('message', said).off('error', reject).off('exit', ended);
    };
    const said = (answer: PageMakerAnswer): void => {
      end();
      if ('failed' in answer) reject(new BuildError(answer.failed));
      else resolve(answer);
    };
    const ended = (): void => reject(new Error('What makes pages has ended.'));
    worker.on('message', said).on('error', reject).on('exit', ended);
  });
}
