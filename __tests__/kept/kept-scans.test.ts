import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createKeptGround, createSharedCache } from '../ground/kept.ts'
import type { FakeSharedCache, KeptGround } from '../ground/kept.ts'
import { createOpening } from '../ground/opening.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import { toHash } from '../../src/kept/kept-name.ts'
import type { ImageLook, KeptKey, RawScan } from '../../src/ports.ts'

const KEY: KeptKey = ['sha256:1', null, 'oci-dir', { scanner: 'trivy' }]

const SCAN: RawScan = {
  exitCode: 0,
  log: ['INFO all is well'],
  documents: { report: { Results: [1, 'two', null] }, packages: { bomFormat: 'CycloneDX' } },
}

const SUBJECT = { imageId: 'sha256:1', digest: 'sha256:2', form: 'oci-dir' } as const

const DAY = 24 * 3600 * 1000

let ground: KeptGround

beforeEach(() => {
  ground = createKeptGround()
})

afterEach(() => {
  ground.close()
})

async function keepOne(key: KeptKey = KEY, value: RawScan = SCAN): Promise<void> {
  const kept = ground.open()
  kept.keep('scan', key, value)
  await kept.settle()
}

const at = (milliseconds: number) => ({ now: () => new Date(Date.now() + milliseconds) })

describe('what was kept', () => {
  test('is found by a later run, by the same key and no other', async () => {
    await keepOne()
    expect(await ground.open().find('scan', KEY)).toEqual(SCAN)
    expect(await ground.open().find('scan', ['sha256:1', null, 'oci-dir'])).toBeNull()
    expect(await ground.open().find('look', KEY)).toBeNull()
  })

  test('lies in one file for this user only, whose name and bytes do not tell the key', async () => {
    await keepOne(['the secret of a label'])
    const [name = '', ...others] = ground.names()
    expect(others).toEqual([])
    expect(statSync(ground.path(name)).mode & 0o077).toBe(0)
    expect(statSync(join(ground.cacheFolder, 'scans')).mode & 0o077).toBe(0)
    expect(String(readFileSync(ground.path(name)))).not.toContain('label')
  })

  test.each([
    ['its last byte', 1],
    ['a byte in the middle', 60],
  ])('and damaged in %s is removed, and said', async (_what, fromEnd) => {
    await keepOne()
    const [name = ''] = ground.names()
    ground.damage(name, fromEnd)
    expect(await ground.open().find('scan', KEY)).toBeNull()
    expect(ground.names()).toEqual([])
    expect(ground.log.lines.join('\n')).toContain('its bytes are not those that were written')
  })

  test.each([
    ['empty', ''],
    ['cut off', 'plimsoll-kept 1 '],
    ['of a later version', `plimsoll-kept 2 ${'0'.repeat(64)}\n`],
    ['something else', '{"value":{}}'],
  ])('and is now %s is removed', async (_what, text) => {
    await keepOne()
    const [name = ''] = ground.names()
    writeFileSync(ground.path(name), text)
    expect(await ground.open().find('scan', KEY)).toBeNull()
    expect(ground.names()).toEqual([])
  })

  test('under the name of another key is not taken', async () => {
    await keepOne()
    const [name = ''] = ground.names()
    const other = `scan-${'0'.repeat(64)}`
    writeFileSync(ground.path(other), readFileSync(ground.path(name)))
    const kept = ground.open()
    await kept.forget('scan', KEY)
    expect(await kept.find('scan', KEY)).toBeNull()
    writeFileSync(ground.path(name), readFileSync(ground.path(other)))
    expect(await kept.find('scan', KEY)).toEqual(SCAN)
    await keepOne(['another'])
    const another = ground.names().find((one) => ![name, other].includes(one)) ?? ''
    writeFileSync(ground.path(another), readFileSync(ground.path(name)))
    expect(await kept.find('scan', ['another'])).toBeNull()
  })

  test('of another shape than is read is none', async () => {
    const kept = ground.open()
    kept.keep('scan', KEY, { ...SCAN, exitCode: 'zero' } as unknown as RawScan)
    await kept.settle()
    expect(await kept.find('scan', KEY)).toBeNull()
    expect(ground.names()).toEqual([])
  })

  test('behind a link is not read', async () => {
    await keepOne()
    const [name = ''] = ground.names()
    await rm(ground.path(name))
    await symlink('/etc/passwd', ground.path(name))
    expect(await ground.open().find('scan', KEY)).toBeNull()
  })

  test.each([
    ['scan', 6 * DAY, true],
    ['scan', 8 * DAY, false],
    ['scan', -2 * DAY, false],
  ] as const)('as %s counts for a while: after %d ms %s', async (kind, later, counts) => {
    await keepOne()
    expect((await ground.open(at(later)).find(kind, KEY)) !== null).toBe(counts)
  })

  test('of a base counts for a day, since its tag may lead elsewhere', async () => {
    const kept = ground.open()
    kept.keep('base', KEY, { base: null })
    await kept.settle()
    expect(await ground.open(at(DAY / 2)).find('base', KEY)).toEqual({ base: null })
    expect(await ground.open(at(2 * DAY)).find('base', KEY)).toBeNull()
  })

  test('by runs side by side is one whole file', async () => {
    const runs = Array.from({ length: 8 }, () => ground.open())
    for (const kept of runs) kept.keep('scan', KEY, SCAN)
    await Promise.all(runs.map((kept) => kept.settle()))
    expect(ground.names()).toHaveLength(1)
    expect(await ground.open().find('scan', KEY)).toEqual(SCAN)
  })

  test('is what was handed over, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.string()), async (report, log) => {
        const value = { exitCode: 0, log, documents: { report } }
        await keepOne(KEY, value)
        const plain = JSON.parse(JSON.stringify(value)) as RawScan
        expect(await ground.open().find('scan', KEY)).toEqual(plain)
      }),
      { numRuns: 25 },
    )
  })

  test('of a look into a real image is the same look', async () => {
    const image = buildImage({
      layers: [
        [
          { path: 'etc/passwd', content: 'root::0:0::/root:/bin/sh\nodd:x:none:7::/:/bin/sh\n' },
          { path: 'usr/bin/su', content: '\u007fELF', mode: 0o4755 },
          { path: 'srv/app.jar', content: 'PK\u0003\u0004' },
          { path: 'var/lib/dpkg/status', content: 'Package: a\nVersion: 1\nStatus: x\n\n' },
        ],
        [{ path: 'root/.ssh/id_rsa', content: '-----BEGIN RSA PRIVATE KEY-----\n' }],
      ],
    })
    const opening = createOpening()
    writeLayout(join(opening.folder, 'layout'), [{ image }])
    const opened = await opening.open(`oci-dir:${join(opening.folder, 'layout')}`)
    const { files } = await opened.facts
    const look = { contents: await opened.contents, files } as ImageLook
    await opening.close()
    const kept = ground.open()
    kept.keep('look', KEY, look)
    await kept.settle()
    expect(await ground.open().find('look', KEY)).toEqual(look)
  })
})

describe('a disk that does not do', () => {
  test('because a file lies where the folder should be costs nothing but the keeping', async () => {
    writeFileSync(join(ground.cacheFolder, 'scans'), '')
    const kept = ground.open()
    kept.keep('scan', KEY, SCAN)
    await kept.forget('scan', KEY)
    await kept.settle()
    expect(await kept.find('scan', KEY)).toBeNull()
    expect(ground.log.lines.join('\n')).toContain('could not be kept')
  })

  test('holds what nobody has used for long no longer than that', async () => {
    await keepOne()
    await keepOne(['old'])
    const [name = ''] = ground.names()
    const longAgo = new Date(Date.now() - 31 * DAY)
    utimesSync(ground.path(name), longAgo, longAgo)
    writeFileSync(ground.path('.partial-0'), '')
    utimesSync(ground.path('.partial-0'), longAgo, longAgo)
    writeFileSync(ground.path('notes.txt'), 'of somebody else')
    utimesSync(ground.path('notes.txt'), longAgo, longAgo)
    await keepOne(['new'])
    expect(ground.names()).not.toContain(name)
    expect(ground.names()).not.toContain('.partial-0')
    expect(ground.names()).toContain('notes.txt')
    expect(ground.names()).toHaveLength(3)
  })

  test.each([
    ['files', { files: 2 }],
    ['bytes', { bytes: 800 }],
  ])('holds no more %s than it may, and the ones used last stay', async (_what, limit) => {
    const limits = { unusedMs: DAY, files: 500, bytes: 1e9, ...limit }
    for (const [age, key] of [3, 2, 1].map((hours) => [hours, [hours]] as const)) {
      await keepOne(key)
      const newest = ground
        .names()
        .find((name) => statSync(ground.path(name)).mtimeMs > Date.now() - 60_000)
      const then = new Date(Date.now() - age * 3_600_000)
      utimesSync(ground.path(newest ?? ''), then, then)
    }
    const kept = ground.open({ limits })
    expect(await kept.find('scan', [3])).toEqual(SCAN)
    kept.keep('scan', ['new'], SCAN)
    await kept.settle()
    expect(await kept.find('scan', [3])).toEqual(SCAN)
    expect(await kept.find('scan', ['new'])).toEqual(SCAN)
    expect(await kept.find('scan', [2])).toBeNull()
    expect(await kept.find('scan', [1])).toBeNull()
  })
})

describe('other machines', () => {
  let cache: FakeSharedCache

  beforeEach(() => {
    cache = createSharedCache(join(ground.cacheFolder, 'service'))
  })

  const LOOK_KEY = [SUBJECT.imageId, SUBJECT.digest]

  async function shareOne(): Promise<void> {
    const other = createKeptGround()
    const kept = other.open({ sharedCache: cache, mayRestore: true, settings: 'as asked' })
    kept.keep('scan', KEY, SCAN)
    await kept.find('base', ['base'])
    kept.keep('base', ['base'], { base: null })
    kept.share(SUBJECT, [KEY])
    await kept.settle()
    other.close()
  }

  const trusting = () => ({ sharedCache: cache, mayRestore: true, settings: 'as asked' })

  test('get the reports and what is known of the base, in one entry', async () => {
    await shareOne()
    expect([...cache.entries.keys()]).toEqual([expect.stringMatching(/^plimsoll-scan-1-\w+-\w+$/)])
    const kept = ground.open(trusting())
    await kept.bring(SUBJECT)
    expect(await kept.find('scan', KEY)).toEqual(SCAN)
    expect(await kept.find('base', ['base'])).toEqual({ base: null })
    expect(await kept.find('look', LOOK_KEY)).toBeNull()
  })

  test('are asked once about an image', async () => {
    const kept = ground.open(trusting())
    await Promise.all([kept.bring(SUBJECT), kept.bring(SUBJECT)])
    await kept.bring(SUBJECT)
    expect(cache.asked).toHaveLength(1)
  })

  test.each([
    ['where a change could be speaking', { mayRestore: false }],
    ['when something else is asked of the scanners', { settings: 'otherwise' }],
  ])('are not believed %s', async (_what, options) => {
    await shareOne()
    const kept = ground.open({ ...trusting(), ...options })
    await kept.bring(SUBJECT)
    expect(await kept.find('scan', KEY)).toBeNull()
  })

  test('get nothing from where a change could be speaking', async () => {
    const kept = ground.open({ ...trusting(), mayRestore: false })
    kept.keep('scan', KEY, SCAN)
    kept.share(SUBJECT, [KEY])
    await kept.settle()
    expect(cache.entries.size).toBe(0)
  })

  test('get nothing when a report could not be kept', async () => {
    const kept = ground.open(trusting())
    kept.share(SUBJECT, [KEY])
    await kept.settle()
    expect(cache.entries.size).toBe(0)
  })

  test('may send what they like: what is damaged, misnamed or a link is left', async () => {
    await shareOne()
    const [key = '', folder = ''] = [...cache.entries][0] ?? []
    const scan = `scan-${toHash([1, 'scan', null, ...KEY])}`
    const bytes = readFileSync(join(folder, scan))
    writeFileSync(join(folder, `scan-${'1'.repeat(64)}`), bytes)
    writeFileSync(join(folder, `scan-${'2'.repeat(64)}`), gzipSync('{}'))
    await symlink('/etc/passwd', join(folder, `look-${'3'.repeat(64)}`))
    mkdirSync(join(folder, `look-${'4'.repeat(64)}`))
    writeFileSync(join(folder, 'evil.sh'), 'exit 1')
    cache.entries.set(key, folder)
    const kept = ground.open(trusting())
    await kept.bring(SUBJECT)
    expect(ground.names()).toHaveLength(2)
    expect(await kept.find('scan', KEY)).toEqual(SCAN)
  })

  test('do not put something older over what is here', async () => {
    await shareOne()
    const newer = { ...SCAN, log: ['newer'] }
    const kept = ground.open({ ...trusting(), ...at(1000) })
    kept.keep('scan', KEY, newer)
    await kept.settle()
    await kept.bring(SUBJECT)
    expect(await kept.find('scan', KEY)).toEqual(newer)
  })

  test('that fail are no reason to refuse', async () => {
    const broken = { ...cache, restore: () => Promise.reject(new Error('502')) }
    const kept = ground.open({ ...trusting(), sharedCache: broken })
    await kept.bring(SUBJECT)
    expect(ground.log.lines.join('\n')).toContain('502')
  })
})
