import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'playwright/test';
import { kindOf } from './page-kinds.ts';
import type { Contract } from '../../../src/contracts/contract.ts';

const site = join(import.meta.dirname, '../../../dist');
const folder = join(import.meta.dirname, '../../../src/contracts');

async function allContracts(): Promise<readonly Contract[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/][\w-]+\.ts$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => (await import(pathToFileURL(join(folder, name)).href)) as Readonly<Record<string, Contract>>),
  );
  return files.flatMap((file) => Object.values(file));
}

/** A page of the built site, and the file that makes it with others of its kind. */
interface BuiltPage {
  readonly name: string;
  readonly kind: string;
  readonly html: string;
}

const pages: readonly BuiltPage[] = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const kind = name === '404.html' ? name : kindOf(name.replace(/^zh\//, '').replace(/index\.html$/, ''));
    return { name, kind, html: readFileSync(join(site, name), 'utf8') };
  });

const roots = new Map<BuiltPage, Root>();

function rootOf(page: BuiltPage): Root {
  const root = roots.get(page) ?? fromHtml(page.html);
  roots.set(page, root);
  return root;
}

/** The pages that have an element, one of each kind. */
function pagesWith(element: string): readonly { readonly name: string; readonly root: Root }[] {
  const ofKinds = new Map(pages.filter(({ html }) => html.includes(`<${element}`)).map((page) => [page.kind, page]));
  return [...ofKinds.values()].map((page) => ({ name: page.name, root: rootOf(page) }));
}

/** The elements below a node, without what is in templates. */
function below(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...below(child)] : []));
}

/** What is wrong with an element of a page by its contract. */
function faults(element: Element, { parts = {}, templates = {}, texts = [], settings }: Contract): readonly string[] {
  const inner = below(element);
  const named = (elements: readonly Element[], attribute: string, name: string): readonly Element[] =>
    elements.filter(({ properties }) => properties[attribute] === name);
  const wrongParts = Object.entries(parts).flatMap(([name, form]) => {
    const [, tag, often] = /^(\w+)([?+]?)$/.exec(form) ?? [];
    const found = named(inner, 'dataPart', name);
    const isRight = found.length === 1 || (often === '?' && found.length === 0) || (often === '+' && found.length > 0);
    return isRight && found.every(({ tagName }) => tagName === tag)
      ? []
      : [`part ${name} is ${found.map(({ tagName }) => tagName).join(', ') || 'missing'} instead of ${form}`];
  });
  const wrongTemplates = Object.entries(templates).flatMap(([name, slots]) => {
    const found = named(inner, 'dataTemplate', name);
    const roots = found.flatMap(({ content }) => content?.children.filter(({ type }) => type === 'element') ?? []);
    if (found.length !== 1 || roots.length !== 1) return [`there are ${found.length} templates ${name} with ${roots.length} elements`];
    const filled = found.flatMap(({ content }) => (content === undefined ? [] : below(content)));
    return Object.entries(slots).flatMap(([slot, tag]) =>
      named(filled, 'dataSlot', slot)
        .map(({ tagName }) => tagName)
        .join() === tag
        ? []
        : [`template ${name} has not one slot ${slot} that is ${tag}`],
    );
  });
  const wrongGifts = [
    ...(texts.length > 0 && element.properties['dataTexts'] === undefined ? ['no texts are given'] : []),
    ...(settings !== undefined && element.properties['dataSettings'] === undefined ? ['no settings are given'] : []),
  ];
  return [...wrongParts, ...wrongTemplates, ...wrongGifts];
}

test('the pages of each element have all that its script needs', async () => {
  const contracts = await allContracts();
  expect(contracts.length).toBeGreaterThan(10);
  const wrong = contracts.flatMap((contract) => {
    const found = pagesWith(contract.element).flatMap(({ name, root }) =>
      below(root).flatMap((element) => (element.tagName === contract.element ? [{ name, element }] : [])),
    );
    return found.length === 0
      ? [`<${contract.element}> is on no page`]
      : found.flatMap(({ name, element }) => faults(element, contract).map((fault) => `<${contract.element}> on ${name}: ${fault}`));
  });
  expect(wrong).toEqual([]);
});
