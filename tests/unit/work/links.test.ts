import { expect, it } from 'vitest';
import { codeLink } from '#domain/work/links.ts';
import { toyEntry } from '../toy-library.ts';

it('the code of a framework is its repository', () => {
  expect(codeLink(toyEntry('engine'))).toBe('https://example.org/engine.git');
});

it('a work without official code has no code link', () => {
  expect(codeLink(toyEntry('alpha'))).toBeUndefined();
});
