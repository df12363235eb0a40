import type { RemarkPlugin } from '@astrojs/markdown-remark';

/** What this plugin looks at of a node of a Markdown syntax tree. @see https://github.com/syntax-tree/mdast */
interface MarkdownNode {
  type: string;
  url?: string | undefined;
  alt?: string | null | undefined;
  value?: string | undefined;
  children?: MarkdownNode[];
}

/**
 * Makes the Markdown of strangers harmless: raw HTML is shown as the text it is, links lead to the web or within the site
 * only, and pictures of other hosts, which readers' browsers would ask for, give way to their description.
 */
export const remarkUntrusted: RemarkPlugin = () => (tree) => disarm(tree);

function disarm(node: MarkdownNode): void {
  if (node.type === 'html') node.type = 'text';
  const isForeign = node.type === 'imageReference' || (node.type === 'image' && !isWithinSite(node.url));
  if (isForeign) Object.assign(node, { type: 'text', value: node.alt ?? '' });
  if ((node.type === 'link' || node.type === 'definition') && !isWithinSite(node.url) && !isWebAddress(node.url)) node.url = '';
  node.children?.forEach(disarm);
}

function isWithinSite(url = ''): boolean {
  return /^(#|\/(?!\/)|\.)/.test(url);
}

function isWebAddress(url = ''): boolean {
  return /^https?:\/\//i.test(url);
}
