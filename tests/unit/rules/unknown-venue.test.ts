import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unknown-venue', () => {
  it('is silent on the toy library', () => {
    expect(findings('unknown-venue')).toBe('');
  });

  it('reports a venue that does not exist at the venue, with the nearest one', () => {
    const changes = edited('papers/beta.yaml', 'venue: SOSP', 'venue: sosp');
    expect(findings('unknown-venue', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:6:8 error[unknown-venue] No venue is named "sosp".
        Did you mean "SOSP"? Venues are in content/venues.yaml: SOSP, arXiv. Add a new one there."
    `);
  });

  it('knows a venue whose record has an error of its own', () => {
    const changes = edited('venues.yaml', 'kind: conference', 'kind: meeting');
    expect(findings('unknown-venue', changes)).toBe('');
  });
});
