import { z } from 'zod';
import { authors, facts, name, naming } from './fields-of-all-kinds.ts';
import { urlSchema } from './identifiers.ts';
import type { kinds } from './vocabulary.ts';

/** Where in its proceedings or journal a paper stands; the volume of all papers of a year is in content/venues.yaml. */
const publishedIn = z
  .strictObject({
    volume: name.optional().meta({
      description: 'The volume of a journal, in quotes.',
      zh: '期刊的卷号，写在引号里。',
      examples: ['16'],
    }),
    number: name.optional().meta({
      description: 'The issue of a journal, in quotes.',
      zh: '期刊的期号，写在引号里。',
      examples: ['11'],
    }),
    article: name.optional().meta({
      description: 'The number of the article where a journal counts articles, in quotes.',
      zh: '按文章编号的期刊：文章编号，写在引号里。',
      examples: ['63'],
    }),
    pages: z
      .string()
      .regex(/^[A-Za-z]?\d+(:\d+)?(-[A-Za-z]?\d+(:\d+)?)?$/, {
        error: (issue) => `${JSON.stringify(issue.input)} are no pages.`,
      })
      .optional()
      .meta({
        description: 'Its pages, with a hyphen.',
        zh: '页码，用连字符连接。',
        examples: ['611-626'],
      }),
  })
  .meta({
    description: 'Where in its proceedings or journal it stands, as the publisher says it: for citations.',
    zh: '在论文集或期刊中的位置，照出版方的写法，供引用。',
    examples: [{ pages: '611-626' }],
  });

/** The schema of each kind of entry. The kind and the id come from the folder and the name of the file. */
export const entrySchemas = {
  paper: z.strictObject({
    kind: z.literal('paper'),
    ...naming,
    authors: authors.min(1),
    venue: z.string().meta({
      description: 'Where it was published: an id from content/venues.yaml, such as SOSP or NeurIPS; arXiv where it is a preprint only.',
      zh: '发表处：content/venues.yaml 中的 id，例如 SOSP、NeurIPS；只有预印本时写 arXiv。',
      examples: ['OSDI'],
    }),
    ...facts,
    year: facts.year.unwrap().meta({
      description: 'The year of the publication that `venue` names.',
      zh: '`venue` 所指的那次发表的年份。',
      examples: [2022],
    }),
    publishedIn: publishedIn.optional(),
  }),
  framework: z.strictObject({
    kind: z.literal('framework'),
    ...naming,
    repository: urlSchema.meta({
      description: 'The repository of its source code.',
      zh: '源代码仓库。',
      examples: ['https://github.com/vllm-project/vllm'],
    }),
    license: name.optional().meta({
      description: 'The SPDX identifier of its licence.',
      zh: '许可证的 SPDX 标识符。',
      examples: ['Apache-2.0'],
    }),
    maintainers: z
      .array(name)
      .default([])
      .meta({
        description: 'The organisations or people who keep it.',
        zh: '维护它的组织或个人。',
        examples: [['vLLM Project (originally Sky Computing Lab, UC Berkeley)']],
      }),
    authors: authors.default([]),
    ...facts,
  }),
  course: z.strictObject({
    kind: z.literal('course'),
    ...naming,
    institution: name.optional().meta({
      description: 'The university or company that teaches it.',
      zh: '开课的学校或公司。',
      examples: ['Carnegie Mellon University'],
    }),
    number: name.optional().meta({
      description: 'The number in its catalogue.',
      zh: '课程编号。',
      examples: ['10-414/714'],
    }),
    term: name.optional().meta({
      description: 'The term whose pages are linked.',
      zh: '所链接的是哪个学期。',
      examples: ['Fall 2022'],
    }),
    instructors: z
      .array(name)
      .default([])
      .meta({
        description: 'Who teaches it.',
        zh: '授课教师。',
        examples: [['J. Zico Kolter', 'Tianqi Chen']],
      }),
    authors: authors.default([]),
    ...facts,
  }),
  article: z.strictObject({
    kind: z.literal('article'),
    ...naming,
    publisher: name.optional().meta({
      description: 'The blog, company or magazine that publishes it.',
      zh: '发布它的博客、公司或杂志。',
      examples: ['Google'],
    }),
    authors: authors.default([]),
    ...facts,
  }),
  video: z.strictObject({
    kind: z.literal('video'),
    ...naming,
    channel: name.optional().meta({
      description: 'The channel or conference that publishes it.',
      zh: '发布它的频道或会议。',
      examples: ['LLMs in Production Conference, Part III (MLOps Community)'],
    }),
    authors: authors.default([]),
    ...facts,
  }),
  book: z.strictObject({
    kind: z.literal('book'),
    ...naming,
    publisher: name.optional().meta({
      description: 'The publishing house.',
      zh: '出版社。',
      examples: ['人民邮电出版社'],
    }),
    authors: authors.default([]),
    ...facts,
  }),
  collection: z.strictObject({
    kind: z.literal('collection'),
    ...naming,
    publisher: name.optional().meta({
      description: 'The organisation that keeps it.',
      zh: '维护它的组织。',
      examples: ['Stanford University'],
    }),
    authors: authors.default([]),
    ...facts,
  }),
} as const satisfies Record<(typeof kinds)[number], z.ZodType>;

/** Any entry: one thing to read, watch or run. */
export const entrySchema = z.discriminatedUnion('kind', [
  entrySchemas.paper,
  entrySchemas.framework,
  entrySchemas.course,
  entrySchemas.article,
  entrySchemas.video,
  entrySchemas.book,
  entrySchemas.collection,
]);

export type Entry = z.output<typeof entrySchema>;
