import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const container = await AstroContainer.create();

/** The HTML of a component on one line, without the spaces between elements. */
export async function render(component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> {
  const html = await container.renderToString(component, { props });
  return html.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}
