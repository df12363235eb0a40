import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './site-markdown.ts';

const wrong = '```yaml wrong papers/orca.yaml\nyear: "2022"\n```';

describe('examples on the pages of rules', () => {
  it('say in words what they are and which file they belong to, in the language of the page', async () => {
    expect(await renderMarkdown(wrong, '/src/prose/rules/wrong-type.md')).toMatch(
      /^<figure class="example wrong"><figcaption><strong>Wrong<\/strong> <code>content\/papers\/orca\.yaml<\/code><\/figcaption><pre [^>]*>/,
    );
    expect(await renderMarkdown(wrong.replace('wrong', 'right'), '/src/prose/rules/wrong-type.zh.md')).toMatch(
      /^<figure class="example right"><figcaption><strong>正确写法<\/strong>/,
    );
  });

  it('can be reached and scrolled by the keyboard like other code', async () => {
    expect(await renderMarkdown(wrong)).toContain(
      '<pre class="language-yaml" data-language="yaml" tabindex="0" role="group" aria-label="Code">',
    );
  });

  it('are no other blocks of code', async () => {
    expect(await renderMarkdown('```yaml\nyear: 2022\n```')).not.toContain('figure');
  });
});
