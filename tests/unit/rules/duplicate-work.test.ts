import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

describe('duplicate-work', () => {
  it('is silent on the toy library', () => {
    expect(findings('duplicate-work')).toBe('');
  });

  it('reports both entries with a DOI, at the DOI', () => {
    const changes = { 'papers/twin.yaml': paperText('Twin', 'ids: { doi: 10.1145/1.2 }') };
    expect(findings('duplicate-work', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:9:13 error[duplicate-work] content/papers/twin.yaml has the same DOI.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong.
      content/papers/twin.yaml:14:13 error[duplicate-work] content/papers/alpha.yaml has the same DOI.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong."
    `);
  });

  it('reports both entries with an arXiv identifier, at the identifier', () => {
    const changes = { 'papers/twin.yaml': paperText('Twin', 'ids: { arxiv: "2201.00010" }') };
    expect(findings('duplicate-work', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:9:33 error[duplicate-work] content/papers/twin.yaml has the same arXiv identifier.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong.
      content/papers/twin.yaml:14:15 error[duplicate-work] content/papers/alpha.yaml has the same arXiv identifier.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong."
    `);
  });

  it('reports titles that differ by case, accents and punctuation only', () => {
    const changes = { 'papers/twin.yaml': paperText('"ALPHA — bátching requests!"') };
    expect(findings('duplicate-work', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:1:8 error[duplicate-work] content/papers/twin.yaml has the same title.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong.
      content/papers/twin.yaml:1:8 error[duplicate-work] content/papers/alpha.yaml has the same title.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong."
    `);
  });

  it('reports a former title that is the title of another entry, at the former title', () => {
    const changes = edited('papers/no-chinese.yaml', 'added:', 'formerTitles: [Delta, Gamma]\nadded:');
    expect(findings('duplicate-work', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:1:8 error[duplicate-work] content/papers/no-chinese.yaml has the same title.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong.
      content/papers/no-chinese.yaml:21:23 error[duplicate-work] content/papers/gamma.yaml has the same title.
        If both are one work, keep one file and add the other title to \`formerTitles\`. If not, one of the two is wrong."
    `);
  });

  it('allows a framework and its paper to share a title', () => {
    const changes = { 'papers/engine-paper.yaml': paperText('Engine') };
    expect(findings('duplicate-work', changes)).toBe('');
  });

  it('allows courses of two universities to share a title', () => {
    const other = edited('courses/chips.yaml', 'A University', 'Another University')['courses/chips.yaml'];
    expect(findings('duplicate-work', { 'courses/other-chips.yaml': other })).toBe('');
  });

  it('allows an entry to repeat its title among its former titles', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'formerTitles: [GAMMA]\nadded:');
    expect(findings('duplicate-work', changes)).toBe('');
  });
});
