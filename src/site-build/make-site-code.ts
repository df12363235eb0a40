import { build } from 'astro';

/** A process of its own, whose memory is free when pages are made: builds the code of the site into a folder. */
const [outDir = ''] = process.argv.slice(2);
await build({ outDir, logLevel: 'warn' });
