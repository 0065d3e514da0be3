import { elementsOf, policyOf, strangersIn, toHashSource } from '../html-page.ts'
import type { Element } from '../html-page.ts'

/** What is wrong with a page: foreign elements, or inline content that its own policy does not allow by its hash. */
export function faultsOfPage(html: string): string[] {
  const elements = elementsOf(html)
  const policy = policyOf(elements)
  const styles = inline(elements, 'style')
  const programs = inline(elements, 'script').filter(
    ({ attributes }) => attributes['type'] === undefined,
  )
  return [
    ...(html.startsWith('<!doctype html>\n') ? [] : ['no doctype']),
    ...(inline(elements, 'main').length === 1 ? [] : ['not one main part']),
    ...strangersIn(elements),
    ...(policy.get('default-src') === "'none'" ? [] : ['default-src']),
    ...(policy.get('style-src') === toSources(styles) ? [] : ['style-src']),
    ...((policy.get('script-src') ?? '') === toSources(programs) ? [] : ['script-src']),
  ]
}

function inline(elements: readonly Element[], name: string): readonly Element[] {
  return elements.filter((one) => one.name === name)
}

function toSources(elements: readonly Element[]): string {
  return elements.map(({ text }) => toHashSource(text)).join(' ')
}
