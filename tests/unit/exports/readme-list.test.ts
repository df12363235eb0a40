import { describe, expect, it } from 'vitest';
import { readmeList } from '#domain/exports/readme-list.ts';
import type { Language } from '#domain/vocabulary.ts';
import { translator } from '../../../src/i18n/index.ts';
import { type Changes, edited, paperText, toyLibrary } from '../toy-library.ts';

function written(language: Language, changes: Changes = {}, site?: string): string {
  return readmeList(toyLibrary(changes).library, { language, words: translator(language), site });
}

describe('the whole list in Markdown', () => {
  it('has topics as headings that links lead to, and works below their home in reading order', () => {
    const lines = written('en')
      .split('\n')
      .filter((line) => /^(<a id|#|- [^[])/.test(line));
    expect(lines.slice(2)).toMatchInlineSnapshot(`
      [
        "<a id="serving"></a>",
        "## Serving",
        "- ⚡ 🛠️ [Engine](https://example.org/engine) — Engine Project. [Repository](https://example.org/engine.git)\\",
        "<a id="batching"></a>",
        "### Batching",
        "- ⚡ 📄 [Alpha: Batching Requests](https://doi.org/10.1145/1.2) — Ada Writer, SOSP 2022. [PDF](https://arxiv.org/pdf/2201.00010)\\",
        "- ⚡ 📄 [Delta Caches](https://example.org/delta-caches) — Ada Writer, SOSP 2022.\\",
        "- 💡 📄 [Gamma](https://example.org/gamma) — Ada Writer, arXiv 2024.\\",
        "<a id="kv-cache"></a>",
        "### KV cache",
        "- 💎 📄 [Beta Paging for Attention](https://example.org/beta-paging-for-attention) (\`PagedBeta\`) — Ada Writer, SOSP 2023. Also under: [Batching](#batching).\\",
        "<a id="hardware"></a>",
        "## Hardware",
        "- 💎 📝 [An Essay](https://example.org/essay) — A, B, C, et al., A Blog 2009. Also under: [KV cache](#kv-cache).\\",
        "- 💎 🎓 [芯片课](https://example.org/chips) — 老师, A University.\\",
      ]
    `);
  });

  it('links an address once, though it is both the page and the repository of a work', () => {
    const changes = edited('frameworks/engine.yaml', 'https://example.org/engine.git', 'https://example.org/engine');
    expect(written('en', changes)).toContain('[Engine](https://example.org/engine) — Engine Project.\\\n');
  });

  it('says in its own language what is in Chinese', () => {
    const text = written('zh');
    expect(text).toContain('## 推理服务');
    expect(text).toContain('每一步之后都可把新请求加入 batch。');
    expect(text).toContain('另见：');
  });

  it('says that it is generated, and from what', () => {
    expect(written('en')).toContain('written by `npm run readme-list` from the files in [content/](content)');
    expect(written('zh')).toContain('本文件由 `npm run readme-list` 根据 [content/](content)');
  });

  it('links to the site only where that is known', () => {
    expect(written('en')).not.toContain('With search');
    expect(written('en', {}, 'https://example.org/roofline/')).toContain('<https://example.org/roofline/>');
  });

  it('lets nothing of what strangers write become Markdown or HTML', () => {
    const title = '"[x](https://evil.example) <img src=y> `z` *w* ~~v~~ $u$ &lt; \\\\ | t"';
    const text = written('en', { 'papers/odd.yaml': paperText('Odd').replace('title: Odd', `title: ${title}`) });
    expect(text).toContain(
      '[\\[x\\](https://evil.example) \\<img src=y\\> \\`z\\` \\*w\\* \\~\\~v\\~\\~ \\$u\\$ \\&lt; \\\\ \\| t](https://example.org/odd)',
    );
  });

  it('ends no address early', () => {
    const changes = edited('papers/gamma.yaml', 'https://example.org/gamma', 'https://example.org/gamma_(x)');
    expect(written('en', changes)).toContain('[Gamma](https://example.org/gamma_%28x%29)');
  });
});
