import type { Language } from '../vocabulary.ts';

/**
 * Minutes as people say them: hours and minutes, and hours alone from ten hours on.
 * @example formatMinutes(160, 'en') // '2 h 40 min'
 */
export function formatMinutes(minutes: number, language: Language): string {
  const { hour, minute, space } = timeUnits[language];
  const whole = minutes >= 600 ? Math.round(minutes / 60) : Math.floor(minutes / 60);
  const rest = minutes >= 600 ? 0 : minutes % 60;
  return [...(whole > 0 ? [`${whole} ${hour}`] : []), ...(rest > 0 || whole === 0 ? [`${rest} ${minute}`] : [])].join(space);
}

const timeUnits = {
  en: { hour: 'h', minute: 'min', space: ' ' },
  zh: { hour: '小时', minute: '分钟', space: ' ' },
} as const satisfies Record<Language, object>;
