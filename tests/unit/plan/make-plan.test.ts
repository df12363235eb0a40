import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Work } from '#domain/plan/works-json.ts';
import { areaOf, type PlannedList } from '#domain/plan/planned-list.ts';
import { defaultTierOf, minutesOf, planExamples, planOfTopic, makePlan, type ReadingPlan, worksOfTopic } from '#domain/plan/make-plan.ts';
import { type Tier, tiers } from '#domain/vocabulary.ts';
import { listOf, type RandomList, randomLists, runs, work } from './random-list.ts';

const planOf = (list: PlannedList, goals: readonly string[], upTo: Tier = 'advanced', read: readonly string[] = []): ReadingPlan =>
  makePlan(list, { goals, upTo, isRead: ({ id }) => read.includes(id) });

const planFor = ({ list, goals, upTo, read }: RandomList): ReadingPlan => makePlan(list, { goals, upTo, isRead: ({ id }) => read.has(id) });

const idsOf = (works: readonly Work[]): readonly string[] => works.map(({ id }) => id);

/** The unread works that a work needs, by themselves or through other unread ones; said apart from how plans are made. */
function unreadNeeds(id: string, { list, read }: Pick<RandomList, 'list' | 'read'>, met = new Set<string>()): ReadonlySet<string> {
  for (const other of list.works.find((each) => each.id === id)?.prerequisites ?? []) {
    if (met.has(other) || read.has(other) || !list.works.some((each) => each.id === other)) continue;
    met.add(other);
    unreadNeeds(other, { list, read }, met);
  }
  return met;
}

/** Whether a reader who follows these steps can read each, and has understood the goals at the end. */
function isWay(steps: readonly string[], random: RandomList): boolean {
  const { list, goals, read, upTo } = random;
  const isWithin = (id: string): boolean =>
    goals.includes(id) || list.works.some((each) => each.id === id && tiers.indexOf(each.tier) <= tiers.indexOf(upTo));
  return (
    goals.every((goal) => read.has(goal) || steps.includes(goal)) &&
    steps.every((step, index) => [...unreadNeeds(step, random)].every((id) => !isWithin(id) || steps.slice(0, index).includes(id)))
  );
}

describe('a work that nobody could open', () => {
  const list = listOf(
    work('base'),
    work('shut', { unseen: true, prerequisites: ['base'] }),
    work('late', { prerequisites: ['shut'] }),
    work('lone', { unseen: true }),
  );

  it('is on the way to nothing, and what it needs still comes before what needs it', () => {
    const plan = planOf(list, ['late']);
    expect([idsOf(plan.steps), idsOf(plan.beyond)]).toEqual([['base', 'late'], []]);
  });

  it('is no goal of a topic and no example, and is read by who asks for it', () => {
    expect(idsOf(worksOfTopic(list, 'a', 'advanced'))).toEqual(['base', 'late']);
    expect(planExamples(list, 9).map(({ goal }) => goal.id)).toEqual(['late']);
    expect(idsOf(planOf(list, ['lone']).steps)).toEqual(['lone']);
  });
});

describe('a plan on a thousand random libraries', () => {
  it('holds all that its goals need, each behind what it needs itself, also through works left out', () => {
    fc.assert(
      fc.property(randomLists(), (random) => isWay(idsOf(planFor(random).steps), random)),
      runs,
    );
  });

  it('is as short as can be: without any of its steps it is no way to its goals', () => {
    fc.assert(
      fc.property(randomLists(), (random) => {
        const steps = idsOf(planFor(random).steps);
        return steps.every(
          (step) =>
            !isWay(
              steps.filter((other) => other !== step),
              random,
            ),
        );
      }),
      runs,
    );
  });

  it('holds nothing read, nothing twice, and beyond its tier nothing but goals', () => {
    fc.assert(
      fc.property(randomLists(), (random) => {
        const { steps } = planFor(random);
        expect(new Set(steps).size).toBe(steps.length);
        for (const { id, tier } of steps) {
          expect(random.read.has(id)).toBe(false);
          expect(random.goals.includes(id) || tiers.indexOf(tier) <= tiers.indexOf(random.upTo)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('is the same each time, and whatever the order in which goals and prerequisites are named', () => {
    fc.assert(
      fc.property(randomLists(), (random) => {
        const works = random.list.works.map((each) => ({ ...each, prerequisites: each.prerequisites.toReversed() }));
        const turned = { ...random, goals: random.goals.toReversed(), list: { ...random.list, works } };
        expect(idsOf(planFor(turned).steps)).toEqual(idsOf(planFor(random).steps));
      }),
      runs,
    );
  });

  it('loses steps and gains none when its tier is narrowed or a work has been read', () => {
    fc.assert(
      fc.property(randomLists(), (random) => {
        const wide = idsOf(planFor({ ...random, upTo: 'advanced' }).steps);
        const narrow = idsOf(planFor(random).steps);
        expect(narrow.filter((id) => !wide.includes(id))).toEqual([]);
        for (const id of narrow) {
          const later = idsOf(planFor({ ...random, read: new Set([...random.read, id]) }).steps);
          expect(later.filter((other) => !narrow.includes(other) || other === id)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('accounts for every work on the way: a step, read, spared by reading, or beyond the tier', () => {
    fc.assert(
      fc.property(randomLists(), (random) => {
        const { steps, groups, read, spared, beyond } = planFor(random);
        const unmarked = planFor({ ...random, read: new Set() });
        expect(idsOf([...steps, ...read, ...spared]).toSorted()).toEqual(idsOf(unmarked.steps).toSorted());
        expect(read.every(({ id }) => random.read.has(id))).toBe(true);
        expect([...spared, ...beyond].some(({ id }) => random.read.has(id))).toBe(false);
        expect(beyond.every(({ tier }) => tiers.indexOf(tier) > tiers.indexOf(random.upTo))).toBe(true);
        expect(groups.flatMap((group) => group.steps)).toEqual(steps);
        for (const { area, steps: own } of groups) for (const each of own) expect(areaOf(each, random.list)).toBe(area);
        groups.slice(1).forEach(({ area }, index) => expect(area).not.toBe(groups[index]?.area));
      }),
      runs,
    );
  });

  it('ends where prerequisites go in circles or lead nowhere, and still holds each work on the way once', () => {
    fc.assert(
      fc.property(randomLists(true), (random) => {
        const { steps } = planFor({ ...random, upTo: 'advanced' });
        const unread = random.goals.filter((goal) => !random.read.has(goal));
        const wanted = new Set(unread.flatMap((goal) => [goal, ...unreadNeeds(goal, random)]));
        expect(idsOf(steps).toSorted()).toEqual([...wanted].toSorted());
      }),
      runs,
    );
  });
});

describe('a plan', () => {
  const list = listOf(
    work('roots'),
    work('left', { prerequisites: ['roots'] }),
    work('right', { tier: 'optional', prerequisites: ['roots'] }),
    work('top', { tier: 'advanced', prerequisites: ['left', 'right'] }),
  );

  it('is empty for a goal that is read or unknown', () => {
    expect(planOf(list, ['top'], 'advanced', ['top'])).toMatchObject({
      steps: [],
      groups: [],
      spared: [{ id: 'roots' }, { id: 'left' }, { id: 'right' }],
    });
    expect(planOf(list, ['nothing']).steps).toEqual([]);
  });

  it('lists the goal beyond the tier, and says which other works the tier leaves out', () => {
    const plan = planOf(list, ['top'], 'must-read');
    expect(idsOf(plan.steps)).toEqual(['roots', 'left', 'top']);
    expect(idsOf(plan.beyond)).toEqual(['right']);
  });

  it('reads what a work left out needs before what needs that work', () => {
    const chain = listOf(
      work('goal', { prerequisites: ['middle'] }),
      work('middle', { tier: 'advanced', prerequisites: ['base'] }),
      work('base'),
    );
    expect(idsOf(planOf(chain, ['goal'], 'must-read').steps)).toEqual(['base', 'goal']);
  });

  it('does not list what only works read need', () => {
    const plan = planOf(list, ['top'], 'advanced', ['left', 'right']);
    expect(idsOf(plan.steps)).toEqual(['top']);
    expect(idsOf(plan.read)).toEqual(['left', 'right']);
    expect(idsOf(plan.spared)).toEqual(['roots']);
  });

  it('brings what comes from other areas first, then stays in the topic of the goal, in its order', () => {
    const parallel = listOf(
      work('transformer', { topics: ['a-1', 'a'] }),
      work('pipeline-1', { topics: ['b-1', 'b'], prerequisites: ['memory'] }),
      work('pipeline-2', { topics: ['b-1', 'b'] }),
      work('tensor-1', { topics: ['b-2', 'b'], prerequisites: ['transformer'] }),
      work('goal', { topics: ['b-2', 'b'], prerequisites: ['tensor-1', 'pipeline-2', 'pipeline-1'] }),
      work('memory', { topics: ['c-1', 'c'] }),
    );
    const { steps, groups } = planOf(parallel, ['goal']);
    expect(idsOf(steps)).toEqual(['transformer', 'memory', 'pipeline-1', 'pipeline-2', 'tensor-1', 'goal']);
    expect(groups.map(({ area }) => area)).toEqual(['a', 'c', 'b']);
  });

  it('comes back to an area where the order demands it', () => {
    const there = listOf(
      work('first', { topics: ['a-1', 'a'] }),
      work('second', { topics: ['b-1', 'b'], prerequisites: ['first'] }),
      work('third', { topics: ['a-2', 'a'], prerequisites: ['second'] }),
    );
    expect(planOf(there, ['third']).groups.map(({ area, steps }) => [area, ...idsOf(steps)])).toEqual([
      ['a', 'first'],
      ['b', 'second'],
      ['a', 'third'],
    ]);
  });

  it('counts the minutes of its steps', () => {
    expect(minutesOf(planOf(list, ['top']).steps)).toBe(240);
  });
});

describe('a plan for a topic', () => {
  const list = listOf(
    work('one', { topics: ['a-1', 'a'] }),
    work('two', { topics: ['a-1', 'a'], tier: 'optional' }),
    work('three', { topics: ['b-1', 'b', 'a-1', 'a'] }),
    work('four', { topics: ['b-2', 'b'], tier: 'optional' }),
  );

  it('aims at the works filed under it and under its sub-topics, up to a tier', () => {
    expect(idsOf(worksOfTopic(list, 'a', 'must-read'))).toEqual(['one', 'three']);
    expect(idsOf(worksOfTopic(list, 'a-1', 'optional'))).toEqual(['one', 'two', 'three']);
    expect(worksOfTopic(list, 'nothing', 'advanced')).toEqual([]);
  });

  it('goes to the must-reads by itself, or to the first tier that has works', () => {
    expect(defaultTierOf(list, 'a')).toBe('must-read');
    expect(defaultTierOf(list, 'b-2')).toBe('optional');
    expect(defaultTierOf(list, 'nothing')).toBe('must-read');
  });

  it('is made for somebody who has read nothing where nobody is asked', () => {
    expect(idsOf(planOfTopic(list, 'a').steps)).toEqual(['one', 'three']);
    expect(idsOf(planOfTopic(list, 'b-2').steps)).toEqual(['four']);
  });
});

describe('examples of plans', () => {
  it('lead to the must-read of each area that needs most, the longest plan first', () => {
    const list = listOf(
      work('a-base'),
      work('a-top', { prerequisites: ['a-base'] }),
      work('b-base', { topics: ['b-1', 'b'] }),
      work('b-middle', { topics: ['b-1', 'b'], prerequisites: ['b-base'] }),
      work('b-top', { topics: ['b-2', 'b'], prerequisites: ['b-middle'] }),
      work('c-top', { topics: ['c-1', 'c'], tier: 'optional', prerequisites: ['b-top'] }),
    );
    expect(planExamples(list, 3).map(({ goal, plan }) => [goal.id, plan.steps.length])).toEqual([
      ['b-top', 3],
      ['a-top', 2],
    ]);
    expect(planExamples(list, 1)).toHaveLength(1);
  });
});
