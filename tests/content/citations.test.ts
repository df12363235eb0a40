import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { readContent } from '#content-files/read-content.ts';
import { type Citation, citationOf } from '#domain/citations/citation.ts';
import { citationText } from '#domain/citations/citation-formats.ts';

const { library } = await readContent();
const citations = library.entries.map((entry) => citationOf(entry, library));

/** What another program made of an entry, in our words. */
function readBack(text: string): unknown {
  const { entries, errors } = parse(text, { sentenceCase: false });
  const [entry] = entries;
  return { errors, key: entry?.key, title: entry?.fields.title?.normalize('NFC'), doi: entry?.fields['doi'], eprint: entry?.fields['eprint'], names: entry?.fields.author?.map(namesParts) };
}

function namesParts({ name, firstName, lastName, prefix, suffix }: { name?: string; firstName?: string; lastName?: string; prefix?: string; suffix?: string }) {
  // Letters and their accents come back apart.
  return (name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' ')).normalize('NFC');
}

function asWritten({ key, title, doi, arxiv, names }: Citation): unknown {
  const written = names.map((name) => {
    if ('literal' in name) return name.literal;
    return /\p{Script=Han}/u.test(name.family) ? `${name.family}${name.given ?? ''}` : [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
  });
  // The apostrophe of TeX is the typewriter's.
  return { errors: [], key, title: title.replaceAll('’', "'"), doi, eprint: arxiv, names: written.length === 0 ? undefined : written };
}

describe('the citations of the list', () => {
  it.each(['bibtex', 'biblatex'] as const)('come back from a parser of %s as they were: key, title, all names, identifiers', (format) => {
    for (const citation of citations) expect(readBack(citationText(format, citation)), citation.id).toEqual(asWritten(citation));
  });

  it('have keys that are stored, none twice', () => {
    const keys = library.entries.map(({ citationKey }) => citationKey);
    expect(keys.filter((key) => key === undefined)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
