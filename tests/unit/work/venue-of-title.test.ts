import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { venueOfTitle } from '#domain/work/venue-of-title.ts';

const { venues } = readLibrary(await listFiles('content'), 'content').library;

describe('venueOfTitle', () => {
  it('finds every venue of the list by its own name', () => {
    expect(venues.map(({ name }) => venueOfTitle(name, venues)?.id)).toEqual(venues.map(({ id }) => id));
  });

  it.each([
    ['Proceedings of the 29th Symposium on Operating Systems Principles', 'SOSP'],
    ['Proceedings of the Nineteenth European Conference on Computer Systems', 'EuroSys'],
    ['SC20: International Conference for High Performance Computing, Networking, Storage and Analysis', 'SC'],
    ['Proceedings of the 50th Annual International Symposium on Computer Architecture', 'ISCA'],
    ['2024 IEEE International Symposium on High-Performance Computer Architecture (HPCA)', 'HPCA'],
    [
      'Proceedings of the 29th ACM International Conference on Architectural Support for Programming Languages and Operating Systems, Volume 2',
      'ASPLOS',
    ],
    ['Proceedings of the VLDB Endowment', 'VLDB'],
    ['Communications of the ACM', 'CACM'],
    ['IEEE Micro', 'IEEE-Micro'],
  ])('takes %s for %s', (title, id) => {
    expect(venueOfTitle(title, venues)?.id).toBe(id);
  });

  it.each(['Proceedings of the 4th Workshop on Machine Learning and Systems', 'Micro', 'Machine Learning', 'Proceedings', ''])(
    'does not guess what %j is',
    (title) => {
      expect(venueOfTitle(title, venues)).toBeUndefined();
    },
  );

  it('takes the short name of the meeting where the title says too little', () => {
    expect(venueOfTitle('Proceedings', venues, "SOSP '23")?.id).toBe('SOSP');
    expect(venueOfTitle('Proceedings', venues, 'CIKM 2017')).toBeUndefined();
  });

  it('takes none where two would do', () => {
    const twins = [
      ...venues,
      { id: 'Other', name: 'Symposium on Operating Systems Principles', kind: 'conference' as const, aliases: [], proceedings: {} },
    ];
    expect(venueOfTitle('Proceedings of the 29th Annual Symposium on Operating Systems Principles', twins)).toBeUndefined();
  });
});
