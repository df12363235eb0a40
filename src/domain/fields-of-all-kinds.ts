import { z } from 'zod';
import { idForm } from './id.ts';
import { teachingFields } from './teaching-fields.ts';
import { arxivIdSchema, daySchema, doiSchema, idSchema, monthSchema, urlSchema } from './identifiers.ts';
import { distinctList, eachOnce, lineSchema, localTextSchema, translationOfSchema } from './text.ts';
import { languages, tiers } from './vocabulary.ts';

const line = lineSchema.max(300);
/** A name in a field of its own: a publisher, a licence, a term. */
export const name = lineSchema.max(120);

/** What every entry states, in the order of its file: first what it is and where it belongs, … */
export const naming = {
  id: idSchema.meta({
    description: 'The file name without its ending; the address of the page; permanent.',
    zh: '文件名去掉扩展名，也是页面地址的一部分，一经发布不再改变。',
    examples: ['flash-attention-2'],
  }),
  title: line.meta({
    description: 'The title as published, capitals included.',
    zh: '正式发表时的标题，大小写照原样。',
    examples: ['Orca: A Distributed Serving System for Transformer-Based Generative Models'],
  }),
  short: name
    .max(60)
    .optional()
    .meta({
      description: 'The name people use for the work, when it is not how the title begins.',
      zh: '大家平时叫的名字；标题开头就是它时不必写。',
      examples: ['PagedAttention'],
    }),
  aliases: distinctList(name)
    .default([])
    .meta({
      description: 'Other names that readers search for, in either language; at least one in Chinese. Not shown as titles.',
      zh: '读者搜索时会用的其他名字，中英文皆可，至少一个中文；不当作标题显示。',
      examples: [['in-flight batching', '连续批处理']],
    }),
  formerTitles: distinctList(line)
    .default([])
    .meta({
      description: 'Titles that the preprint had or that other lists give it; found by search.',
      zh: '预印本或其他清单用过的标题，可以搜到。',
      examples: [['Efficiently Programming Large Language Models using SGLang']],
    }),
  formerIds: distinctList(idSchema)
    .default([])
    .meta({
      description: 'Ids this entry had before its file was renamed; the old addresses lead to the new one.',
      zh: '文件改名之前用过的 id；旧地址会转到新地址。',
      examples: [['old-name']],
    }),
  tier: z.enum(tiers).meta({
    description: 'How much the topic depends on the work: must-read, optional or advanced, by the written criteria.',
    zh: '专题对它的依赖程度：must-read（必读）、optional（选读）、advanced（进阶），按写明的标准判定。',
    examples: ['must-read'],
  }),
  topics: distinctList(idSchema)
    .min(1)
    .meta({
      description: 'Ids from content/topics; the first is its home.',
      zh: 'content/topics 中的专题 id，第一个是它的主专题。',
      examples: [['batching']],
    }),
} as const;

/** … who wrote it, which some kinds demand, … */
export const authors = z.array(name).meta({
  description: 'All authors in order, first name first, as on the work.',
  zh: '全部作者，顺序与写法照原文，名在前，姓在后。',
  examples: [['Gyeong-In Yu', 'Joo Seong Jeong', 'Geon-Woo Kim', 'Soojeong Kim', 'Byung-Gon Chun']],
});

/** … then, after what its kind adds, the facts and the texts. */
export const facts = {
  year: z
    .int()
    .min(1940)
    .max(2100)
    .optional()
    .meta({
      description: 'The year of publication.',
      zh: '发表年份。',
      examples: [2022],
    }),
  published: monthSchema.optional().meta({
    description: 'When it was first public, YYYY-MM, or YYYY where the month is not known; for a paper the preprint counts.',
    zh: '首次公开的年月，写成 YYYY-MM，月份不详时只写年份；论文以预印本为准。',
    examples: ['2023-09'],
  }),
  language: z.enum(languages).meta({
    description: 'The language of the work itself.',
    zh: '作品本身的语言。',
    examples: ['en'],
  }),
  ids: z
    .strictObject({
      doi: doiSchema.optional().meta({
        description: 'The DOI in lower case, without https://doi.org/.',
        zh: 'DOI，全部小写，不带 https://doi.org/。',
        examples: ['10.1145/3600006.3613165'],
      }),
      arxiv: arxivIdSchema.optional().meta({
        description: 'The arXiv identifier without version, in quotes, so that no editor takes it for a number.',
        zh: 'arXiv 编号，不带版本号；写在引号里，以免编辑器当成数字。',
        examples: ['2309.06180'],
      }),
    })
    .default({})
    .meta({
      description: 'Identifiers of the work. The check finds duplicates and wrong links by them.',
      zh: '作品的标识符，检查时据此发现重复条目和错误链接。',
      examples: [{ doi: '10.1145/3600006.3613165', arxiv: '2309.06180' }],
    }),
  links: z
    .strictObject({
      page: urlSchema.meta({
        description: 'The page about the work at its publisher: the abstract page of a paper, not the PDF.',
        zh: '出版方关于这个作品的页面：论文用摘要页，不用 PDF。',
        examples: ['https://www.usenix.org/conference/osdi22/presentation/yu'],
      }),
      pdf: urlSchema.optional().meta({
        description: 'The full text as PDF, free to read.',
        zh: '可免费阅读的 PDF 全文。',
        examples: ['https://www.usenix.org/system/files/osdi22-yu.pdf'],
      }),
      code: urlSchema.optional().meta({
        description: 'The official code.',
        zh: '官方代码。',
        examples: ['https://github.com/karpathy/build-nanogpt'],
      }),
      docs: urlSchema.optional().meta({
        description: 'Documentation, or an introduction by the authors.',
        zh: '文档，或作者写的介绍。',
        examples: ['https://docs.vllm.ai/'],
      }),
      slides: urlSchema.optional().meta({
        description: 'Slides of a talk about it.',
        zh: '报告的幻灯片。',
        examples: ['https://example.org/slides.pdf'],
      }),
      video: urlSchema.optional().meta({
        description: 'A recording of a talk or lecture about it.',
        zh: '报告或授课的录像。',
        examples: ['https://www.youtube.com/watch?v=l8pRSuU81PU'],
      }),
    })
    .meta({
      description: 'Where to read it: page, and pdf, code, docs, slides or video where they exist.',
      zh: '在哪里读：page 必填；有 pdf、code、docs、slides、video 时也写上。',
      examples: [
        {
          page: 'https://www.usenix.org/conference/osdi22/presentation/yu',
          pdf: 'https://www.usenix.org/system/files/osdi22-yu.pdf',
        },
      ],
    }),
  ...teachingFields,
  citationKey: z
    .string()
    .regex(idForm, { error: 'A citation key has lower-case letters, digits and single hyphens only.' })
    .optional()
    .meta({
      description: 'The BibTeX key: last name of the first author, year, first word of the title. Written once, never changed.',
      zh: 'BibTeX 引用键：第一作者的姓、年份、标题首词。写定后不再改变。',
      examples: ['yu-etal-2022-orca'],
    }),
  tierNote: localTextSchema({ en: 200, zh: 90 })
    .optional()
    .meta({
      description: 'Why the tier is not the one that a list in `recommendedBy` gives, or not that of the must-read which needs it.',
      zh: '级别与 `recommendedBy` 中清单所给的不同，或被必读作品作为先修却不是必读时，说明为什么。',
      examples: [
        {
          en: 'The later works of the topic take its tiling as known, so it comes before them.',
          zh: '专题里后来的作品都以它的分块为前提，所以要先读。',
        },
      ],
    }),
  recommendedBy: z
    .array(
      z.strictObject({
        source: idSchema.meta({
          description: 'The id of the list in content/sources.yaml.',
          zh: '清单在 content/sources.yaml 中的 id。',
          examples: ['pku-dair'],
        }),
        tier: z
          .enum(tiers)
          .optional()
          .meta({
            description: 'The tier that the list gives it, if it gives tiers.',
            zh: '那份清单给它的级别；清单不分级就不写。',
            examples: ['optional'],
          }),
      }),
    )
    .superRefine(eachOnce(({ source }: { source: string }) => source, 'source'))
    .default([])
    .meta({
      description: 'The lists it comes from, each with the tier that it gives there. Leave it out for a work you found yourself.',
      zh: '它来自哪些清单，各自给它什么级别；自己找到的作品不必写。',
      examples: [[{ source: 'pku-dair', tier: 'optional' }]],
    }),
  added: daySchema.meta({
    description: 'The day it joined the list, as in 2026-11-21.',
    zh: '收录日期，例如 2026-11-21。',
    examples: ['2026-11-21'],
  }),
  reviewed: daySchema.optional().meta({
    description: 'The day somebody last checked what this entry says against the work or its abstract.',
    zh: '最近一次有人对照原文或摘要核对本条目的日期。',
    examples: ['2026-11-21'],
  }),
  unseen: z
    .literal(true)
    .optional()
    .meta({
      description: 'Nobody could open the work: the entry then says only what is known of it, and plans leave it out. Written as `true`.',
      zh: '没有人能打开这个作品：条目只写查得到的信息，阅读计划也不会列入它。值写作 `true`。',
      examples: [true],
    }),
  translationOf: translationOfSchema,
} as const;
