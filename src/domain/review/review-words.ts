import type { Severity } from '../diagnostic.ts';
import type { RecordChanges } from './library-changes.ts';
import type { Language } from '../vocabulary.ts';

/** The words of the comment on a pull request. Where a text comes in it is Markdown already. */
export interface ReviewWords {
  readonly name: string;
  readonly title: (errors: number, warnings: number) => string;
  readonly nothingChanged: string;
  readonly sums: Readonly<Record<'added' | 'renamed' | 'removed' | 'changed' | 'records', (n: number) => string>>;
  readonly list: (items: readonly string[]) => string;
  readonly sentences: (...sentences: readonly string[]) => string;
  readonly sentence: (sums: string) => string;
  readonly wrong: string;
  readonly mend: string;
  readonly warningsOnly: string;
  readonly added: string;
  readonly work: (name: string, id: string) => string;
  readonly colon: string;
  readonly quoted: (title: string) => string;
  readonly filedUnder: (tier: string, topics: string, minutes: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly places: (n: number, places: string) => string;
  readonly similar: (works: string) => string;
  readonly noneSimilar: string;
  readonly meaning: string;
  readonly home: (before: string, after: string) => string;
  readonly change: (field: string, before: string, after: string) => string;
  readonly listChange: (field: string, added: string, removed: string) => string;
  readonly reordered: (field: string) => string;
  readonly rewritten: (field: string) => string;
  readonly also: (fields: string) => string;
  readonly steps: (n: number, paths: string) => string;
  readonly renamed: (before: string, after: string) => string;
  readonly removed: (work: string, reason: string, instead: string) => string;
  readonly vanished: (work: string) => string;
  readonly removedSteps: (n: number, paths: string) => string;
  readonly none: string;
  readonly whole: (works: string, mustReads: string, share: string) => string;
  readonly topic: (title: string, works: string, mustReads: string) => string;
  readonly noMustRead: (title: string) => string;
  readonly firstMustRead: (title: string) => string;
  readonly topicPlan: (title: string, works: string, minutes: string, difference: string) => string;
  readonly workPlans: (n: number, titles: string, difference: string) => string;
  readonly planAdds: (works: string) => string;
  readonly planDrops: (works: string) => string;
  readonly pathMinutes: (title: string, minutes: string) => string;
  readonly nouns: Readonly<Record<RecordChanges['noun'], string>>;
  readonly recordsAdded: (noun: string, ids: string) => string;
  readonly recordsRemoved: (noun: string, ids: string) => string;
  readonly recordChanged: (noun: string, id: string, fields: string) => string;
  readonly unseen: string;
  readonly unread: (files: string) => string;
  readonly others: (n: number, files: string) => string;
  readonly program: string;
  readonly people: string;
  readonly run: (link: string) => string;
  readonly reader: string;
  readonly next: string;
  readonly more: (n: number) => string;
  readonly moreLines: (n: number) => string;
  readonly cut: string;
}

const en: ReviewWords = {
  name: 'English',
  title: (errors, warnings) => {
    if (errors > 0)
      return `${count(errors, 'error has', 'errors have')} to be mended${warnings > 0 ? `; ${count(warnings, 'warning')}` : ''}`;
    return warnings > 0 ? `No errors; ${count(warnings, 'warning')}` : 'Nothing is wrong';
  },
  nothingChanged: 'This pull request changes nothing in the list.',
  sums: {
    added: (n) => `adds ${count(n, 'work')}`,
    renamed: (n) => `renames ${count(n, 'work')}`,
    removed: (n) => `removes ${count(n, 'work')}`,
    changed: (n) => `changes ${count(n, 'work')}`,
    records: (n) => `touches ${count(n, 'topic, path, note or other text', 'topics, paths, notes or other texts')}`,
  },
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`),
  sentences: (...sentences) => sentences.filter((sentence) => sentence !== '').join(' '),
  sentence: (sums) => `This pull request ${sums}.`,
  wrong: 'What is wrong',
  mend: 'Edit these files in the branch of this pull request and commit; nothing has to be opened anew. `npm run check` says the same on your machine.',
  warningsOnly: 'Warnings do not stop the pull request. They say what would make the entry better.',
  added: 'What was added',
  work: (name, id) => `**${name}** (${id})`,
  colon: ': ',
  quoted: (title) => `“${title}”`,
  filedUnder: (tier, topics, minutes) => `${tier}, filed under ${topics}${minutes === '' ? '' : `, ${minutes}`}`,
  severity: { error: 'error', warning: 'warning' },
  places: (n, places) => (n === 1 ? `${places} ` : `${n} places: ${places}: `),
  similar: (works) => `Please look whether it is the same work as ${works}.`,
  noneSimilar: 'No work of the list has a title or a name like it.',
  meaning: 'What changes for readers',
  home: (before, after) => `home topic: ${before} → ${after}`,
  change: (field, before, after) => `${field}: ${before} → ${after}`,
  listChange: (field, added, removed) =>
    `${field}: ${[added && `now also ${added}`, removed && `no longer ${removed}`].filter(Boolean).join('; ')}`,
  reordered: (field) => `${field}: another order`,
  rewritten: (field) => `${field}: rewritten`,
  also: (fields) => `also changed: ${fields}`,
  steps: (n, paths) => `It is a step of ${count(n, 'path')}: ${paths}.`,
  renamed: (before, after) => `${before} is now ${after}. The old address leads to the new one, and readers keep their marks.`,
  removed: (work, reason, instead) =>
    `${work} is removed: ${reason} Its address says so${instead && ` and names ${instead} instead`}, and readers keep their marks.`,
  vanished: (work) =>
    `${work} is removed without a record. Its address ends, and readers lose their marks of it. If it only got another name, put the old id into \`formerIds\` of the new file.`,
  removedSteps: (n, paths) => `It was a step of ${count(n, 'path')}: ${paths}.`,
  none: 'nothing',
  whole: (works, mustReads, share) => `The whole list: ${works} works, ${mustReads} must-reads (${share}).`,
  topic: (title, works, mustReads) => `${title}: ${works} works, ${mustReads} must-reads.`,
  noMustRead: (title) => `${title} has no must-read any more.`,
  firstMustRead: (title) => `${title} gets its first must-read.`,
  topicPlan: (title, works, minutes, difference) => `The plan to ${title}: ${works} works, ${minutes}; ${difference}.`,
  workPlans: (n, titles, difference) => `What has to be read before ${n === 1 ? titles : `${n} works (${titles})`}: ${difference}.`,
  planAdds: (works) => `now also ${works}`,
  planDrops: (works) => `no longer ${works}`,
  pathMinutes: (title, minutes) => `The path ${title} takes ${minutes}.`,
  nouns: {
    topic: 'Topic',
    path: 'Path',
    note: 'Notes on',
    term: 'Term',
    venue: 'Venue',
    source: 'Source list',
    person: 'Person',
    removed: 'Removed work',
  },
  recordsAdded: (noun, ids) => `${noun} ${ids}: added`,
  recordsRemoved: (noun, ids) => `${noun} ${ids}: removed`,
  recordChanged: (noun, id, fields) => `${noun} ${id}: changed ${fields}`,
  unseen: 'What was not looked at',
  unread: (files) =>
    `${files}: cannot be read because of the errors above; the comparison takes it as it was before, and leaves it out where it is new.`,
  others: (n, files) => `${count(n, 'changed file')} outside of \`content/\`: ${files}.`,
  program: 'The list was checked with the program as it is on the main branch, not with the one of this pull request.',
  people: 'Whether the facts are true, and whether the links lead where they should. A person reads that.',
  run: (link) =>
    `Every check of this commit, and the built site as a file: ${link}. To look at that site, unpack \`site-preview\` into \`dist/\` and run \`npm run serve\`.`,
  reader: 'A maintainer reads it next.',
  next: 'This comment is rewritten after every commit.',
  more: (n) => `${n} more`,
  moreLines: (n) => `… and ${n} more.`,
  cut: 'This comment was too long for GitHub and ends here. `npm run review` writes all of it.',
};

const zh: ReviewWords = {
  name: '中文',
  title: (errors, warnings) => {
    if (errors > 0) return `有 ${errors} 处错误需要改正${warnings > 0 ? `，另有 ${warnings} 处提醒` : ''}`;
    return warnings > 0 ? `没有错误，有 ${warnings} 处提醒` : '没有发现问题';
  },
  nothingChanged: '这个拉取请求没有改动清单内容。',
  sums: {
    added: (n) => `新增 ${n} 条`,
    renamed: (n) => `改名 ${n} 条`,
    removed: (n) => `删去 ${n} 条`,
    changed: (n) => `修改 ${n} 条`,
    records: (n) => `改动 ${n} 处专题、路径、笔记等文字`,
  },
  list: (items) => items.join('、'),
  sentences: (...sentences) => sentences.join(''),
  sentence: (sums) => `这个拉取请求：${sums}。`,
  wrong: '哪里有问题',
  mend: '请在本拉取请求的分支里修改这些文件并提交，不必另开新的。在本机运行 `npm run check` 会得到同样的结果。检查信息目前只有英文。',
  warningsOnly: '提醒不妨碍合并，只说明怎样能让条目更好。检查信息目前只有英文。',
  added: '新增了什么',
  work: (name, id) => `**${name}**（${id}）`,
  colon: '：',
  quoted: (title) => `“${title}”`,
  filedUnder: (tier, topics, minutes) => `${tier}，归入${topics}${minutes === '' ? '' : `，${minutes}`}`,
  severity: { error: '错误', warning: '提醒' },
  places: (n, places) => (n === 1 ? `${places} ` : `${n} 处：${places}。`),
  similar: (works) => `请确认它与下列条目不是同一作品：${works}。`,
  noneSimilar: '清单中没有标题或名称与它相近的条目。',
  meaning: '对读者有哪些变化',
  home: (before, after) => `所属专题：${before} → ${after}`,
  change: (field, before, after) => `${field}：${before} → ${after}`,
  listChange: (field, added, removed) => `${field}：${[added && `加入 ${added}`, removed && `去掉 ${removed}`].filter(Boolean).join('；')}`,
  reordered: (field) => `${field}：次序改变`,
  rewritten: (field) => `${field}：重写`,
  also: (fields) => `还改了：${fields}`,
  steps: (n, paths) => `它是 ${n} 条路径中的一步：${paths}。`,
  renamed: (before, after) => `${before} 改名为 ${after}。旧地址会转到新地址，读者的标记保留。`,
  removed: (work, reason, instead) => `移出 ${work}：${reason}原地址会说明此事${instead && `，并推荐改读 ${instead}`}，读者的标记保留。`,
  vanished: (work) =>
    `删去 ${work}，没有留下记录。它的地址将失效，读者对它的标记也会丢失。如果只是改名，请在新文件的 \`formerIds\` 里写上旧 id。`,
  removedSteps: (n, paths) => `它原是 ${n} 条路径中的一步：${paths}。`,
  none: '无',
  whole: (works, mustReads, share) => `整个清单：${works} 条，必读 ${mustReads} 条（${share}）。`,
  topic: (title, works, mustReads) => `${title}：${works} 条，必读 ${mustReads} 条。`,
  noMustRead: (title) => `${title}不再有必读。`,
  firstMustRead: (title) => `${title}有了第一条必读。`,
  topicPlan: (title, works, minutes, difference) => `通往${title}的计划：${works} 条，${minutes}；${difference}。`,
  workPlans: (n, titles, difference) => `读 ${n === 1 ? titles : `${n} 条（${titles}）`}之前要读的：${difference}。`,
  planAdds: (works) => `加入 ${works}`,
  planDrops: (works) => `不再包括 ${works}`,
  pathMinutes: (title, minutes) => `路径${title}用时：${minutes}。`,
  nouns: {
    topic: '专题',
    path: '路径',
    note: '笔记',
    term: '术语',
    venue: '会议或期刊',
    source: '来源清单',
    person: '人名',
    removed: '移出的条目',
  },
  recordsAdded: (noun, ids) => `${noun} ${ids}：新增`,
  recordsRemoved: (noun, ids) => `${noun} ${ids}：删去`,
  recordChanged: (noun, id, fields) => `${noun} ${id}：改了 ${fields}`,
  unseen: '没有检查什么',
  unread: (files) => `${files}：因上述错误无法读取，比较时按改动前的内容处理，新文件则略去。`,
  others: (n, files) => `\`content/\` 之外改动的 ${n} 个文件：${files}。`,
  program: '检查用的是主分支上的程序，不是本拉取请求里的程序。',
  people: '事实是否属实、链接是否指向该去的地方，由人来看。',
  run: (link) =>
    `这次提交的全部检查，以及构建好的网站文件：${link}。要查看网站，请把 \`site-preview\` 解压到 \`dist/\`，再运行 \`npm run serve\`。`,
  reader: '接下来由维护者审阅。',
  next: '每次提交之后，这条评论都会更新。',
  more: (n) => `另有 ${n} 处`,
  moreLines: (n) => `……另有 ${n} 条。`,
  cut: '这条评论超过 GitHub 允许的长度，到此为止。运行 `npm run review` 可得到全文。',
};

export const reviewWords: Readonly<Record<Language, ReviewWords>> = { en, zh };

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
