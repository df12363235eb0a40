import type { MarkdownInstance } from 'astro';
import type { Severity } from '#domain/diagnostic.ts';
import { rules } from '#domain/rules/index.ts';
import type { Language } from '#domain/vocabulary.ts';

/** What `src/prose/rules/` says of a rule in one language. */
export interface RulePage {
  /** The id of the rule, which messages carry. */
  readonly id: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  readonly Content: MarkdownInstance<RuleFacts>['Content'];
}

/** The front matter of a page. */
interface RuleFacts {
  readonly title: string;
}

const files = import.meta.glob<MarkdownInstance<RuleFacts>>('./rules/*.md', { eager: true });

/** The pages of all rules in a language, by id. What is found in a single file, before any rule looks at the whole, is an error. */
export function rulePages(language: Language): readonly RulePage[] {
  return Object.entries(files).flatMap(([path, { frontmatter, Content }]) => {
    const { id, zh } = /\/(?<id>[^/.]+)(?<zh>\.zh)?\.md$/.exec(path)?.groups ?? {};
    if (id === undefined || (zh === undefined) !== (language === 'en')) return [];
    return [{ id, title: frontmatter.title, severity: rules.find((rule) => rule.id === id)?.severity ?? 'error', Content }];
  });
}
