import type { RehypePlugin } from '@astrojs/markdown-remark';
import type { Element, ElementContent } from 'hast';

/**
 * Folds the answers in notes: where an item of a numbered list has more below its first paragraph, that paragraph opens the rest.
 * @example '1. Why?\n\n   Because.' // <ol><li><details><summary>Why?</summary><p>Because.</p></details></li></ol>
 */
export const rehypeFoldedAnswers: RehypePlugin = () => (tree, file) => {
  if (!/(?:^|\/)notes\//.test(file.path ?? '')) return;
  for (const node of tree.children) if (node.type === 'element' && node.tagName === 'ol') foldAnswers(node);
};

function foldAnswers(list: Element): void {
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    const [question, ...answer] = item.children.filter((child) => child.type === 'element');
    if (question?.tagName !== 'p' || answer.length === 0) continue;
    item.children = [element('details', [element('summary', question.children), ...answer])];
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
