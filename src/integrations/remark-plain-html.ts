/** The part of a Markdown syntax tree that this plugin looks at. @see https://github.com/syntax-tree/mdast#html */
interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
}

/** Shows raw HTML in Markdown as the text it is: notes and introductions come from strangers, and must never execute. */
export function remarkPlainHtml(): (tree: MarkdownNode) => void {
  return function show(node) {
    if (node.type === 'html') node.type = 'text';
    node.children?.forEach(show);
  };
}
