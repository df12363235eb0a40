import { whyLimits } from '../../src/domain/text.ts';
import { type Random, seededRandom } from './random.ts';
import { adjectives, chineseTopics, chineseTroubles, nouns, syllables, systemEnds, systemStarts, verbs } from './words.ts';

interface InBoth {
  readonly en: string;
  readonly zh: string;
}

/** A made-up work, as rich as a real one. */
export interface SeededWork {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: number;
  readonly tier: 'must-read' | 'optional' | 'advanced';
  readonly topic: string;
  readonly hasCode: boolean;
  readonly minutes: number;
  readonly why: InBoth;
  readonly summary: InBoth;
  readonly answers: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Ids of earlier works of the topic. */
  readonly prerequisites: readonly string[];
  readonly buildsOn: readonly string[];
  /** Markdown of some 150 words with headings, a list and here and there a table: what other generators show of a work, who have no answers and no lineage. */
  readonly body: string;
}

/** What made-up works are about and where they appeared. */
export interface Field {
  /** Ids of topics that have no topics below them. */
  readonly topics: readonly string[];
  readonly venues: readonly string[];
}

/** As many made-up works, the earliest first: the same ones for the same seed. The first of a longer list are not those of a shorter one. */
export function seededWorks(count: number, { topics, venues }: Field, seed: number): readonly SeededWork[] {
  const random = seededRandom(seed);
  const years = Array.from({ length: count }, () => 2012 + Math.floor(15 * Math.sqrt(random.below(1_000_000) / 1_000_000))).toSorted(
    (a, b) => a - b,
  );
  const idsByTopic = new Map<string, string[]>(topics.map((topic) => [topic, []]));
  return years.map((year, number) => {
    const topic = random.pick(topics);
    const earlier = idsByTopic.get(topic) ?? [];
    const work = seededWork(random, { year, number, topic, venue: random.pick(venues), earlier: earlier.slice(-12) });
    earlier.push(work.id);
    return work;
  });
}

interface Given {
  readonly year: number;
  readonly number: number;
  readonly topic: string;
  readonly venue: string;
  /** Ids of the works before it in its topic. */
  readonly earlier: readonly string[];
}

function seededWork(random: Random, { year, number, topic, venue, earlier }: Given): SeededWork {
  const system = random.pick(systemStarts) + random.pick(systemEnds);
  const goal = random.pick(['Training', 'Serving', 'Inference', 'Scheduling', 'Compilation', 'Storage']);
  const about = random.sample(nouns, 3);
  const first: InBoth = { en: shortSentence(random, system), zh: chineseSentence(random, system) };
  const prerequisites = random.happens(0.3) ? random.sample(earlier, 1) : [];
  const ancestors = earlier.filter((id) => !prerequisites.includes(id));
  return {
    id: `${system.toLowerCase()}-${String(number).padStart(5, '0')}`,
    title: `${system}: ${capital(thing(random))} for ${capital(random.pick(adjectives))} ${capital(random.pick(nouns))} ${goal} ${number}`,
    short: `${system} ${number}`,
    aliases: [`${system.toLowerCase()} system ${number}`, `${system} 系统 ${number}`],
    authors: Array.from({ length: 2 + random.below(6) }, () => personName(random)),
    venue,
    year,
    tier: random.pick(['must-read', 'optional', 'optional', 'optional', 'advanced']),
    topic,
    hasCode: random.happens(0.5),
    minutes: 15 + random.below(100),
    why: first,
    summary: {
      en: [first.en, sentence(random, system), sentence(random, system)].join(' '),
      zh: first.zh + chineseSentence(random, system),
    },
    answers: {
      en: [`how does ${system} keep the ${about.join(' and ')} busy?`, `what bounds the ${about.join(' and ')}?`],
      zh: [`${system} 怎样工作？`, `怎样减少${random.pick(chineseTroubles)}，像 ${system} 那样？`],
    },
    prerequisites,
    buildsOn: random.sample(ancestors, random.below(3)),
    body: body(random, system, number),
  };
}

function body(random: Random, system: string, number: number): string {
  const paragraph = (): string => Array.from({ length: 3 }, () => sentence(random, system)).join(' ');
  const list = `- **${capital(thing(random))}**: ${sentence(random, system)}\n- *${capital(thing(random))}*: see [the artifact](https://example.org/${number}).`;
  const parts = [paragraph(), '## Why read it', paragraph(), list];
  if (number % 10 === 0) {
    const row = (name: string): string => `| ${name} | ${random.below(99)} | ${random.below(99)} |`;
    parts.push(`| system | ${random.pick(nouns)} | ${random.pick(nouns)} |\n| --- | ---: | ---: |\n${row(system)}\n${row('baseline')}`);
  }
  return [...parts, paragraph(), paragraph()].join('\n\n');
}

function sentence(random: Random, system: string): string {
  const gpus = 2 ** (3 + random.below(8));
  return random.pick([
    () =>
      `${system} ${random.pick(verbs)} the ${thing(random)} so that ${thing(random)} stays below ${5 + random.below(90)}% of its budget.`,
    () =>
      `Earlier work ${random.pick(verbs)} each ${thing(random)}, which leaves the ${thing(random)} idle for ${1 + random.below(40)} ms.`,
    () => `On ${gpus} GPUs it has ${(1 + random.below(60) / 10).toFixed(1)}x the ${random.pickEarly(nouns)} of a ${thing(random)}.`,
    () => `The key idea is a ${thing(random)} that ${random.pick(verbs)} ${thing(random)} across the ${thing(random)}.`,
    () => `Read section ${2 + random.below(6)} first: it explains why the ${thing(random)} ${random.pick(verbs)} under a ${thing(random)}.`,
    () => `A weak point is the ${thing(random)}, since ${thing(random)} grows with every ${thing(random)}.`,
  ])();
}

/** A sentence that may be all that is said of why a work is read. */
function shortSentence(random: Random, system: string): string {
  for (;;) {
    const written = sentence(random, system);
    if (written.length <= whyLimits.en) return written;
  }
}

function chineseSentence(random: Random, system: string): string {
  const topic = (): string => random.pick(chineseTopics);
  return random.pick([
    () => `${system} 用${topic()}降低${topic()}的开销，在 ${2 ** (3 + random.below(8))} 张显卡上吞吐提升 ${2 + random.below(6)} 倍。`,
    () => `讨论大规模模型${topic()}中的瓶颈，并给出面向${topic()}的设计。`,
    () => `指出已有系统在${topic()}阶段利用率不足，因此提出新的${topic()}策略。`,
    () => `先读第 ${2 + random.below(6)} 节，理解${topic()}为什么会受到${topic()}的影响。`,
  ])();
}

function thing(random: Random): string {
  const adjective = random.happens(0.7) ? `${random.pickEarly(adjectives)} ` : '';
  return `${adjective}${random.pickEarly(nouns)}${random.happens(0.3) ? ` ${random.pick(nouns)}` : ''}`;
}

function personName(random: Random): string {
  const family = random.pick(syllables) + random.pick(syllables) + (random.happens(0.4) ? random.pick(syllables) : '');
  return `${capital(random.pickEarly(syllables) + random.pick(syllables))} ${capital(family)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
