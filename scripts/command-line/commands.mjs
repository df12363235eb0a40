// @ts-check
/**
 * What there is to call: every command of `npm run` with its flags and its help. run.mjs, the scripts and the tests of README.md read
 * it. Plain JavaScript without packages, so that `--help` answers on a fresh clone.
 */
import { readFileSync } from 'node:fs';

/** @import { Command, Flag } from './command-line.mjs' */

/** The fields of links that `npm run links -- --only` takes. */
export const linkFields = /** @type {const} */ (['page', 'pdf', 'code', 'docs', 'slides', 'video', 'repository', 'doi', 'arxiv', 'url']);

/** The flags of the fields of an entry, which follow from the schema: written by `npm run schema`. */
const entryFlags = /** @type {Readonly<Record<string, Flag>>} */ (
  JSON.parse(readFileSync(new URL('entry-flags.json', import.meta.url), 'utf8'))
);

export const commands = /** @satisfies {Readonly<Record<string, Command>>} */ (
  /** @type {const} */ ({
    start: {
      call: 'npm start',
      does: 'checks the list, builds the site, serves it on http://localhost:4321',
      more: 'PORT chooses another port, OUT_DIR another folder than dist/.',
    },
    test: {
      call: 'npm test',
      takes: '[part …]',
      does: 'proves it: types, format, content, units, components, browser',
      more: `With parts only those: a room such as \`search\`, on every floor; a floor: unit, components, content, e2e; a test file by its
name; types, format. Goes on after a failure and ends with a line \`N passed, N failed\`. CHROMIUM_PATH chooses the browser.`,
      dev: true,
      ends: '0 when all passed, 1 when something failed',
    },
    check: {
      call: 'npm run check',
      takes: '[file …]',
      does: 'checks the content in about half a second: each finding with file, line, column, rule and remedy',
      more: `The library is content/ (or CONTENT_DIR). With files, only findings in those files are shown; the rest of the library is read all
the same. --fix touches line ends, surrounding spaces, the order of fields, the form of identifiers, identifiers that the
links name, tracking parameters, a PDF given as the page, Chinese typography. Comments and everything else stay as they are.`,
      flags: {
        fix: { does: 'first puts right what is mechanical in the files of entries, or in those that are named, and says what it did' },
        format: { one: ['text', 'github', 'json'], otherwise: 'text', does: 'how findings are printed' },
      },
      ends: '0 without errors, 1 with errors',
    },
    new: {
      call: 'npm run new',
      takes: '[address or identifier]',
      does: 'writes the file of a new entry: asks arXiv and Crossref, prompts or flags give the rest',
      more: `  npm run new -- arxiv:2205.14135
  npm run new -- https://doi.org/10.1145/3600006.3613165 --tier optional --topic kv-cache --why-en "…"

The file is content/papers/<id>.yaml (or below CONTENT_DIR). What an address says is taken from it; arXiv and Crossref are asked
about identifiers. In a terminal it asks for what is missing and shows the file before it is written. Elsewhere it asks
nothing: what is missing is listed with the flags that state it. No file is written in which \`npm run check\` would find
an error, and none is overwritten. Every field has a flag; those of lists may be repeated.`,
      flags: {
        offline: { does: 'asks neither arXiv nor Crossref' },
        'dry-run': { does: 'prints the file instead of writing it' },
        kind: { one: ['paper', 'framework', 'course', 'article', 'video', 'book', 'collection'], does: 'what the work is' },
        id: { value: 'ID', does: 'the name of the file; otherwise made of the title' },
        ...entryFlags,
      },
      ends: '0 when the file is written, 1 when it is not',
    },
    build: {
      call: 'npm run build',
      does: 'checks and builds into `dist/`',
      more: `OUT_DIR names another folder; SITE_URL and BASE_PATH say where the site will be published. What would come out as it is there
is kept; the new site takes the place of the last one at the end. BUILD_REPORT names a file for the table as JSON.`,
      ends: '0 when built, 1 when the content has errors or the build fails',
    },
    dev: {
      call: 'npm run dev',
      does: 'shows the site while you edit',
      flags: {
        port: { value: 'N', does: 'where it is served; otherwise 4321' },
        host: { does: 'shows it to other machines of the network, too' },
      },
    },
    serve: {
      call: 'npm run serve',
      does: 'serves what was built',
      more: 'PORT chooses another port than 4321, OUT_DIR another folder than dist/.',
    },
    review: {
      call: 'npm run review',
      does: 'compares the list of two checkouts: what a pull request adds, what it changes for readers, what is wrong',
      more: `Prints a comment on a pull request. Reads content/ of both checkouts and runs nothing of either.
REPOSITORY_URL, SITE_URL and BASE_PATH say where the links lead; without them there are none.`,
      flags: {
        base: { value: 'DIR', does: 'the checkout before' },
        head: { value: 'DIR', does: 'the checkout after' },
        changed: {
          value: 'FILE',
          does: 'the names of changed files, each ended by a zero byte or a line break: those outside of content/ are listed',
        },
        out: { value: 'FILE', does: 'where the comment is written; otherwise standard output' },
        annotations: { does: 'prints each finding as a workflow command of GitHub, errors first' },
        commit: { value: 'SHA', does: 'the commit whose files are linked' },
        run: { value: 'URL', does: 'the run that checks it, to be linked' },
      },
      ends: '0 without errors in the change, 1 with errors',
    },
    import: {
      call: 'npm run import',
      takes: 'FILE',
      does: 'reads another list, Markdown or HTML: which works are here, drafts of the others, every line that is no work with the reason',
      more: `FILE is an awesome list or a README; - reads it from standard input. It is compared with the library in content/ (or
CONTENT_DIR): works that the library has are named, and what the list has that they do not; nothing in content/ is
changed. For the others drafts are written, with what the list and the addresses say. Move those you want into content/,
write the rest and run \`npm run check\`.`,
      flags: {
        source: { value: 'ID', does: 'the list is this one of content/sources.yaml: drafts name it in `recommendedBy`' },
        out: { value: 'DIR', otherwise: 'drafts', does: 'where drafts are written; files that are there are kept' },
        'dry-run': { does: 'writes nothing' },
        format: { one: ['text', 'json'], otherwise: 'text', does: 'how the report is printed' },
      },
      ends: '0 when works were found, 1 when none was',
    },
    'readme-list': {
      call: 'npm run readme-list',
      does: 'writes the whole list as `LIST.md` and `LIST.zh.md` for reading on GitHub',
      more: 'Links to the published site where SITE_URL (and BASE_PATH) say where it is.',
      flags: {
        check: { does: 'writes nothing; says which files are out of date' },
        stdout: { one: ['en', 'zh'], does: 'writes one of them to standard output' },
      },
      ends: '0 when written or up to date, 1 when the content has errors or a file is out of date',
    },
    translated: {
      call: 'npm run translated',
      takes: '[file …]',
      does: 'notes that Chinese texts agree with the English ones they stand beside, so that the check finds stale ones',
      more: 'Compare them before. When the English changes, the check reports the Chinese again.',
      flags: { all: { does: 'notes it in all files instead of those that are named' } },
      ends: '0 when done, 1 when the library has errors in those files',
    },
    links: {
      call: 'npm run links',
      takes: '[file or id …]',
      does: 'asks every address of the list whether it is still there, politely, and writes `content/link-record.yaml`',
      more: `The list is content/ (or CONTENT_DIR). With files or ids of entries only their addresses are asked, and nothing is written.
A host gets one request at a time with a pause after each, and as much rest as it asks for. What does not answer is asked
in another way, and again when all were asked.
  alive    it answers
  moved    it answers, and names another address for good
  blocked  a server is there and refuses programs; nobody has to do anything
  failing  no answer, or a wrong one; an error when that has lasted 14 days
  gone     404 or 410, twice; an archived copy is looked for
Addresses that content/link-exceptions.yaml names are not asked until the exception expires.`,
      flags: {
        format: {
          one: ['text', 'github', 'json', 'markdown'],
          otherwise: 'text',
          does: 'findings as `npm run check` prints them, one JSON object for each address, or a report',
        },
        only: { value: 'page,pdf,…', otherwise: '', does: `only these fields: ${linkFields.join(', ')}` },
        'dry-run': { does: 'writes nothing' },
        concurrency: { value: 'N', otherwise: '16', does: 'hosts asked at the same time' },
        pause: {
          value: 'SECONDS',
          otherwise: '1',
          does: 'between an answer of a host and the next request to it; three times as many for arXiv',
        },
        timeout: { value: 'SECONDS', otherwise: '20', does: 'an answer may take' },
        patience: { value: 'SECONDS', otherwise: '60', does: 'the longest rest that a host may ask for and get' },
        archive: { value: 'URL', otherwise: 'https://archive.org', does: 'where copies are looked for; none looks nowhere' },
        private: { does: 'also asks addresses of private networks, which are otherwise refused' },
      },
      ends: '0 when nothing has to be mended, 1 when something has; 2 also when nothing could be asked',
    },
    schema: {
      call: 'npm run schema',
      does: 'writes what follows from the fields of an entry: `public/schema/<kind>.json`, by which editors check, and the flags of `npm run new`',
      ends: '0 when written',
    },
    mutations: {
      call: 'npm run mutations',
      takes: '[part …]',
      does: 'tries the tests: each small fault of `tests/mutations/` in a copy of the repository has to make one fail',
      more: 'With parts only faults in files whose path has one of them, such as a room.',
      ends: '0 when each was found, 1 when one was not or does not apply any more, or when tests fail without any',
      dev: true,
    },
    bench: {
      call: 'npm run bench',
      does: 'measures builds, bytes and searches of the list, of 2,000 and of 10,000 works, beside other generators if wanted',
      more: `Makes libraries of the list and of made-up works, always the same, in a temporary folder, builds each there, opens the pages in a
browser that never saw the site, and prints tables: time, processor time and memory of all processes of a build from
nothing, of one with nothing changed and of one after a change; bytes of each kind of page as they are sent; searches.
The default takes some minutes; with peers and three runs it takes an hour. Nothing else should run meanwhile.`,
      flags: {
        sizes: {
          value: 'N,N,…',
          otherwise: 'list,2000,10000',
          does: 'how many works; list, and any number below, is the list as it is',
        },
        runs: { value: 'N', otherwise: '1', does: 'how often each is built, all in turn; tables have the median' },
        peers: {
          does: 'also builds as many works with Hugo, Eleventy, Starlight, VitePress and mkdocs-material; installs those of npm, in bench/peers/',
        },
        lighthouse: { does: 'also has Lighthouse open six pages three times as a phone; installs it, in bench/lighthouse/' },
        out: { value: 'FILE', does: 'also writes all that was measured, as JSON' },
        write: { does: 'also writes the tables into docs/performance.md' },
      },
      script: 'bench/bench.ts',
      dev: true,
      ends: '0 when measured, 1 when a build or a page failed',
    },
    'bench-search': {
      call: 'npm run bench:search',
      does: 'measures the search of the built site on judged queries, beside four libraries',
      more: `Asks the search of the site in dist/ (or OUT_DIR) the judged queries of tests/relevance/judged.yaml, in a real browser,
and four other libraries the same over the same records. Takes one to two minutes.`,
      flags: {
        json: { does: 'prints one JSON object instead of tables' },
        misses: { does: 'also lists the queries whose first result is not relevant' },
        'write-floor': { does: 'also writes tests/relevance/floor.yaml, which `npm test` compares with' },
      },
      dev: true,
      ends: '0 when measured; 2 also without a built site',
    },
    format: { call: 'npm run format', does: 'formats the code', dev: true, runs: ['prettier', '--write', '--log-level', 'warn', '.'] },
  })
);
