import { describe, expect, test } from '@jest/globals'
import { scannerFolder } from '../../src/assemble/door.ts'
import type { Door } from '../../src/assemble/door.ts'

const folderOf = (kind: Door['kind'], env: Door['env']): string =>
  scannerFolder({ kind, env } as Door)

describe('the folder of the scanners', () => {
  test('lies in the cache of the machine', () => {
    expect(folderOf('terminal', { PLIMSOLL_CACHE: '/cache' })).toBe('/cache/scanners')
  })

  test('is one of its own where an image brings the scanners along', () => {
    const env = { PLIMSOLL_CACHE: '/cache', PLIMSOLL_SCANNERS: '/opt/scanners' }
    expect(folderOf('terminal', env)).toBe('/opt/scanners')
    expect(folderOf('terminal', { ...env, PLIMSOLL_SCANNERS: '' })).toBe('/cache/scanners')
  })

  test("is the runner's tool cache in a step, whatever else is set", () => {
    const env = { RUNNER_TOOL_CACHE: '/tools', PLIMSOLL_SCANNERS: '/opt/scanners' }
    expect(folderOf('step', env)).toBe('/tools')
    expect(folderOf('terminal', { ...env, PLIMSOLL_CACHE: '/cache' })).toBe('/opt/scanners')
  })
})
