import { roomTexts } from './room-texts.ts';

/** The form that adds or corrects an entry, and the criteria. */
export const contribution = roomTexts({
  'contribute.title': { en: 'Add an entry', zh: '添加条目' },
  'contribute.titleFix': { en: 'Fix {name}', zh: '更正 {name}' },
  'contribute.description': {
    en: 'Add a work to the list or correct one: a form that writes the file, checks it and opens a pull request.',
    zh: '往清单里添加一部作品，或更正已有的条目：填表即生成文件，当场检查，并可发起拉取请求。',
  },
  'contribute.lead': {
    en: 'Fill in the form; the file beside it follows. Nothing is sent until you open the pull request on GitHub, and you can also copy the file and do it by hand. A maintainer reads every entry before it appears.',
    zh: '填写表单，旁边的文件随之更新。在 GitHub 上发起拉取请求 之前，什么都不会发出去；也可以复制文件，自己动手。每个条目都要经维护者看过才会出现。',
  },
  'contribute.leadCopy': {
    en: 'Fill in the form; the file beside it follows. Nothing is sent from here: copy the file or download it, and hand it in where this list is kept. A maintainer reads every entry before it appears.',
    zh: '填写表单，旁边的文件随之更新。这里不会发送任何内容：复制或下载文件，交到本清单存放的地方。每个条目都要经维护者看过才会出现。',
  },
  'contribute.leadFix': {
    en: 'Change what is wrong; the file beside it follows, and all else in it stays as it is.',
    zh: '改正有误之处，旁边的文件随之更新，其余内容保持原样。',
  },
  'contribute.criteria': { en: 'What belongs here', zh: '收录什么' },
  'contribute.fields': { en: 'All fields', zh: '全部字段' },
  'contribute.noScript': {
    en: 'The form needs JavaScript. Without it, write the file by hand: copy the example into a file named after the work, change its values, and check it with `npm run check`.',
    zh: '表单需要 JavaScript。没有它也可以手写文件：把示例复制到以作品命名的文件里，改成自己的内容，再用 `npm run check` 检查。',
  },
  'contribute.example': { en: 'Example of a file', zh: '文件示例' },
  'contribute.address': { en: 'Link or identifier', zh: '链接或编号' },
  'contribute.addressHint': {
    en: 'arXiv, DOI, publisher’s page or GitHub. What it says is filled in, and the list is searched for the same work. Nothing is looked up elsewhere.',
    zh: 'arXiv、DOI、出版方页面或 GitHub。地址里写明的内容会自动填入，并查找清单里是否已有同一作品。不会到别处查询。',
  },
  'contribute.addressUnknown': { en: 'This is neither an address nor an identifier.', zh: '这既不是地址，也不是编号。' },
  'contribute.filled': { en: 'Filled in: {fields}.', zh: '已填入：{fields}。' },
  'contribute.kind': { en: 'Kind', zh: '类型' },
  'contribute.kindHint': {
    en: 'It says which folder the file is in, and which fields it has.',
    zh: '决定文件放在哪个文件夹、有哪些字段。',
  },
  'contribute.id': { en: 'File name', zh: '文件名' },
  'contribute.idHint': {
    en: 'Lower-case letters, digits and hyphens. It becomes the address and never changes.',
    zh: '小写字母、数字和连字符。它就是页面地址，定下后不再改。',
  },
  'contribute.choose': { en: 'Choose …', zh: '请选择……' },
  'contribute.eachLine': { en: 'One on each line.', zh: '每行一个。' },
  'contribute.addGroup': { en: 'Add to “{field}”', zh: '在“{field}”中添加一条' },
  'contribute.remove': { en: 'Remove', zh: '移除' },
  'contribute.also': { en: '{field}, {n}', zh: '{field}，第 {n} 个' },
  'contribute.characters': { en: '{n} characters', zh: '{n} 字符' },
  'contribute.part.facts': { en: 'More facts: identifiers, links, dates', zh: '更多事实：编号、链接、日期' },
  'contribute.part.texts': { en: 'Summary and questions it answers', zh: '摘要与所答问题' },
  'contribute.part.relations': { en: 'What it needs and what it builds on', zh: '先读什么、承接什么' },
  'contribute.part.names': { en: 'Other names', zh: '其他名称' },
  'contribute.part.record': { en: 'Record', zh: '记录' },
  'contribute.preview': { en: 'The file', zh: '文件' },
  'contribute.open': { en: 'Open pull request', zh: '发起拉取请求' },
  'contribute.copy': { en: 'Copy file', zh: '复制文件' },
  'contribute.download': { en: 'Download', zh: '下载' },
  'contribute.copied': { en: 'Copied.', zh: '已复制。' },
  'contribute.notCopied': {
    en: 'The browser did not allow copying. Select the file above and copy it.',
    zh: '浏览器不允许复制。请选中上面的文件自行复制。',
  },
  'contribute.toFix': { en: '{n} things to fix: {fields}.', zh: '还有 {n} 处要改：{fields}。' },
  'contribute.toFix.one': { en: '1 thing to fix: {fields}.', zh: '还有 1 处要改：{fields}。' },
  'contribute.ready': { en: 'Ready. Opens GitHub with this file filled in.', zh: '可以了。将打开 GitHub，文件内容已填好。' },
  'contribute.readyCopy': {
    en: 'Ready. This file is too long for an address, or this device drops what an address fills in. The button copies the file first; on GitHub you paste it.',
    zh: '可以了。文件太长，放不进地址，或者这台设备会丢掉地址带去的内容。按钮会先复制文件，到 GitHub 上粘贴即可。',
  },
  'contribute.readyEdit': {
    en: 'Ready. GitHub cannot be opened with a changed file in it. The button copies the file first; on GitHub you replace all text with it.',
    zh: '可以了。GitHub 打开时带不上改好的文件。按钮会先复制文件，到 GitHub 上用它替换全部文字。',
  },
  'contribute.readyByHand': { en: 'Ready to be copied or downloaded.', zh: '可以了，请复制或下载。' },
  'contribute.goPaste': { en: 'Copied. Now {link}, paste, and propose the file.', zh: '已复制。现在{link}，粘贴，然后提交文件。' },
  'contribute.goPasteLink': { en: 'open GitHub', zh: '打开 GitHub' },
  'contribute.unchanged': { en: 'Nothing is changed yet.', zh: '还没有改动。' },
  'contribute.advice': { en: 'Also worth doing:', zh: '还值得补充：' },
  'contribute.known': { en: 'In the list already: {work} has the same {what}.', zh: '清单里已有：{work} 的{what}与此相同。' },
  'contribute.fixThat': { en: 'Correct that entry', zh: '更正那个条目' },
  'contribute.kept': { en: 'The draft is kept in this browser.', zh: '草稿保存在这个浏览器里。' },
  'contribute.notKept': {
    en: 'This browser keeps nothing, so the draft is lost when the page is closed. Copy the file to keep it.',
    zh: '这个浏览器不保存任何内容，关闭页面后草稿就没了。请复制文件留存。',
  },
  'contribute.discard': { en: 'Discard draft', zh: '丢弃草稿' },
  'contribute.failed': {
    en: 'The list, or the file to correct, could not be loaded, so nothing can be checked.',
    zh: '清单或要更正的文件没有加载成功，无法检查。',
  },
  'contribute.noEntry': {
    en: 'There is no entry “{id}”. The form below is for a new one.',
    zh: '没有名为“{id}”的条目。下面是添加新条目的表单。',
  },
  'contribute.file': { en: 'the file', zh: '文件' },
  'contribute.what.DOI': { en: 'DOI', zh: 'DOI' },
  'contribute.what.arXiv': { en: 'arXiv identifier', zh: 'arXiv 编号' },
  'contribute.what.title': { en: 'title', zh: '标题' },

  'criteria.title': { en: 'What qualifies', zh: '收录标准' },
  'criteria.description': {
    en: 'Which works belong into the list and which do not, how tiers are given and disputed, and what happens to a proposal.',
    zh: '哪些作品收录、哪些不收，级别怎么定、有异议怎么办，提交之后会怎样。',
  },
});
