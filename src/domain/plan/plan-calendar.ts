import { generateIcsCalendar } from 'ts-ics';
import { laterDay, type StepDays } from './plan-days.ts';

/** A step of a plan as an event of whole days. */
export interface CalendarStep extends StepDays {
  /** The same for the same step of the same plan, and of no other: it lets a calendar replace the event instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** The full address of its page. */
  readonly address: string;
}

/** The longest line of a calendar file, in octets without its break (RFC 5545, section 3.1). */
const longestLine = 75;

/**
 * A plan as a calendar file (RFC 5545): an event of whole days for each step, which keeps the days free.
 * @param name What the calendar is called.
 * @param now When it was written.
 */
export function planCalendar(name: string, steps: readonly CalendarStep[], now: Date): string {
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Roofline//Reading plan//EN',
    // The library escapes the texts of events, and not this one.
    name: oneLine(name).replace(/[\\;,]/g, '\\$&'),
    events: steps.map((step) => ({
      uid: step.uid,
      summary: oneLine(step.title),
      description: step.description.replace(/\r\n?/g, '\n'),
      url: step.address,
      stamp: { date: now },
      start: wholeDay(step.begins),
      end: wholeDay(laterDay(step.ends, 1)),
      timeTransparent: 'TRANSPARENT',
    })),
  });
  return folded(text);
}

function wholeDay(day: string): { readonly type: 'DATE'; readonly date: Date } {
  return { type: 'DATE', date: new Date(`${day}T00:00:00Z`) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same calendar with lines broken by octets. The library counts characters, and Chinese ones take three octets each. */
function folded(text: string): string {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .flatMap((line) => {
      const pieces: string[] = [];
      let piece = '';
      let octets = 0;
      for (const character of line) {
        const size = new TextEncoder().encode(character).length;
        if (octets + size > longestLine) {
          pieces.push(piece);
          // The space that marks a continued line counts.
          piece = ' ';
          octets = 1;
        }
        piece += character;
        octets += size;
      }
      return [...pieces, piece];
    })
    .join('\r\n');
}
