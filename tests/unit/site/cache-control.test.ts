import { describe, expect, it } from 'vitest';
import { cacheControl, headersFile } from '#domain/site/cache-control.ts';

describe('headersFile', () => {
  const lines = headersFile('/roofline/').split('\n');

  it('says for static hosts of the files below each of its folders what the server says of them', () => {
    const folders = lines.flatMap((line) => /^\/roofline\/(.+)\*$/.exec(line)?.[1] ?? []);
    expect(folders).toContain('assets/');
    const said = lines.flatMap((line) => /^ {2}Cache-Control: (.+)$/.exec(line)?.[1] ?? []);
    expect(said).toEqual(folders.map((folder) => cacheControl(`${folder}a.css`)));
    expect(said.every((value) => value.includes('immutable'))).toBe(true);
  });
});
