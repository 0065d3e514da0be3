import { describe, expect, test } from '@jest/globals'
import { actionOf, advise, flaw } from './kit.ts'
import type { Case } from './kit.ts'

const DEB = { type: 'deb', name: 'libtest1', version: '1.2.3-1' }

/** Of flaws, those that block first. */
function adviseOn(blocking: readonly Case[], others: readonly Case[]) {
  const blockers = blocking.map((one) => flaw(one))
  return advise([...blockers, ...others.map((one) => flaw(one))], {
    blocking: new Set(blockers.map(({ id }) => id)),
  })
}

describe('an upgrade to more than what blocks needs', () => {
  test('names the version of a system package that is enough to pass', () => {
    const actions = adviseOn([{ ...DEB, fix: '1.2.3-1+deb12u1' }], [{ ...DEB, fix: '1.2.4-1' }])
    const { title, note } = actionOf(actions, 'upgrade-system')
    expect(title).toBe('Upgrade libtest1 1.2.3-1 to 1.2.4-1')
    expect(note).toMatch(/^For what blocks, libtest1 1\.2\.3-1\+deb12u1 is enough\./)
  })

  test('names that of a dependency, before whatever else there is to say', () => {
    const { note } = actionOf(
      adviseOn([{ fix: '4.17.21' }], [{ fix: '4.18.0' }]),
      'upgrade-dependency',
    )
    expect(note).toMatch(/^For what blocks, lodash 4\.17\.21 is enough\. Where/)
  })

  test('names all of several packages', () => {
    const other = { ...DEB, name: 'libother2' }
    const actions = adviseOn(
      [
        { ...DEB, fix: '1.2.3-2' },
        { ...other, fix: '1.2.3-2' },
      ],
      [
        { ...DEB, fix: '1.2.4-1' },
        { ...other, fix: '1.2.4-1' },
      ],
    )
    expect(actionOf(actions, 'upgrade-system').note).toContain(
      'For what blocks, libother2 1.2.3-2 and libtest1 1.2.3-2 are enough.',
    )
  })

  test.each([
    ['it is the version that clears all', ['1.2.4-1'], ['1.2.3-2']],
    ['nothing blocks', [], ['1.2.3-2', '1.2.4-1']],
    ['everything blocks', ['1.2.3-2', '1.2.4-1'], []],
  ])('is not told of when %s', (_, blocking, others) => {
    const toCases = (fixes: readonly string[]): Case[] => fixes.map((fix) => ({ ...DEB, fix }))
    const { note } = actionOf(adviseOn(toCases(blocking), toCases(others)), 'upgrade-system')
    expect(note ?? '').not.toContain('enough')
  })
})
