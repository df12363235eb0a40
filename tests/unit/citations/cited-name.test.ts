import { describe, expect, it } from 'vitest';
import { citedName, nameInLine } from '#domain/citations/cited-name.ts';

describe('the parts of a name', () => {
  it.each([
    ['Woosuk Kwon', { given: 'Woosuk', family: 'Kwon' }],
    ['Joseph E. Gonzalez', { given: 'Joseph E.', family: 'Gonzalez' }],
    ['T. S. Eugene Ng', { given: 'T. S. Eugene', family: 'Ng' }],
    ['Tal Ben-Nun', { given: 'Tal', family: 'Ben-Nun' }],
    ['Cédric O’Neill', { given: 'Cédric', family: 'O’Neill' }],
    ['George van den Driessche', { given: 'George', particle: 'van den', family: 'Driessche' }],
    ['Diego de Las Casas', { given: 'Diego', particle: 'de', family: 'Las Casas' }],
    ['Jan Wisniewski Jr', { given: 'Jan', family: 'Wisniewski', suffix: 'Jr' }],
    ['刘铁岩', { family: '刘', given: '铁岩' }],
    ['欧阳修', { family: '欧阳', given: '修' }],
  ])('of %s are found without a record', (name, parts) => {
    expect(citedName(name)).toEqual(parts);
  });

  it.each([
    'DeepSeek-AI',
    'The LIGO Scientific Collaboration',
    'Kimi Team',
    'Llama Team, AI @ Meta',
    'Mike Del Balso',
    'Carlos Efrain Quintero Narvaez',
    '航 李',
    '李宏毅 (Hung-yi Lee)',
    'Some One 2',
    'Ludwig van',
    'Jr',
    '',
  ])('of “%s” would be a guess', (name) => {
    expect(citedName(name)).toBeUndefined();
  });

  it('are those of a record, where there is one', () => {
    expect(citedName('Mike Del Balso', { id: 'Mike Del Balso', given: 'Mike', family: 'Del Balso' })).toEqual({
      given: 'Mike',
      family: 'Del Balso',
    });
    expect(citedName('Kimi Team', { id: 'Kimi Team', collective: true })).toEqual({ literal: 'Kimi Team' });
    expect(citedName('Tianqi Chen', { id: 'Tianqi Chen', zh: '陈天奇' })).toEqual({ given: 'Tianqi', family: 'Chen' });
  });

  it('make up the name again, in the order of its language', () => {
    for (const name of ['George van den Driessche', 'Jan Wisniewski Jr', '欧阳修', 'Tal Ben-Nun']) {
      expect(nameInLine(citedName(name) ?? { literal: '' })).toBe(name);
    }
  });
});
