import { type CalendarStep, planCalendar } from '#domain/exports/plan-calendar.ts';

/**
 * Offers the browser a plan as a calendar file to save.
 * @param fileName How the file is to be called.
 * @param name What the calendar is called.
 */
export function saveCalendar(fileName: string, name: string, steps: readonly CalendarStep[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([planCalendar(name, steps, new Date())], { type: 'text/calendar' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
