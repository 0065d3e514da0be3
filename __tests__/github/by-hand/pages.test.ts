import { describe, expect, test } from '@jest/globals'
import { findFile, pathsOf } from '../../ground/github/by-hand/page/site.ts'
import { seenScene } from './samples.ts'

const HOSTILE = `"><script>alert(1)</script><img src="https://example.test/x" onerror='alert(1)'>`

function page(text: string, path = 'sample.html'): string {
  return String(findFile([seenScene(text)], path))
}

describe('the pages', () => {
  test('are all there that a folder needs, and nothing else', () => {
    const paths = pathsOf([seenScene('x')])
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'sample.html']))
    for (const path of paths) expect(findFile([seenScene('x')], path)?.length).toBeGreaterThan(0)
    for (const path of ['other.html', 'assets/../site.ts', '../../package.json', '']) {
      expect(findFile([seenScene('x')], path)).toBeNull()
    }
  })

  test('ask for nothing that does not lie beside them', () => {
    const paths = pathsOf([seenScene('x')])
    for (const path of ['index.html', 'sample.html', 'assets/chart.html']) {
      const folder = path.startsWith('assets/') ? 'assets/' : ''
      const asked = [
        ...page('x', path).matchAll(/<(?:link|script|iframe|img)[^>]*(?:href|src)="([^"#]+)/g),
      ]
      for (const [, address = ''] of asked) expect(paths).toContain(`${folder}${address}`)
    }
  })

  test.each(['index.html', 'sample.html'])('%s escapes every foreign text', (path) => {
    const markup = page(HOSTILE, path).replaceAll(
      '<script src="assets/page.js" defer></script>',
      '',
    )
    // What is left of Markdown may have an image, as on GitHub; the policy of the page does not let it load.
    expect(markup).not.toMatch(/<script|<[^>]*onerror/)
    expect(markup).toContain('default-src &#39;none&#39;')
  })

  test('lead from the first page to each scene', () => {
    expect(page('x', 'index.html')).toContain('<a href="sample.html">')
  })
})

describe('the page of a scene', () => {
  const markup = page('mark')

  test.each([
    ['the comment and its author', /<b>mark<\/b> commented · edited/],
    ['the number of alerts', /mark: 1 open, 1 closed/],
    ['the place of an alert', /mark:12<\/td>/],
    ['the exit code', /exit code 1/],
    ['the annotations', /<h3>Annotations<\/h3>/],
    ['the outputs', /<th>outcome<\/th>/],
    ['the requests with their count', /2 requests to GitHub&#39;s API/],
    ['what the runner complains of', /The runner complains: mark/],
  ])('has %s', (_what, expected) => {
    expect(markup).toMatch(expected)
  })

  test('says so when there is no comment and no alert', () => {
    const empty = { ...seenScene('x'), pull: { number: 7, comments: [] }, alerts: [], rounds: [] }
    const text = String(findFile([empty], 'sample.html'))
    expect(text).toContain('No comment.')
    expect(text).toContain('Nothing was uploaded.')
  })
})
