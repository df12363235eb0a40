import { pathToFileURL } from 'node:url';
import config from '../../../astro.config.mjs';

const processor = config.markdown?.processor;
if (processor?.createMdxRenderer === undefined) throw new Error('astro.config.mjs names no processor of Markdown and MDX.');
const markdown = await processor.createRenderer({ syntaxHighlight: false });
const mdx = await processor.createMdxRenderer({ syntaxHighlight: false }, { optimize: false, srcDir: pathToFileURL('/site/src/') });

/** The HTML that the site makes of Markdown. */
export async function renderMarkdown(text: string, path = '/content/notes/en/alpha.md'): Promise<string> {
  return (await markdown.render(text, { fileURL: pathToFileURL(path) })).code;
}

/** The code that the site makes of MDX: calls that build the elements. */
export async function compileMdx(text: string, path = '/content/paths/begin.mdx'): Promise<string> {
  return (await mdx.process(text, path, {})).code;
}
