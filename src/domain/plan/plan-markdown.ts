import { markdownAddress, plainMarkdown } from '../prose/plain-markdown.ts';

/** A plan in words, as it is written into a checklist. */
export interface PlanChecklist {
  readonly title: string;
  /** How many works, and how long they take. */
  readonly total: string;
  /** The full address of the plan. */
  readonly address: string;
  readonly groups: readonly {
    readonly title: string;
    readonly steps: readonly {
      readonly title: string;
      /** The full address of its page. */
      readonly address: string;
      /** What stands behind it: its time, and its day where there is one. May be empty. */
      readonly note: string;
      readonly isRead: boolean;
    }[];
  }[];
}

/**
 * A plan as a checklist in Markdown, as issue trackers and note books understand it.
 * @example
 * // # The way to PagedAttention
 * //
 * // 3 works, 3 h 25 min. <https://example.org/plan/?to=paged-attention>
 * //
 * // ## Foundations
 * //
 * // - [ ] [Attention Is All You Need](https://example.org/papers/transformer/) — 1 h
 */
export function planMarkdown({ title, total, address, groups }: PlanChecklist): string {
  const parts = groups.map(({ title: heading, steps }) => {
    const lines = steps.map((step) => {
      const note = step.note === '' ? '' : ` — ${plainMarkdown(step.note)}`;
      return `- [${step.isRead ? 'x' : ' '}] [${plainMarkdown(step.title)}](${markdownAddress(step.address)})${note}`;
    });
    return `## ${plainMarkdown(heading)}\n\n${lines.join('\n')}\n`;
  });
  return [`# ${plainMarkdown(title)}\n`, `${plainMarkdown(total)} <${markdownAddress(address)}>\n`, ...parts].join('\n');
}
