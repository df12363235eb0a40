/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // By default one core is kept free; here nobody waits for it.
    maxWorkers: '100%',
    // No test leaves anything behind for the next file, which saves loading the domain 170 times.
    isolate: false,
    // Ends what hangs. Commands are started as processes, and a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/{unit,components,content}/**/*.test.ts'],
  },
});
