import { roomTexts } from './room-texts.ts';

/** Citing a work, and taking citations along. */
export const citations = roomTexts({
  'cite.title': { en: 'Cite', zh: '引用' },
  'cite.format': { en: 'Format', zh: '格式' },
  'cite.copy': { en: 'Copy', zh: '复制' },
  'cite.file': { en: 'BibTeX as a file', zh: 'BibTeX 文件' },
  'cite.copied': { en: 'Copied.', zh: '已复制。' },
  'cite.notCopied': { en: 'The browser refused. Select the text and copy it.', zh: '浏览器不允许复制，请选中文字自行复制。' },
  'cite.all': { en: 'Cite all {n} works:', zh: '引用全部 {n} 个作品：' },
  'cite.all.one': { en: 'Cite the work:', zh: '引用这个作品：' },
});
