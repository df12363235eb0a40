import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { mkdocs } from './mkdocs.ts';
import type { Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** The generators that the build is compared with, where they are installed. */
export const peers: readonly Peer[] = [hugo, eleventy, starlight, vitepress, mkdocs];
