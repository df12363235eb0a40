import { rehypePrism } from '@astrojs/markdown-remark';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import { rehypeFoldedAnswers } from './rehype-folded-answers.ts';
import { rehypeFormulas } from './rehype-formulas.ts';
import { rehypeRuleExamples } from './rehype-rule-examples.ts';
import { rehypeScrollRegions } from './rehype-scroll-regions.ts';
import { remarkUntrusted } from './remark-untrusted.ts';

/** What all Markdown goes through, that of strangers in `content/` and that of the pages in `src/prose/`. */
export const remarkPlugins: PluggableList = [remarkGfm, remarkMath, remarkUntrusted];

/** Prism marks code by classes; it drops what the examples of rules say behind their language, so it comes after them. */
export const rehypePlugins: PluggableList = [
  rehypeSlug,
  rehypeFoldedAnswers,
  rehypeFormulas,
  rehypeRuleExamples,
  rehypePrism,
  rehypeScrollRegions,
];
