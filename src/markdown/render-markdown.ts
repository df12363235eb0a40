import type { Nodes as HtmlNodes, Root as HtmlRoot, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypePlugins, remarkPlugins } from './markdown-plugins.ts';
import type { RenderedText } from './rendered-text.ts';

const toTree = unified().use(remarkParse).use(remarkPlugins).use(remarkRehype).use(rehypePlugins).freeze();
const mdxToTree = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkPlugins)
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] })
  .use(rehypePlugins)
  .freeze();
const toHtml = unified().use(rehypeStringify).freeze();

/**
 * Makes HTML of the Markdown of a file in `content/`. Nothing in it is executed: of MDX, elements with text as attributes are placed,
 * and anything else is refused.
 * @param path The file, which says whether it is MDX and in which language it is: `notes/zh/zero.md`.
 * @throws Error that names the file and what in it cannot be shown.
 * @example await renderMarkdown('*Why*', 'notes/en/zero.md') // ['<p><em>Why</em></p>']
 */
export async function renderMarkdown(markdown: string, path: string): Promise<RenderedText> {
  const processor = path.endsWith('.mdx') ? mdxToTree : toTree;
  const tree = (await processor.run(processor.parse(markdown), { value: markdown, path })) as HtmlRoot;
  return piecesOf(tree.children, path);
}

function piecesOf(nodes: readonly RootContent[], path: string): RenderedText {
  const pieces: RenderedText[number][] = [];
  let plain: RootContent[] = [];
  const endPlain = (): void => {
    const html = toHtml.stringify({ type: 'root', children: plain });
    if (html.trim() !== '') pieces.push(html);
    plain = [];
  };
  for (const node of nodes as readonly (RootContent | MdxJsxFlowElementHast)[]) {
    if (node.type !== 'mdxJsxFlowElement') {
      refuseCode(node, path);
      plain.push(node);
      continue;
    }
    endPlain();
    pieces.push({ name: node.name ?? '', attributes: attributesOf(node, path), content: piecesOf(node.children as RootContent[], path) });
  }
  endPlain();
  return pieces;
}

function attributesOf(element: MdxJsxFlowElementHast, path: string): Readonly<Record<string, string>> {
  const attributes = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? ([attribute.name, attribute.value] as const)
      : refused(path, `an attribute of <${element.name}> that is no text`),
  );
  return Object.fromEntries(attributes);
}

/** Elements stand between paragraphs only; what MDX would execute stands nowhere. */
function refuseCode(node: HtmlNodes | { readonly type: string }, path: string): void {
  if (node.type.startsWith('mdx'))
    refused(path, node.type.startsWith('mdxJsx') ? 'an element within a paragraph' : 'code in braces, an import or an export');
  if ('children' in node) for (const child of node.children) refuseCode(child, path);
}

function refused(path: string, what: string): never {
  throw new Error(`content/${path} has ${what}, which is not shown. Elements with text as attributes may stand between paragraphs.`);
}
