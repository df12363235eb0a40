/** What an entry can be, in the order in which kinds are listed. The folder of an entry is its kind with an s. */
export const kinds = ['paper', 'framework', 'course', 'article', 'video', 'book', 'collection'] as const;
export type Kind = (typeof kinds)[number];

/** How much a topic depends on a work, from most to least. The criteria are on `/contribute/criteria/`. */
export const tiers = ['must-read', 'optional', 'advanced'] as const;
export type Tier = (typeof tiers)[number];

/** The languages of the interface and of the works, English first because it is the fallback. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** What helps with a work beside it: told in other words, recorded, shown on slides, built step by step, run cell by cell. */
export const companionKinds = ['explainer', 'recording', 'slides', 'walkthrough', 'notebook'] as const;
export type CompanionKind = (typeof companionKinds)[number];

/** How a language is named in HTML: `lang` and `hreflang`. */
export const htmlLanguages = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<Language, string>;

/** The folder under `content/`, and the part of the address, that holds a kind. @example kindFolder('paper') // 'papers' */
export function kindFolder(kind: Kind): string {
  return `${kind}s`;
}

/** The kind that a folder holds, if it holds one. @example kindOfFolder('papers') // 'paper' */
export function kindOfFolder(folder: string): Kind | undefined {
  return kinds.find((kind) => kindFolder(kind) === folder);
}
