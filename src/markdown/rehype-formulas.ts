import type { RehypePlugin } from '@astrojs/markdown-remark';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { formulaText, mathml } from '#domain/prose/formula.ts';

/**
 * Turns the formulas that remark-math found into MathML, which browsers show and read aloud without script. The element carries
 * a text alternative for software that does not know MathML. Inline styles are dropped, as the content security policy would.
 */
export const rehypeFormulas: RehypePlugin = () => (tree) => {
  replaceFormulas(tree);
};

function replaceFormulas(parent: Root | Element): void {
  parent.children = (parent.children as RootContent[]).map((node): RootContent => {
    const code = node.type === 'element' ? formulaIn(node) : undefined;
    if (code === undefined) {
      // Components in MDX have children too.
      if ('children' in node) replaceFormulas(node as Element);
      return node;
    }
    return code.isDisplayed
      ? { type: 'element', tagName: 'div', properties: { className: ['equation'] }, children: [formula(code.tex, true)] }
      : formula(code.tex, false);
  }) as Root['children'];
}

/** The TeX of a formula: a `code` of class `math-inline`, or a `pre` with one of class `math-display`. */
function formulaIn(node: Element): { readonly tex: string; readonly isDisplayed: boolean } | undefined {
  const isDisplayed = node.tagName === 'pre';
  const code = isDisplayed ? node.children.find((child): child is Element => child.type === 'element') : node;
  const classes = code?.properties['className'];
  const isFormula = code?.tagName === 'code' && Array.isArray(classes) && classes.includes(isDisplayed ? 'math-display' : 'math-inline');
  return isFormula ? { tex: textOf(code.children).trim(), isDisplayed } : undefined;
}

function formula(tex: string, isDisplayed: boolean): Element {
  const [math] = fromHtml(mathml(tex, isDisplayed), { fragment: true }).children;
  if (math?.type !== 'element') throw new Error(`No MathML came of the formula ${tex}.`);
  dropStyles(math);
  const text = formulaText(math);
  Object.assign(math.properties, { alttext: text, ariaLabel: text });
  return math;
}

function dropStyles(element: Element): void {
  delete element.properties['style'];
  for (const child of element.children) if (child.type === 'element') dropStyles(child);
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('');
}
