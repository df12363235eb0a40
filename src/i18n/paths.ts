import { roomTexts } from './room-texts.ts';

/** Reading paths. */
export const paths = roomTexts({
  'paths.title': { en: 'Reading paths', zh: '阅读路线' },
  'paths.intro': {
    en: 'Each path is an ordered course: what you can do at the end, what you need before, and in every step what to do with the work. Times are for a careful first reading.',
    zh: '每条路线都是排好次序的一门课：学完能做什么，先要会什么，每一步拿这篇文献做什么。时间按第一次细读估计。',
  },
  'paths.all': { en: 'All {n} paths', zh: '全部 {n} 条路线' },

  'path.part': { en: 'Part {n}', zh: '第 {n} 部分' },
  'path.steps': { en: '{n} steps', zh: '{n} 步' },
  'path.steps.one': { en: '1 step', zh: '1 步' },
  'path.goal': { en: 'At the end you can', zh: '学完你能' },
  'path.needs': { en: 'What you need before', zh: '先要会什么' },
  'path.needsLine': { en: 'Before: {needs}', zh: '先要会：{needs}' },
  'path.assumes': { en: 'Assumed as known:', zh: '默认已经了解：' },
  'path.times': { en: 'times are for a careful first reading', zh: '时间按第一次细读估计' },
  'path.milestone': { en: 'After this part:', zh: '学完这一部分：' },
  'path.checkpoint': { en: 'Checkpoint: answer before you go on', zh: '检查点：答得出再往下走' },
  'path.strip': { en: '{n} steps, {time}; the width of a bar is its reading time', zh: '{n} 步，共 {time}；条的宽度是阅读时间' },
  'path.after': { en: 'after {name}', zh: '在 {name} 之后' },
  'path.before': { en: 'before {name}', zh: '在 {name} 之前' },
  'path.stepOf': { en: '{n} of {all}', zh: '{n} / {all}' },
  'path.next': { en: 'Next.', zh: '下一步。' },
  'path.begun': { en: '{n} of {all} read · {done} done, {left} left', zh: '已读 {n} / {all} · 用去 {done}，还要 {left}' },
  'path.complete': { en: 'All {all} steps read · {done}', zh: '{all} 步全部读完 · {done}' },
  'path.goTo': { en: 'Go to step {n}', zh: '跳到第 {n} 步' },
  'path.print': { en: 'Print', zh: '打印' },

  'continue.begin': { en: 'Begin with a path', zh: '从一条路线开始' },
  'continue.path': { en: 'Continue: {title}', zh: '接着读：{title}' },
  'continue.facts': { en: 'Step {n} of {all} · about {time}', zh: '第 {n} 步，共 {all} 步 · 约 {time}' },
  'continue.see': { en: 'see the path', zh: '看整条路线' },
});
