import { z } from 'zod';
import { facts } from './fields-of-all-kinds.ts';
import { daySchema, idSchema } from './identifiers.ts';
import { distinctList, lineSchema, localTextSchema } from './text.ts';
import { kinds } from './vocabulary.ts';

/** One record of `content/removed.yaml`: what is left of a work that was taken out of the list. Its key is the id that the work had. */
export const removedWorkSchema = z.strictObject({
  kind: z.enum(kinds).meta({
    description: 'What it was: its address stays below the folder of that kind.',
    zh: '它的类型；旧地址仍在这一类的目录下。',
    examples: ['article'],
  }),
  title: lineSchema.max(300).meta({
    description: 'Its title, as its file had it.',
    zh: '标题，照它原来的文件抄写。',
    examples: ['LLM Inference Explained'],
  }),
  day: daySchema.meta({
    description: 'The day it left the list, as in 2026-11-21.',
    zh: '移出清单的日期，例如 2026-11-21。',
    examples: ['2026-11-21'],
  }),
  reason: localTextSchema({ en: 240, zh: 100 }).meta({
    description: 'Why it was removed, in a sentence or two for whoever looks for it.',
    zh: '为什么移出，用一两句话说给来找它的读者。',
    examples: [
      {
        en: 'The article is gone and no copy of it was kept. The paper it explained says more.',
        zh: '文章已经消失，也没有存档。它所讲的论文说得更全。',
      },
    ],
  }),
  instead: distinctList(idSchema)
    .default([])
    .meta({
      description: 'Ids of entries to read instead, the nearest first.',
      zh: '可以改读的条目的 id，最接近的在前。',
      examples: [['orca']],
    }),
  formerIds: distinctList(idSchema)
    .default([])
    .meta({
      description: 'The `formerIds` of its file, if it had any: those addresses lead here too.',
      zh: '它原来的文件若有 `formerIds`，照抄过来；那些旧地址也会转到这里。',
      examples: [['old-name']],
    }),
  ids: facts.ids.meta({
    description: 'The `ids` of its file, so that nobody adds it again without knowing.',
    zh: '它原来文件里的 `ids`，以免有人不知情又加回来。',
    examples: [{ arxiv: '2309.06180' }],
  }),
});

/** `content/removed.yaml`: the id that a work had to its record. */
export const removedWorksSchema = z.record(idSchema, removedWorkSchema);

/** A removed work with its id. */
export type RemovedWork = z.output<typeof removedWorkSchema> & { readonly id: string };
