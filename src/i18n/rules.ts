import { roomTexts } from './room-texts.ts';

/** What the check says: the pages about its rules. */
export const rules = roomTexts({
  'rules.title': { en: 'What the check says', zh: '检查规则' },
  'rules.intro': {
    en: 'npm run check and every pull request look at the files of the list by these {n} rules. A message names the rule in brackets: error[unknown-topic].',
    zh: 'npm run check 和每个拉取请求都按以下 {n} 条规则检查清单的文件。提示里的方括号写着规则的名称：error[unknown-topic]。',
  },
  'rules.error': { en: 'Errors', zh: '错误' },
  'rules.error.meaning': {
    en: 'Errors stop the site from being built. They have to be mended before an entry can join the list.',
    zh: '有错误就不能建站，要改好才能收录。',
  },
  'rules.warning': { en: 'Warnings', zh: '提醒' },
  'rules.warning.meaning': {
    en: 'Warnings stop nothing. They say what would make an entry better, and somebody else may mend it later.',
    zh: '提醒不妨碍建站，只说明怎样可以更好，以后由别人来改也行。',
  },
  'rules.isError': { en: 'Error', zh: '错误' },
  'rules.isWarning': { en: 'Warning', zh: '提醒' },
  'rules.wrong': { en: 'Wrong', zh: '错误写法' },
  'rules.right': { en: 'Right', zh: '正确写法' },
  'rules.page': {
    en: '{title}: what the rule {rule} of this list wants, with an example that breaks it and the same mended.',
    zh: '{title}：规则 {rule} 的含义，附错误与改正的例子。',
  },
  'rules.excerpt': {
    en: 'The examples show the lines that matter; the rest of the file stays as it is.',
    zh: '例子只列出相关的几行，文件的其余部分不变。',
  },
});
