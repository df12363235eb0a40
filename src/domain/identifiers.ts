import { z } from 'zod';
import { dayForm, isDay } from './day.ts';
import { idForm, isId, longestId } from './id.ts';

// What an editor can check of these forms without running code: each schema states it as its `pattern`.
const arxivForm = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/;
const doiForm = /^10\.\d{4,9}\/[^\sA-Z]+$/;
const urlForm = /^https?:\/\/\S+\.\S+$/;
const monthForm = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/**
 * An arXiv identifier without version, as arXiv writes it since 2007 (`2309.06180`) or before (`cs/0703001`).
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export const arxivIdSchema = z
  .string()
  .refine((id) => arxivForm.test(id), {
    error: (issue) => `${quote(issue.input)} is not an arXiv identifier.`,
    params: {
      rule: 'wrong-identifier',
      remedy: 'Write it as in 2309.06180: four digits, a full stop, five digits; no version, no address.',
    },
  })
  .meta({ form: 'arxiv', pattern: arxivForm.source });

/** A DOI in lower case without `https://doi.org/`. @see https://www.doi.org/doi-handbook/ */
export const doiSchema = z
  .string()
  .refine((doi) => doiForm.test(doi) && doi === doi.toLowerCase(), {
    error: (issue) => `${quote(issue.input)} is not a DOI in normal form.`,
    params: { rule: 'wrong-identifier', remedy: 'Write it as in 10.1145/3600006.3613165: lower case, without https://doi.org/.' },
  })
  .meta({ form: 'doi', pattern: doiForm.source });

/** An address of the web. Anything that a browser could execute (`javascript:`, `data:`) is refused. */
export const urlSchema = z
  .string()
  .refine(isWebAddress, {
    error: (issue) => `${quote(issue.input)} is not a web address.`,
    params: { rule: 'wrong-url', remedy: 'Write the whole address, beginning with https://, without spaces.' },
  })
  .meta({ form: 'address', pattern: urlForm.source });

/** The name of an entry, topic or source: its file name and its address. It never changes once published. */
export const idSchema = z
  .string()
  .refine((id) => isId(id), {
    error: (issue) => `${quote(issue.input)} cannot be an id.`,
    params: { rule: 'wrong-id', remedy: 'Use lower-case letters, digits and single hyphens, at most 60: flash-attention-2.' },
  })
  .meta({ form: 'id', pattern: idForm.source, maxLength: longestId });

/** A day as YYYY-MM-DD that the calendar has. */
export const daySchema = z
  .string()
  .refine((day) => isDay(day), {
    error: (issue) => `${quote(issue.input)} is not a day.`,
    params: { rule: 'wrong-date', remedy: 'Write year, month and day: 2026-11-21.' },
  })
  .meta({ form: 'day', pattern: dayForm.source });

/** A month as YYYY-MM, or a year where the month is not known. A bare year may be written as a number. */
export const monthSchema = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((month) => monthForm.test(month), {
    error: (issue) => `${quote(issue.input)} is not a month.`,
    params: { rule: 'wrong-date', remedy: 'Write year and month, 2023-09, or the year alone.' },
  })
  .meta({ form: 'month', pattern: monthForm.source });

/** The arXiv identifier that an address of arXiv names. @example arxivIdOf('https://arxiv.org/pdf/2309.06180v2') // '2309.06180' */
export function arxivIdOf(url: string): string | undefined {
  return /^https?:\/\/(?:(?:www|browse|export)\.)?arxiv\.org\/(?:abs|pdf|html)\/((?:[a-z.-]+\/)?\d[\d.]*\d)/i.exec(url)?.[1];
}

/** The DOI that an address of doi.org or of ACM's library names. @example doiOf('https://doi.org/10.1145/1.2') // '10.1145/1.2' */
export function doiOf(url: string): string | undefined {
  return /^https?:\/\/(?:(?:dx\.)?doi\.org|dl\.acm\.org\/doi(?:\/(?:pdf|epdf|abs|full|fullHtml))?)\/(10\.\d{4,9}\/[^?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase();
}

function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.') && url.username === '';
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
