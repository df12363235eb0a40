import { z } from 'zod';
import { idForm } from './id.ts';
import { arxivIdSchema, daySchema, doiSchema, idSchema, monthSchema, urlSchema } from './identifiers.ts';
import { distinctList, lineSchema, localTextSchema, translationOfSchema, whyLimits } from './text.ts';
import { languages, tiers } from './vocabulary.ts';

const line = lineSchema.max(300);
/** A name in a field of its own: a publisher, a licence, a term. */
export const name = lineSchema.max(120);

/** Lists of questions a reader may type, by language. */
const questions = z.array(lineSchema.max(120)).min(1).max(6);

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
  minutes: z
    .int()
    .min(1)
    .max(12_000)
    .optional()
    .meta({
      description: 'An honest estimate of the minutes a careful first reading takes.',
      zh: '第一次细读所需的分钟数，如实估计。',
      examples: [70],
    }),
  why: localTextSchema(whyLimits).meta({
    description: 'One sentence in each language, en and zh: what the reader gets from it. Never praise.',
    zh: '中英文各一句（en、zh）：读了能得到什么。不写夸赞的话。',
    examples: [
      {
        en: 'Schedules one iteration at a time instead of one request, so finished sequences leave and new ones join the batch at once.',
        zh: '以一次迭代而非整个请求为调度单位：生成完的立即离开 batch，新请求随时加入，注意力则逐请求单独算。',
      },
    ],
  }),
  summary: localTextSchema({ en: 900, zh: 400 })
    .optional()
    .meta({
      description: 'Two to four sentences: what it does, with its number, and what changed because of it.',
      zh: '两到四句：它做了什么（带上关键数字），此后有什么因它而变。',
      examples: [
        {
          en: 'Serving systems ran a batch until its longest sequence was done. Orca forms the batch anew after every iteration. On GPT-3 175B throughput is 36.9x that of FasterTransformer at the same latency.',
          zh: '此前的系统要等 batch 里最长的序列生成完。Orca 每轮迭代之后都重新组 batch。在 GPT-3 175B 上，同等时延下吞吐是 FasterTransformer 的 36.9 倍。',
        },
      ],
    }),
  answers: z
    .strictObject({
      en: questions.meta({
        description: 'Questions in English, two to four of them.',
        zh: '英文问题，两到四个。',
        examples: [['what is iteration-level scheduling?', 'how to batch requests of different length?']],
      }),
      zh: questions.optional().meta({
        description: 'Questions in Chinese, as a Chinese reader would type them.',
        zh: '中文问题，按中文读者的说法写。',
        examples: [['什么是迭代级调度？', '长度不同的请求怎样组成一个 batch？']],
      }),
    })
    .optional()
    .meta({
      description: 'Questions a reader would type into the search and this work answers.',
      zh: '读者会在搜索框里输入、而这个作品能回答的问题。',
      examples: [{ en: ['what is iteration-level scheduling?'], zh: ['什么是迭代级调度？'] }],
    }),
  prerequisites: distinctList(idSchema)
    .default([])
    .meta({
      description: 'Ids of entries that one really has to read first.',
      zh: '确实要先读的条目的 id。',
      examples: [['transformer']],
    }),
  buildsOn: z
    .array(
      z.strictObject({
        entry: idSchema.meta({
          description: 'The id of the earlier work.',
          zh: '较早的那项工作的 id。',
          examples: ['megatron-lm'],
        }),
        how: localTextSchema({ en: 90, zh: 40 }).meta({
          description: 'What this work takes from it or changes about it; a phrase, not a sentence.',
          zh: '从它那里沿用了什么，或改变了什么；写成短语，不写成句子。',
          examples: [{ en: 'splits each layer over GPUs as it does, now for serving', zh: '沿用它的层内切分，用于推理服务' }],
        }),
      }),
    )
    .default([])
    .meta({
      description: 'Earlier works that this one extends, uses or answers, and how. That it cites them is not enough.',
      zh: '它扩展、使用或回应了哪些较早的工作，怎样做的；只是引用过不算。',
      examples: [
        [
          {
            entry: 'megatron-lm',
            how: { en: 'splits each layer over GPUs as it does, now for serving', zh: '沿用它的层内切分，用于推理服务' },
          },
        ],
      ],
    }),
  lineageNote: localTextSchema({ en: 200, zh: 90 })
    .optional()
    .meta({
      description: 'For a must-read paper whose `buildsOn` is empty: what it grew from that this list does not hold.',
      zh: '必读论文的 `buildsOn` 为空时，说明它源自本清单之外的什么工作。',
      examples: [
        {
          en: 'Grows out of attention in recurrent neural machine translation, which is not part of this list.',
          zh: '源自循环神经机器翻译中的注意力机制，相关工作不在本列表内。',
        },
      ],
    }),
  citationKey: z
    .string()
    .regex(idForm, { error: 'A citation key has lower-case letters, digits and single hyphens only.' })
    .optional()
    .meta({
      description: 'The BibTeX key: last name of the first author, year, first word of the title. Written once, never changed.',
      zh: 'BibTeX 引用键：第一作者的姓、年份、标题首词。写定后不再改变。',
      examples: ['yu-etal-2022-orca'],
    }),
  recommendedBy: distinctList(idSchema)
    .default([])
    .meta({
      description: 'Ids from content/sources.yaml: the lists it comes from. Leave it out for a work you found yourself.',
      zh: 'content/sources.yaml 中的 id：它来自哪些清单；自己找到的作品不必写。',
      examples: [['pku-dair']],
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
  translationOf: translationOfSchema,
} as const;
