import { domainMutations } from './domain.ts';
import type { Mutation } from './mutation.ts';
import { pagesMutations } from './pages.ts';
import { toolsMutations } from './tools.ts';

/** What `npm run mutations` tries: each is applied to a copy of the repository, alone, and some test has to fail on it. */
export const mutations: readonly Mutation[] = [...domainMutations, ...toolsMutations, ...pagesMutations];
