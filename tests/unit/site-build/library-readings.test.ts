import { describe, expect, it } from 'vitest';
import type { Library } from '#domain/library.ts';
import { fingerprint } from '../../../src/site-build/fingerprint.ts';
import { readAgain, recordedLibrary } from '../../../src/site-build/library-readings.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();

/** What some reading of a library tells, as the build remembers it. */
function readingsOf(read: (library: Library) => unknown): readonly string[] {
  const readings: string[] = [];
  read(recordedLibrary(library, (reading) => readings.push(reading)));
  return readings;
}

/** Whether another library answers otherwise to what was read. */
function isStale(read: (library: Library) => unknown, changes: Changes): boolean {
  const changed = toyLibrary(changes).library;
  return readingsOf(read).some((reading) => fingerprint(readAgain(changed, reading)) !== fingerprint(readAgain(library, reading)));
}

const alpha = (from: Library) => from.entry('alpha') ?? expect.fail('The toy library has Alpha.');

describe('a recorded library', () => {
  it('has every member of a library, and answers as it does', () => {
    const recorded = recordedLibrary(library, () => undefined);
    expect(Object.keys(recorded).toSorted()).toEqual(Object.keys(library).toSorted());
    expect(recorded.entries).toBe(library.entries);
    expect(recorded.ancestorsOf(alpha(recorded))).toEqual(library.ancestorsOf(alpha(library)));
  });

  it('tells each member that is asked, with the ids of what it is asked about', () => {
    const read = readingsOf((from) => [from.date, from.homeOf(alpha(from)), from.person('A B'), from.besideOf(alpha(from), 3)]);
    expect(read).toEqual(['date', 'entry\talpha', 'homeOf\talpha', 'person\tA B', 'entry\talpha', 'besideOf\talpha\t3']);
  });

  it('gives, read again, what was read', () => {
    for (const path of library.paths) {
      const [reading = ''] = readingsOf((from) => from.minutesOfStep(path, 1));
      expect(readAgain(library, reading)).toBe(library.minutesOfStep(path, 1));
    }
  });
});

describe('what was read', () => {
  it('is stale when the work that was shown has changed', () => {
    expect(isStale(alpha, edited('papers/alpha.yaml', 'title: "', 'title: "New '))).toBe(true);
  });

  it('is not when another has', () => {
    expect(isStale(alpha, edited('papers/gamma.yaml', 'title: ', 'aliases: [Another]\ntitle: '))).toBe(false);
  });

  it('is when a work that is one of many has', () => {
    expect(isStale((from) => from.entries, edited('papers/gamma.yaml', 'title: ', 'aliases: [Another]\ntitle: '))).toBe(true);
  });

  it('is when the work is not there any more', () => {
    const gone = readAgain(library, 'homeOf\tno-such-work');
    expect(gone).toBeUndefined();
    expect(fingerprint(gone)).not.toBe(fingerprint(readAgain(library, 'homeOf\talpha')));
  });
});
