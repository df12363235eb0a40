import type { TextKey } from '../i18n/index.ts';

type Tag = keyof HTMLElementTagNameMap;

/**
 * What a custom element and the page around it agree upon. The component that writes the element gives it the texts and the
 * settings (`given`); the element takes them, its parts and its templates by their names (`PageElement`). The compiler checks
 * both sides against the contract, and `tests/e2e/site/contracts.test.ts` the parts and the templates of the built pages.
 */
export interface Contract {
  /** The name of the element. */
  readonly element: `${string}-${string}`;
  /** The texts that its script fills in, by their keys; one for a single thing (`.one`) comes along. */
  readonly texts?: readonly TextKey[];
  /** What else it is told, as a type: `settings<{ within: string }>()`. */
  readonly settings?: object;
  /**
   * Elements within it that its script reads or changes, by the name in their `data-part`, with what they are:
   * `a` is there once, `a?` may be missing, `a+` is there once or more often.
   */
  readonly parts?: Readonly<Record<string, Tag | `${Tag}?` | `${Tag}+`>>;
  /** Its `<template data-template="…">`, each with one element in it, and the elements in that which are filled, by their `data-slot`. */
  readonly templates?: Readonly<Record<string, Slots>>;
}

/** The slots of a template by name, with what they are. */
export type Slots = Readonly<Record<string, Tag>>;

/** Stands in a contract for the type of its settings. */
export function settings<Settings extends object>(): Settings {
  return {} as Settings;
}

/** The keys of the texts of a contract. */
export type TextOf<Of> = Of extends { readonly texts: readonly (infer Key extends TextKey)[] } ? Key : never;

/** What an element is told besides its texts. */
export type SettingsOf<Of> = Of extends { readonly settings: infer Settings extends object } ? Settings : Readonly<Record<never, never>>;

/** The parts of a contract that are there once (''), may be missing ('?'), or are there once or more often ('+'), with their elements. */
export type PartsOf<Of, Often extends '' | '?' | '+'> = Of extends { readonly parts: infer Parts }
  ? {
      [Name in keyof Parts as Parts[Name] extends `${Tag}${Often}` ? Name : never]: Parts[Name] extends `${infer Found extends Tag}${Often}`
        ? HTMLElementTagNameMap[Found]
        : never;
    }
  : Readonly<Record<never, never>>;

/** The names of the templates of a contract. */
export type TemplateOf<Of> = Of extends { readonly templates: infer Templates } ? keyof Templates & string : never;

/** The slots of a template. */
export type SlotsOf<Of, Name extends TemplateOf<Of>> = Of extends { readonly templates: Readonly<Record<Name, infer Found extends Slots>> }
  ? Found
  : never;
