import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './site-markdown.ts';

const asked = '1. Why is `x` so?\n\n   Because.\n\n   And more.\n2. What then?';

describe('answers in notes', () => {
  it('are folded below their question, and a question without one stays as it is', async () => {
    const html = (await renderMarkdown(asked)).replaceAll('\n', '');
    expect(html).toContain('<li><details><summary>Why is <code>x</code> so?</summary><p>Because.</p><p>And more.</p></details></li>');
    expect(html).toContain('<li><p>What then?</p></li>');
  });

  it('are nowhere else: a numbered list of a topic stays one', async () => {
    expect(await renderMarkdown(asked, '/content/topics/serving.md')).not.toContain('<details>');
  });
});
