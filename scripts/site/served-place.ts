import { fail } from '../command-line/command-line.mjs';
import { builtSite } from './built-site.ts';

const PORT = process.env['PORT'] || '4321';
const BASE_PATH = process.env['BASE_PATH'] ?? '';
if (!/^\d+$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65_535) {
  fail(`PORT is "${PORT}". It is a number from 1 to 65535: PORT=4322 npm start.`);
}

/** Where the built site lies and where it is served, as the environment says. A port that is none ends the command that asks. */
export const servedPlace = {
  ...builtSite,
  port: Number(PORT),
  /** With a slash at either end. */
  base: `/${BASE_PATH.replace(/^\/|\/$/g, '')}/`.replace('//', '/'),
} as const;
