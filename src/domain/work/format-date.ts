import type { Language } from '../vocabulary.ts';

// One for all: to make a formatter takes as long as hundreds of dates.
const months = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/**
 * A day or month in the way a language writes it: ISO in Chinese, `14 Jan 2025` or `Oct 2019` in English.
 * @param date YYYY-MM-DD, YYYY-MM or YYYY.
 */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (language === 'zh' || month === undefined) return date;
  const name = months.format(new Date(`${year}-${month}-01`));
  return [...(day === undefined ? [] : [Number(day)]), name, year].join(' ');
}
