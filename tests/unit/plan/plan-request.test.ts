import { describe, expect, it } from 'vitest';
import { parseHours, parsePlanRequest, planQuery } from '#domain/plan/plan-request.ts';

const request = (query: string) => parsePlanRequest(new URLSearchParams(query));

describe('the address of a plan', () => {
  it('names a work or a topic, and of both the work', () => {
    expect(request('to=zero').goal).toEqual({ kind: 'entry', id: 'zero' });
    expect(request('topic=serving').goal).toEqual({ kind: 'topic', id: 'serving' });
    expect(request('topic=serving&to=zero').goal).toEqual({ kind: 'entry', id: 'zero' });
    expect(request('to=&topic=+').goal).toBeUndefined();
  });

  it('says nothing where it says something without meaning', () => {
    expect(request('to=zero&tier=best&hours=many&from=2026-02-30')).toEqual({
      goal: { kind: 'entry', id: 'zero' },
      tier: undefined,
      hours: undefined,
      from: undefined,
    });
  });

  it.each(['to=zero', 'topic=kv-cache&tier=optional', 'to=zero&tier=must-read&hours=2.5&from=2026-11-21', ''])('gives back %s', (query) => {
    expect(planQuery(request(query))).toBe(query);
  });

  it('takes hours above none and up to all of a week, to a tenth', () => {
    expect(['1', '5', '2.5', '168'].map(parseHours)).toEqual([1, 5, 2.5, 168]);
    expect(['0', '0.0', '169', '-1', '1e2', '2.55', '5h', ' '].map(parseHours)).toEqual(Array(8).fill(undefined));
  });
});
