import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarStep, planCalendar } from '#domain/plan/plan-calendar.ts';

const now = new Date('2026-11-21T08:30:00Z');
const step: CalendarStep = {
  uid: 'plan-zero-zero@example.org',
  title: 'ZeRO',
  description: '75 min',
  address: 'https://example.org/papers/zero/?a=1,2;b&c',
  begins: '2026-12-30',
  ends: '2027-01-01',
};

/** The events of a calendar file as another library reads them. */
const eventsOf = (text: string): readonly ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('a plan as a calendar file', () => {
  it('is an event of whole days for each step, from the day it begins to the day it ends', () => {
    const text = planCalendar('ZeRO', [step, { ...step, uid: 'other', begins: '2027-01-01' }], now);
    const events = eventsOf(text);
    expect(events.map(({ uid }) => uid)).toEqual(['plan-zero-zero@example.org', 'other']);
    // The end of an event of whole days is the day behind it.
    expect(events.map(({ startDate, endDate }) => [startDate.isDate, startDate.toString(), endDate.toString()])).toEqual([
      [true, '2026-12-30', '2027-01-02'],
      [true, '2027-01-01', '2027-01-02'],
    ]);
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe(step.address);
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(events[0]?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-21T08:30:00Z');
  });

  it('says what it is, and its name with what would end it escaped', () => {
    const lines = planCalendar('ZeRO, 零; \\ and\nmore', [step], now).split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Roofline//Reading plan//EN']);
    expect(lines).toContain('X-WR-CALNAME:ZeRO\\, 零\\; \\\\ and more');
    expect(lines.at(-1)).toBe('');
  });

  it('is the same each time', () => {
    expect(planCalendar('ZeRO', [step], now)).toBe(planCalendar('ZeRO', [step], now));
  });

  it('gives back texts with commas, semicolons, backslashes, quotes, line breaks and Han as they were', () => {
    const title = '分页注意力：把 KV cache 当作虚拟内存来分页，减少显存浪费; a, b: "c" \\n \\, 🚀'.repeat(3);
    const description = '必读 · 75 分钟\n第 1 步；\r\nhttps://example.org/?a,b;c\\\\n';
    const [event] = eventsOf(planCalendar(title, [{ ...step, title, description }], now));
    expect(event?.summary).toBe(title);
    expect(event?.description).toBe(description.replace('\r\n', '\n'));
  });

  it('fills lines to 75 octets and no further, with the space that continues them', () => {
    const lines = planCalendar('ZeRO', [{ ...step, title: 'x'.repeat(300) }], now).split('\r\n');
    const first = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines.slice(first, first + 5).map(({ length }) => length)).toEqual([75, 75, 75, 75, 12]);
    expect(lines.slice(first + 1, first + 5).every((line) => line.startsWith(' x'))).toBe(true);
  });

  it('has no line above 75 octets and breaks no character, whatever the texts', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const text = planCalendar(title, [{ ...step, title, description }], now);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/[^\r]\n/);
        expect(text.isWellFormed()).toBe(true);
        const [event] = eventsOf(text);
        expect(event?.summary ?? '').toBe(title.replace(/\s+/g, ' ').trim());
        expect(event?.description ?? '').toBe(description);
      }),
      { numRuns: 1000 },
    );
  });
});
