import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { IMAGE_RULES_PATH, renderImageRules } from '../../../scripts/image-rules.ts'
import { CHECK_RULES } from '../../../src/image/rules/check-image.ts'
import { DEFAULT_PARAMETERS } from '../../../src/image/rules/parameters.ts'

const page = readFileSync(IMAGE_RULES_PATH, 'utf8')

test('docs/image-rules.md has the table that the rules make', async () => {
  expect(await renderImageRules(page)).toBe(page)
})

test('docs/image-rules.md names the defaults', () => {
  for (const port of DEFAULT_PARAMETERS.forbiddenPorts) expect(page).toContain(String(port))
  for (const label of DEFAULT_PARAMETERS.requiredLabels) {
    expect(page).toContain(label.replace('org.opencontainers.image.', ''))
  }
  expect(page).toContain(`${String(DEFAULT_PARAMETERS.maxAgeDays)} days`)
})

test('ids are unique, and every rule says how to pass', () => {
  const ids = CHECK_RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, title, remedy } of CHECK_RULES) {
    expect(id).toMatch(/^(?:CFG|SEC|REF|BASE|REG|FS)(?:-[A-Z]+)+$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/i)
    expect(remedy).toMatch(/\.$/)
  }
})
