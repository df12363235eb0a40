import { compareText } from '../compare-text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { JudgedLink } from '../link-record.ts';
import { linkVerdicts } from '../link-verdict.ts';

/** What a run of `npm run links` found. */
export interface LinkRun {
  /** The day of the run. */
  readonly today: string;
  /** What is known of each address that was asked. */
  readonly links: ReadonlyMap<string, JudgedLink>;
  /** How many addresses were left out because of an exception. */
  readonly excepted: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A run in one line. @example linkSummary(run) // '913 addresses asked: 890 alive, 4 moved, 18 refuse programs, 0 failing, 1 gone.' */
export function linkSummary({ links, excepted }: LinkRun): string {
  const found = [...links.values()];
  const counts = linkVerdicts.map((verdict) => {
    const count = found.filter((link) => link.verdict === verdict).length;
    return `${count} ${verdict === 'blocked' ? `refuse${count === 1 ? 's' : ''} programs` : verdict}`;
  });
  const left = excepted === 0 ? '' : ` ${excepted} not asked, as content/link-exceptions.yaml says.`;
  return `${links.size} address${links.size === 1 ? '' : 'es'} asked: ${counts.join(', ')}.${left}`;
}

/** The hosts that refuse programs, and how many addresses of them nobody can judge therefore; most first. */
export function refusingHosts(links: LinkRun['links']): readonly { readonly host: string; readonly count: number }[] {
  const hosts = [...links].flatMap(([url, { verdict }]) => (verdict === 'blocked' ? [new URL(url).host] : []));
  return [...Map.groupBy(hosts, (host) => host)]
    .map(([host, all]) => ({ host, count: all.length }))
    .toSorted((a, b) => b.count - a.count || compareText(a.host, b.host));
}

/**
 * A run as Markdown, for the text of an issue: what has to be mended first.
 * @param repository The address of the repository, when it is known: files are then linked.
 */
export function linkReport(run: LinkRun, repository: string | undefined): string {
  const { diagnostics, links, today } = run;
  const waiting = (rule: string): readonly Diagnostic[] =>
    diagnostics.filter((diagnostic) => diagnostic.rule === rule && diagnostic.severity === 'warning');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const hosts = refusingHosts(links);
  const sections = [
    { title: 'To mend', line: undefined, items: errors.map((one) => item(one, repository)) },
    { title: 'Exceptions that expired', line: undefined, items: waiting('expired-exception').map((one) => item(one, repository)) },
    { title: 'Moved', line: 'They still work.', items: waiting('moved-link').map((one) => item(one, repository)) },
    {
      title: 'Failing, perhaps not for long',
      line: 'Nothing to do yet, unless the address is new and has a slip in it.',
      items: waiting('failing-link').map((one) => item({ ...one, remedy: '' }, repository)),
    },
    {
      title: 'Not judged',
      line: 'These hosts refuse programs. Their pages open for people, as far as is known.',
      items: hosts.map(({ host, count }) => `- \`${host}\`: ${count}\n`),
    },
  ];
  let room = mostCharacters;
  const text = sections
    .filter(({ items }) => items.length > 0)
    .map(({ title, line, items }) => {
      const shown = items.filter((one) => (room -= one.length) > 0);
      const rest = items.length - shown.length;
      const more = rest === 0 ? '' : `- and ${rest} more: \`npm run links\` lists them all.\n`;
      return `\n## ${title} (${items.length})\n\n${line === undefined ? '' : `${line}\n\n`}${shown.join('')}${more}`;
    });
  return `Links were checked on ${today}. ${linkSummary(run)}${errors.length === 0 ? ' Nothing has to be mended.' : ''}\n${text.join('')}`;
}

/** How long the items of a report may be together: GitHub refuses texts of more than 65,536 characters. */
const mostCharacters = 60_000;

function item({ file, position, message, remedy }: Diagnostic, repository: string | undefined): string {
  const line = position.known ? position.line : undefined;
  const name = `${file}${line === undefined ? '' : `:${line}`}`;
  // A Markdown file would be shown as it reads, where lines have no numbers.
  const place = `${repository}/blob/main/${encodeURI(file)}?plain=1${line === undefined ? '' : `#L${line}`}`;
  return `- ${repository === undefined ? `\`${name}\`` : `[\`${name}\`](${place})`}: ${withLinks(`${message} ${remedy}`.trim())}\n`;
}

/** A sentence of ours with the addresses in it, which are not ours, made into links and nothing else. */
function withLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/g, (found) => {
    const url = found.replace(/[.,]$/, '');
    return URL.canParse(url) ? `<${new URL(url).href}>${found.slice(url.length)}` : `\`${found.replaceAll('`', '')}\``;
  });
}
