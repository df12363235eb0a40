import type { RehypePlugin } from '@astrojs/markdown-remark';
import type { Element, ElementContent, Root } from 'hast';
import { exampleMark } from '#domain/rules/rule-examples.ts';
import { translator } from '../i18n/index.ts';
import { languageOfFile } from './text-language.ts';

/** Says above each example on the page of a rule whether it is wrong or right, and which file it belongs to. */
export const rehypeRuleExamples: RehypePlugin = () => (tree, file) => {
  tree.children = tree.children.map((node) => (node.type === 'element' ? withCaption(node, file.path) : node)) as Root['children'];
};

function withCaption(pre: Element, path: string | undefined): Element {
  const [code] = pre.children;
  const info = code?.type === 'element' ? (code.data as { readonly meta?: string | null } | undefined)?.meta : undefined;
  const mark = exampleMark(info ?? '');
  if (mark === undefined) return pre;
  const caption = element('figcaption', {}, [
    element('strong', {}, [{ type: 'text', value: translator(languageOfFile(path))(`rules.${mark.verdict}`) }]),
    { type: 'text', value: ' ' },
    element('code', {}, [{ type: 'text', value: `content/${mark.file}` }]),
  ]);
  return element('figure', { className: ['example', mark.verdict] }, [caption, pre]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
