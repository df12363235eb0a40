import { z } from 'zod';
import { idSchema, urlSchema } from './identifiers.ts';
import { distinctList, lineSchema, localTextSchema, whyLimits } from './text.ts';
import { companionKinds, languages } from './vocabulary.ts';

/** Questions, or phrases that readers type, of one language. */
const questions = z.array(lineSchema.max(120)).min(1).max(6);

const companion = z.strictObject({
  kind: z.enum(companionKinds).meta({
    description:
      'explainer: a text that explains it; recording: a talk or lecture about it; slides; walkthrough: code that builds it step by step; notebook: code to run cell by cell.',
    zh: 'explainer：讲解文章；recording：讲解或报告的录像；slides：幻灯片；walkthrough：一步步实现它的代码；notebook：可逐格运行的笔记本。',
    examples: ['explainer'],
  }),
  language: z.enum(languages).meta({
    description: 'The language it is in; of a recording, the one that is spoken or subtitled.',
    zh: '所用的语言；录像指讲解或字幕的语言。',
    examples: ['zh'],
  }),
  title: lineSchema.max(120).meta({
    description: 'Its title as published.',
    zh: '发布时的标题。',
    examples: ['The Illustrated Transformer'],
  }),
  url: urlSchema.meta({
    description: 'An address that stays: code on GitHub at a commit (press “y” on its page), no address of a search or a session.',
    zh: '不会变的网址：GitHub 上的代码要固定到某次提交（在页面上按 y 键），不用搜索结果或临时链接。',
    examples: ['https://jalammar.github.io/illustrated-transformer/'],
  }),
});

/** What makes an entry teach: how long its work takes, what a reader gets from it, what it answers, what to read first, what it grew from and what helps. */
export const teachingFields = {
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
          zh: '此前的系统要等 batch 里最长的序列生成完。Orca 每轮迭代之后都重新组 batch。在 GPT-3 175B 上，同等延迟下吞吐是 FasterTransformer 的 36.9 倍。',
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
      description:
        'Questions that this work answers, each ending in a question mark. Its page shows them, and the search finds it by them.',
      zh: '这个作品回答的问题，以问号结尾；页面上会列出，也能据此搜到。',
      examples: [{ en: ['what is iteration-level scheduling?'], zh: ['什么是迭代级调度？'] }],
    }),
  askedAs: z
    .strictObject({
      en: questions.optional().meta({
        description: 'What readers type in English, one to three phrases.',
        zh: '读者会输入的英文说法，一到三条。',
        examples: [['let new requests join a batch that is running']],
      }),
      zh: questions.optional().meta({
        description: 'What readers type in Chinese.',
        zh: '读者会输入的中文说法。',
        examples: [['一批请求里短的要等长的，怎么办']],
      }),
    })
    .refine(({ en, zh }) => en !== undefined || zh !== undefined, {
      error: 'There is no phrase in either language.',
      params: { remedy: 'Write what readers type under `en` or `zh`, or leave `askedAs` out.' },
    })
    .optional()
    .meta({
      description: 'What readers type who do not know its name: the trouble they have, the thing they want. Only the search knows it.',
      zh: '还不知道它叫什么的读者会怎么搜：遇到的麻烦，想做的事。只用于搜索，不显示。',
      examples: [{ en: ['let new requests join a batch that is running'], zh: ['一批请求里短的要等长的，怎么办'] }],
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
          zh: '源自循环神经机器翻译中的注意力机制，相关工作不在本清单内。',
        },
      ],
    }),
  companions: z
    .array(companion)
    .max(8)
    .default([])
    .meta({
      description: 'What helps while reading it and is no version of it: explanations, talks, slides, minimal implementations.',
      zh: '读它时用得上、但不是它本身的材料：讲解、报告录像、幻灯片、精简实现。',
      examples: [
        [
          {
            kind: 'explainer',
            language: 'en',
            title: 'The Illustrated Transformer',
            url: 'https://jalammar.github.io/illustrated-transformer/',
          },
        ],
      ],
    }),
} as const;
