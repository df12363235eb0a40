/// <reference types="astro/client" />
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

/** What the bundle of all pages gives to who makes them. */
export const app = createApp({ streaming: false });

/** The address of each page and file that pages make of the library, with its route. */
export const allPages = (): ReturnType<InstanceType<typeof StaticPaths>['getAll']> => new StaticPaths(app).getAll();
