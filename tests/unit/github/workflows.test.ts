import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { importsOf } from '../imports.ts';
import { workflowFaults } from './workflow-faults.ts';

const root = new URL('../../../', import.meta.url);
const folder = '.github/workflows/';
const files = readdirSync(new URL(folder, root)).map((name) => ({ name, text: readFileSync(new URL(`${folder}${name}`, root), 'utf8') }));
const npmScripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))).scripts;

/** What of a workflow decides what it may do. */
const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.int().max(120),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

const workflows = files.map(({ name, text }) => ({ name, text, workflow: workflowSchema.parse(parse(text)) }));
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, body]) => ({ name: `${name}: ${job}`, file: name, on: Object.keys(workflow.on), ...body })),
);
const steps = jobs.flatMap((job) => job.steps.map((step) => ({ job, ...step })));

describe('the workflows of GitHub', () => {
  it('are found', () => {
    expect(files.map(({ name }) => name)).toEqual(['check.yml', 'links.yml', 'list.yml', 'pages.yml', 'review-comment.yml']);
  });

  it('are what GitHub takes for workflows', async () => {
    const faults = await Promise.all(files.map(({ name, text }) => workflowFaults(name, text)));
    expect(faults.flat()).toEqual([]);
  });

  // The check above says something only if the parser finds what people get wrong.
  it.each([
    ['a key that does not exist', 'timeout-minutes:', 'timeout-minute:', "Unexpected value 'timeout-minute'"],
    ['a value of the wrong type', 'timeout-minutes: 60', 'timeout-minutes: [60]', 'A sequence was not expected'],
    ['an event that does not exist', 'workflow_dispatch:', 'workflow_dispach:', "Unexpected value 'workflow_dispach'"],
    ['a time that is none', "cron: '5 4 * * 2'", "cron: '99 4 * * 2'", 'Invalid cron expression'],
    ['a job without a machine', '    runs-on: ubuntu-latest\n', '', 'Required property is missing: runs-on'],
    ['a right that does not exist', 'contents: read', 'content: read', "Unexpected value 'content'"],
    ['a step that does two things', '- run: npm test', '- run: npm test\n        uses: actions/checkout@v7', "Unexpected value 'uses'"],
    ['an expression about nothing', '${{ github.ref }}', '${{ nothing.here }}', "Unrecognized named-value: 'nothing'"],
    ['an expression that breaks off', '${{ github.ref }}', '${{ github. }}', 'Unexpected symbol'],
    ['a function that does not exist', '!cancelled()', '!canceled()', "Unrecognized function: 'canceled'"],
  ])('cannot hold %s', async (_what, right, wrong, fault) => {
    const text = `name: Toy
on:
  schedule:
    - cron: '5 4 * * 2'
  workflow_dispatch:
jobs:
  toy:
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read
    steps:
      - run: npm test
        env:
          REF: \${{ github.ref }}
`;
    expect(await workflowFaults('toy.yml', text)).toEqual([]);
    expect(text).toContain(right);
    expect(
      await workflowFaults(
        'toy.yml',
        text.replace(right, () => wrong),
      ),
    ).toEqual([expect.stringContaining(fault)]);
  });

  it('name every action by the commit of an exact version', () => {
    const lines = files.flatMap(({ text }) => text.match(/^.*\buses:.*$/gm) ?? []);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('name one commit for one action', () => {
    const pins = new Set(steps.flatMap(({ uses }) => uses ?? []));
    expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
  });

  it('give no right to all jobs, and each job the few it needs', () => {
    expect(workflows.map(({ workflow }) => workflow.permissions)).toEqual(workflows.map(() => ({})));
    const rights = jobs.map(({ name, permissions }) => [name, Object.entries(permissions).map(([what, how]) => `${what} ${how}`)]);
    expect(Object.fromEntries(rights)).toEqual({
      'check.yml: review': ['contents read'],
      'check.yml: test': ['contents read'],
      'check.yml: preview': ['contents read'],
      'links.yml: links': ['contents write', 'issues write'],
      'list.yml: list': ['contents write'],
      'pages.yml: build': ['contents read', 'pages read'],
      'pages.yml: deploy': ['pages write', 'id-token write'],
      'review-comment.yml: post': ['actions read', 'contents read', 'pull-requests write'],
    });
  });

  it('write nothing while they run code of a pull request', () => {
    const writing = jobs.filter(({ permissions }) => Object.values(permissions).includes('write'));
    expect(writing.filter(({ on }) => on.includes('pull_request'))).toEqual([]);
    expect(workflows.filter(({ text }) => /pull_request_target|allow-unsafe-pr-checkout/.test(text))).toEqual([]);
  });

  it('run no packages and no code but that of main where they answer to a pull request', () => {
    const answering = jobs.filter(({ on }) => on.includes('workflow_run'));
    expect(answering.length).toBe(1);
    for (const { steps: own } of answering) {
      expect(own.filter(({ run }) => run !== undefined).map(({ run }) => run)).toEqual([
        'node scripts/github/post-review.ts "$RUNNER_TEMP/review/comment.md"',
      ]);
      expect(own.filter(({ with: given }) => given !== undefined && ('ref' in given || 'repository' in given))).toEqual([]);
    }
  });

  it('use no secret but the token of the run, and hand it to single steps', () => {
    expect(files.filter(({ text }) => /\bsecrets\./.test(text))).toEqual([]);
    const holding = steps.filter(({ env }) => env?.['GITHUB_TOKEN'] !== undefined).map(({ run }) => run?.split(' ')[1]);
    expect(new Set(holding)).toEqual(
      new Set(['scripts/github/post-review.ts', 'scripts/github/report-links.ts', 'scripts/github/commit-files.ts']),
    );
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(({ with: given }) => given?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('put nothing that strangers choose into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{') || run?.trim().includes('\n')).map(({ run }) => run)).toEqual([]);
  });

  it('run commands that exist', () => {
    const commands = steps.flatMap(
      ({ run }) => run?.match(/\b(?:npm run|npm test|scripts\/run\.mjs|node scripts\/\S+\.ts)(?: \S+)?/g) ?? [],
    );
    const missing = commands.filter((command) => {
      const [program = '', name = '', argument = ''] = command.split(' ');
      if (program === 'npm') return npmScripts[name === 'run' ? argument : name] === undefined;
      const script = program === 'node' ? name : `scripts/${name}.ts`;
      return !existsSync(new URL(script, root));
    });
    expect(commands.length).toBeGreaterThan(6);
    expect(missing).toEqual([]);
  });

  it('install nothing for the scripts that hold a token', () => {
    const held = ['scripts/github/post-review.ts', 'scripts/github/report-links.ts', 'scripts/github/commit-files.ts'];
    const seen = new Set<string>();
    const packages = (path: string): readonly string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const text = readFileSync(new URL(path, root), 'utf8');
      return importsOf({ path, text }).flatMap(({ target }) =>
        target.startsWith('node:') ? [] : /^(src|scripts)\//.test(target) ? packages(target) : [target],
      );
    };
    expect(held.flatMap(packages)).toEqual([]);
    expect([...seen]).toContain('scripts/github/api.ts');
  });
});
