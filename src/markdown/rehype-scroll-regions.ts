import type { RehypePlugin } from '@astrojs/markdown-remark';
import type { Element, ElementContent, Root } from 'hast';
import { type Translate, translator } from '../i18n/index.ts';
import { languageOfFile } from './text-language.ts';

/** What may be wider than a page, and how a screen reader names it. */
const regions: Readonly<Record<string, `region.${'table' | 'code' | 'formula'}`>> = {
  table: 'region.table',
  pre: 'region.code',
  eq: 'region.formula',
};

/** Lets wide tables, code and formulas scroll inside a region of their own, which the keyboard reaches. */
export const rehypeScrollRegions: RehypePlugin = () => (tree, file) => {
  const t = translator(languageOfFile(file.path));
  wrapRegions(tree, t);
};

function wrapRegions(parent: Root | Element, t: Translate): void {
  parent.children = parent.children.map((node) => {
    const key = node.type === 'element' ? regions[isFormula(node) ? 'eq' : node.tagName] : undefined;
    if (node.type !== 'element' || key === undefined) {
      // Components in MDX have children too.
      if ('children' in node) wrapRegions(node as Element, t);
      return node;
    }
    const properties = { tabIndex: 0, role: 'group', ariaLabel: t(key) };
    if (node.tagName !== 'table') return { ...node, properties: { ...node.properties, ...properties } };
    return { type: 'element', tagName: 'div', properties: { className: ['scroll-region'], ...properties }, children: [node] };
  }) as ElementContent[];
}

function isFormula(node: Element): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes('equation');
}
