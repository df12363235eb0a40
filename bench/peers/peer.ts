import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Topic } from '../../src/domain/topic.ts';
import type { SeededWork } from '../libraries/seeded-works.ts';

export const peerLanguages = ['en', 'zh'] as const;
export type PeerLanguage = (typeof peerLanguages)[number];

/** What peers build: a page for each work and each topic and a home page, in two languages. */
export interface PeerList {
  readonly works: readonly SeededWork[];
  readonly topics: readonly Topic[];
}

/** A command of a build. */
export interface PeerStep {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Another generator, with a project of the same pages. */
export interface Peer {
  readonly name: string;
  /** Its version, with that of what makes its index; nothing when it is not installed. */
  version(): string | undefined;
  /** Writes the project into an empty folder. Is not timed. */
  write(list: PeerList, folder: string): Promise<void>;
  /** What builds the site of the project into a folder. */
  steps(out: string): readonly PeerStep[];
  /** What a build keeps for the next one, below the folder of the project. */
  readonly kept: readonly string[];
}

const packages = join(import.meta.dirname, 'node_modules');

/** The version of a package that `bench/peers/` brings, when it is installed. */
export function packageVersion(name: string, folder = packages): string | undefined {
  const manifest = join(folder, name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version : undefined;
}

/** The version of Pagefind, by whose command other generators get an index. */
export const pagefindVersion = packageVersion('pagefind', 'node_modules') ?? '';

/** Indexes a built site as people do who have no search: by Pagefind's own command. */
export function indexing(out: string): PeerStep {
  return { program: 'pagefind', args: ['--site', out, '--quiet'] };
}

/** A program of a package, run by this Node. */
export function packageStep(script: string, args: readonly string[], env: Readonly<Record<string, string>>): PeerStep {
  return { program: process.execPath, args: [join('node_modules', script), ...args], env };
}

/** Gives a project the packages of `bench/peers/`, which it has to name itself: Starlight fails without. */
export async function linkPackages(folder: string, names: readonly string[]): Promise<void> {
  const dependencies = Object.fromEntries(names.map((name) => [name, packageVersion(name)]));
  await writeFiles(folder, [['package.json', JSON.stringify({ private: true, type: 'module', dependencies })]]);
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: readonly (readonly [path: string, text: string])[]): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Removes what the last build made and kept. */
export async function removeBuilt(peer: Peer, folder: string, out: string): Promise<void> {
  for (const path of [out, ...peer.kept.map((one) => join(folder, one))]) await rm(path, { recursive: true, force: true });
}

/** The few styles that the plainest projects have. */
export const plainStyles =
  ':root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.5}body{max-width:70rem;margin:auto;padding:1rem}' +
  '.card{border-bottom:1px solid #8884;padding:.6rem 0}.meta{color:#666;font-size:.9em}';

/** The front matter of a work, for generators that lay it out by templates. */
export function frontMatter(work: SeededWork, language: PeerLanguage): string {
  const { title, authors, venue, year, tier, topic, id, hasCode, minutes, summary } = work;
  const fields = {
    ...{ title, authors, venue, year, tier, topics: [topic], paper: `https://example.org/p/${id}` },
    ...(hasCode && { code: `https://example.org/c/${id}` }),
    ...{ minutes, summary: summary[language] },
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** The title of a topic. */
export function topicTitle(topic: Topic, language: PeerLanguage): string {
  return topic[language]?.title ?? topic.en.title;
}

/** The works of each topic, the latest first. */
export function worksByTopic({ works, topics }: PeerList): ReadonlyMap<string, readonly SeededWork[]> {
  const grouped = Map.groupBy(works.toReversed(), ({ topic }) => topic);
  return new Map(topics.map(({ id }) => [id, grouped.get(id) ?? []]));
}
