import { describe, expect, it } from 'vitest';
import { planMarkdown } from '#domain/plan/plan-markdown.ts';

const step = { title: 'On zero', address: 'https://example.org/papers/zero/', note: '75 min', isRead: false };
const plan = { title: 'The way to ZeRO', total: '2 works, 2 h', address: 'https://example.org/plan/?to=zero&hours=5', groups: [] };

describe('a plan in Markdown', () => {
  it('is a checklist below headings, with its total and its address', () => {
    const groups = [
      { title: 'Foundations', steps: [{ ...step, isRead: true }] },
      { title: '训练并行', steps: [{ ...step, title: '零冗余优化', note: '' }] },
    ];
    expect(planMarkdown({ ...plan, groups })).toBe(`# The way to ZeRO

2 works, 2 h <https://example.org/plan/?to=zero&hours=5>

## Foundations

- [x] [On zero](https://example.org/papers/zero/) — 75 min

## 训练并行

- [ ] [零冗余优化](https://example.org/papers/zero/)
`);
  });

  it('keeps what titles hold from being taken for Markdown, and addresses from ending early', () => {
    const odd = { ...step, title: 'A [b] *c* `d` <e>\nf_g \\h', address: 'https://example.org/a (b)/' };
    expect(planMarkdown({ ...plan, groups: [{ title: '[x]', steps: [odd] }] })).toContain(
      '## \\[x\\]\n\n- [ ] [A \\[b\\] \\*c\\* \\`d\\` \\<e\\> f\\_g \\\\h](https://example.org/a%20%28b%29/) — 75 min\n',
    );
  });
});
