import {
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  chmodSync,
  mkdirSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { FeedName } from '../../src/domain/feed.ts'
import type { FeedOptions } from '../../src/feeds/feed-request.ts'
import { createNoFeeds, createOpenFeeds } from '../../src/feeds/open-feeds.ts'
import { epssText, kevList } from '../ground/feed-server.ts'
import type { FeedFault } from '../ground/feed-server.ts'
import { NEVER, NOW, daysAfter, fileOf, optionsOf, serverOf, temporaryFolder } from './kit.ts'

const CVE = 'CVE-2099-0001'
const KEV = { [CVE]: { added: '2026-11-01', ransomware: true } }
const EPSS = { [CVE]: { score: 0.91, percentile: 0.99 } }
const CONTENTS = { kev: KEV, epss: EPSS, date: NOW }

async function ask(options: FeedOptions, signal = NEVER) {
  const feeds = createOpenFeeds(options)(signal)
  const [kev, epss] = await Promise.all([feeds.kev([CVE]), feeds.epss([CVE])])
  return { kev, epss }
}

/** `ready`, or the reason why not. */
async function wordOf(name: FeedName, options: FeedOptions): Promise<string> {
  const answer = (await ask(options))[name]
  return answer.state === 'ready' ? 'ready' : answer.reason
}

function later(options: FeedOptions, days: number): FeedOptions {
  return { ...options, now: () => daysAfter(days), clock: () => daysAfter(days) }
}

describe('opening the feeds', () => {
  test('fetches both and gives the entries that are asked for, with what the lists say of themselves', async () => {
    const server = await serverOf(CONTENTS)
    const feeds = createOpenFeeds(optionsOf(server))(NEVER)
    expect(await feeds.kev([CVE, 'CVE-2099-7777'])).toEqual({
      state: 'ready',
      record: {
        name: 'kev',
        origin: server.kevUrl,
        date: '2026-11-21T12:00:00.000Z',
        version: '2026.11.21',
        ageDays: 0,
      },
      entries: new Map(Object.entries(KEV)),
    })
    expect(await feeds.epss([CVE, 'CVE-2099-7777'])).toEqual({
      state: 'ready',
      record: {
        name: 'epss',
        origin: server.epssUrl,
        date: '2026-11-21T00:00:00.000Z',
        version: 'v2026.06.15',
        ageDays: 0,
      },
      entries: new Map([
        [CVE, { score: 0.91, percentile: 0.99, date: '2026-11-21', model: 'v2026.06.15' }],
      ]),
    })
    expect(await feeds.kev([])).toMatchObject({ state: 'ready', entries: new Map() })
  })

  test('begins before anybody asks, and asks the servers once for many questions', async () => {
    const server = await serverOf(CONTENTS)
    const feeds = createOpenFeeds(optionsOf(server))(NEVER)
    await Promise.all([feeds.kev([CVE]), feeds.kev([]), feeds.epss([CVE]), feeds.epss([CVE])])
    expect([...server.answers].sort()).toEqual(['epss 200', 'kev 200'])
  })

  test('asks nobody again for a day, then whether there is a newer one', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    await ask(later(options, 0.9))
    expect(server.answers).toHaveLength(2)
    const { kev } = await ask(later(options, 1.1))
    expect([...server.answers].slice(2).sort()).toEqual(['epss 304', 'kev 304'])
    expect(kev).toMatchObject({ state: 'ready', record: { ageDays: 1 } })
    await ask(later(options, 1.9))
    expect(server.answers).toHaveLength(4)
  })

  test('takes the newer one where there is one', async () => {
    const server = await serverOf({ date: NOW })
    const options = optionsOf(server)
    expect((await ask(options)).kev).toMatchObject({ state: 'ready', entries: new Map() })
    server.publish({ ...CONTENTS, date: daysAfter(2) })
    const { kev, epss } = await ask(later(options, 2))
    expect(kev).toMatchObject({ record: { version: '2026.11.23' }, entries: { size: 1 } })
    expect(epss).toMatchObject({ entries: { size: 1 } })
  })

  test('keeps the lists for this user alone, and leaves nothing half-done behind', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    server.fail('kev', 'cut')
    await ask(options)
    const folder = join(options.cacheFolder, 'feeds')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).sort()).toEqual([
      expect.stringMatching(/^epss-[0-9a-f]{16}\.csv\.gz$/),
      'epss.record.json',
      expect.stringMatching(/^kev-[0-9a-f]{16}\.json$/),
      'kev.record.json',
    ])
  })

  test('is safe for many runs at once', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(options)))
    expect(answers.map(({ kev, epss }) => [kev.state, epss.state])).toEqual(
      Array.from({ length: 8 }, () => ['ready', 'ready']),
    )
    expect(readdirSync(join(options.cacheFolder, 'feeds'))).toHaveLength(4)
  })

  test('sweeps out what is old, and nothing that another run may be reading', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server, { supply: { epssUrl: null } })
    const folder = join(options.cacheFolder, 'feeds')
    const lists = (): string[] => readdirSync(folder).filter((name) => name.startsWith('kev-'))
    await ask(options)
    const [first = ''] = lists()
    server.publish({ ...CONTENTS, date: daysAfter(2) })
    await ask(later(options, 2))
    expect(lists()).toHaveLength(2)
    // Files have the time of this machine, whatever the clock of the run says.
    const old = new Date(Date.now() - 3 * 24 * 3_600_000)
    mkdirSync(join(folder, '.partial-killed'))
    for (const name of [first, '.partial-killed']) utimesSync(join(folder, name), old, old)
    server.publish({ ...CONTENTS, date: daysAfter(4) })
    await ask(later(options, 4))
    expect(lists()).toHaveLength(2)
    expect(readdirSync(folder)).not.toContain(first)
    expect(readdirSync(folder)).not.toContain('.partial-killed')
  })
})

describe('a list that cannot be fetched', () => {
  const FAULTS: readonly (readonly [what: string, fault: FeedFault, reason: RegExp])[] = [
    ['404', { status: 404, body: 'no' }, /127\.0\.0\.1:\d+ answers 404\. Check the address/],
    ['403', { status: 403 }, /answers 403/],
    ['an unasked 304', { status: 304 }, /answers 304/],
    ['a page in its place', 'page', /it is a web page\. Check what lies at the address/],
    ['an empty answer', { status: 200 }, /no whole JSON document|it holds no scores/],
    ['a redirect to nowhere', { status: 302 }, /it leads to no address/],
    [
      'a redirect to plain HTTP elsewhere',
      { status: 302, headers: { location: 'http://192.0.2.1/list' } },
      /192\.0\.2\.1 would be asked over plain HTTP/,
    ],
    [
      'a redirect to a file',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      /it leads to file:/,
    ],
    [
      'a redirect to itself',
      { status: 301, headers: { location: '?' } },
      /it leads on more than 5 times/,
    ],
    [
      'more than any list has',
      { status: 200, headers: { 'content-length': '999999999999' } },
      /is larger than \d+ bytes, which no such list is/,
    ],
    [
      'a wish to wait for an hour',
      { status: 503, headers: { 'retry-after': '3600' } },
      /answers 503/,
    ],
    ['500 for ever', 'errors', /answers 500, 5 times\. Try again later/],
    ['silence', 'silent', /did not give it within 1 seconds/],
  ]

  test.each(FAULTS)('with %s is missing, with the reason', async (_what, fault, reason) => {
    const server = await serverOf(CONTENTS)
    for (const name of ['kev', 'epss'] as const) server.fail(name, fault, 100)
    const options = optionsOf(server, { limitMs: fault === 'silent' ? 300 : 5000 })
    const { kev, epss } = await ask(options)
    expect(kev).toMatchObject({
      state: 'missing',
      name: 'kev',
      reason: expect.stringMatching(reason),
    })
    expect(epss).toMatchObject({ state: 'missing', reason: expect.stringMatching(reason) })
    expect(kev).toMatchObject({
      reason: expect.stringMatching(
        /^CISA's list of known exploited vulnerabilities cannot be had: /,
      ),
    })
    expect(readdirSync(join(options.cacheFolder, 'feeds'))).toEqual([])
  })

  test.each<readonly [string, FeedFault]>([
    ['500', 'errors'],
    ['a reset', 'reset'],
    ['half of it', 'cut'],
  ])('at first, with %s, is asked for again', async (_what, fault) => {
    const server = await serverOf(CONTENTS)
    server.fail('kev', fault, 2)
    expect((await ask(optionsOf(server))).kev).toMatchObject({ entries: { size: 1 } })
    expect(server.answers.filter((answer) => answer.startsWith('kev'))).toHaveLength(3)
  })

  test('is followed to where its server points to', async () => {
    const server = await serverOf(CONTENTS)
    server.fail('epss', { status: 302, headers: { location: '/epss-2026-11-21.csv.gz' } })
    expect((await ask(optionsOf(server))).epss).toMatchObject({ entries: { size: 1 } })
  })

  test('is understood when its server unpacks it on the way', async () => {
    const server = await serverOf(CONTENTS)
    const body = gzipSync(epssText(EPSS, { date: NOW }))
    server.fail('epss', { status: 200, headers: { 'content-encoding': 'gzip' }, body })
    expect((await ask(optionsOf(server))).epss).toMatchObject({ entries: { size: 1 } })
  })

  test('where nobody listens tells the address and what to do', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await server.close()
    const word = await wordOf('kev', options)
    expect(word).toMatch(/the connection to 127\.0\.0\.1:\d+ failed \(it was refused\), 3 times\./)
    expect(word).toMatch(/where there is no network, let kev-url name a file, or none\.$/)
  })

  test('at a port that is never asked is missing at once', async () => {
    const kevUrl = 'https://127.0.0.1:1/kev.json'
    expect(await wordOf('kev', optionsOf({ kevUrl, epssUrl: kevUrl }))).toMatch(
      /failed \(bad port\)\./,
    )
  })

  test('over plain HTTP is asked for on this machine, or where that is allowed', async () => {
    const server = await serverOf(CONTENTS)
    const asked: string[] = []
    const options = optionsOf(server, {
      fetch: (url) => {
        asked.push(String(url))
        return Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }))
      },
      supply: { kevUrl: 'http://feeds.test/kev.json', epssUrl: null },
    })
    expect(await wordOf('kev', options)).toMatch(/feeds\.test would be asked over plain HTTP/)
    expect(asked).toEqual([])
    expect(await wordOf('kev', { ...options, allowHttp: true })).toMatch(/there is no such host/)
    expect(asked).toEqual(['http://feeds.test/kev.json'])
  })

  test('because the cache folder is no folder is missing', async () => {
    const server = await serverOf(CONTENTS)
    const cacheFolder = fileOf('')
    expect(await wordOf('kev', optionsOf(server, { cacheFolder }))).toMatch(
      /cannot be used \(ENOTDIR\)\. Make it accessible/,
    )
  })

  test('in a cache that nobody may write to is missing', async () => {
    const server = await serverOf(CONTENTS)
    const cacheFolder = temporaryFolder()
    mkdirSync(join(cacheFolder, 'feeds'))
    chmodSync(join(cacheFolder, 'feeds'), 0o500)
    const word = await wordOf('kev', optionsOf(server, { cacheFolder }))
    // Root may write everywhere.
    expect(word).toMatch(process.getuid?.() === 0 ? /^ready$/ : /cannot be used \(EACCES\)/)
  })
})

describe('a list that cannot be renewed', () => {
  test('serves for six days, with a notice', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    for (const name of ['kev', 'epss'] as const) server.fail(name, 'page', 100)
    const { kev, epss } = await ask(later(options, 6))
    expect(kev).toMatchObject({ entries: { size: 1 }, record: { ageDays: 6 } })
    expect(epss).toMatchObject({ entries: { size: 1 }, record: { ageDays: 6 } })
    expect(options.lines).toContainEqual(
      expect.stringMatching(
        /^notice The list of EPSS scores could not be renewed: .* it is a web page\. The kept one of 2026-11-21 is used\.$/,
      ),
    )
  })

  test('is missing from the seventh day on, or later where db-max-age allows it', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    for (const name of ['kev', 'epss'] as const) server.fail(name, { status: 404 }, 100)
    const word = await wordOf('kev', later(options, 7))
    expect(word).toMatch(/the one at hand was last confirmed on 2026-11-21, 7 days ago/)
    expect(word).toMatch(/and a newer one could not be fetched: .* answers 404\. Check the address/)
    expect(await wordOf('epss', later(options, 7))).toMatch(/is of 2026-11-21, 7 days ago/)
    const lenient = { ...options, supply: { ...options.supply, databaseMaxAgeDays: 30 } }
    expect(await wordOf('epss', later(lenient, 7))).toBe('ready')
  })

  test.each([
    ['of fewer than half its entries', () => kevList(KEV, daysAfter(2)), /it has 1 entries/],
    ['of a day before', () => kevList(MANY, daysAfter(-1)), /it is of 2026-11-20, older than/],
  ])('but by one %s stays', async (_what, list, why) => {
    const server = await serverOf()
    server.serve('kev', kevList(MANY, NOW))
    const options = optionsOf(server)
    await ask(options)
    server.serve('kev', list())
    const { kev } = await ask(later(options, 2))
    expect(kev).toMatchObject({ record: { date: NOW.toISOString() } })
    expect(options.lines).toContainEqual(expect.stringMatching(why))
    // Once the kept one is too old, a short list is better than none.
    server.publish({ date: daysAfter(8) })
    expect(await wordOf('kev', later(options, 8))).toBe('ready')
  })

  test('of another address is not taken for it', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    const supply = { ...options.supply, kevUrl: `${server.kevUrl}?`, updateDatabases: false }
    expect(await wordOf('kev', { ...options, supply })).toMatch(/it is not on this machine/)
  })

  const MANY = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `CVE-2099-10${index + 10}`,
      { added: '2026-11-01', ransomware: false },
    ]),
  )
})

describe('a list that its server has not changed for long', () => {
  test('is not trusted any more when it is of EPSS, while that of CISA still is', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    expect(await wordOf('kev', later(options, 14.5))).toBe('ready')
    expect(await wordOf('epss', later(options, 14.5))).toMatch(
      /is of 2026-11-21, 15 days ago, .*\. Let epss-url name a place that is kept up to date/,
    )
  })
})

describe('with update-db false', () => {
  test('nobody is asked, and what is here serves for six days', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    const offline = { ...options, supply: { ...options.supply, updateDatabases: false } }
    expect(await wordOf('kev', later(offline, 6))).toBe('ready')
    expect(await wordOf('kev', later(offline, 8))).toMatch(
      /8 days ago, and from 7 days on it is not trusted, and update-db is false\. Fetch it/,
    )
    expect(server.answers).toHaveLength(2)
  })

  test('one that was never fetched is missing, with what to do', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server, { supply: { updateDatabases: false } })
    expect(await wordOf('epss', options)).toBe(
      'The list of EPSS scores cannot be had: it is not on this machine, and update-db is false. ' +
        'Fetch it with `plimsoll db update`, or leave update-db at true.',
    )
  })
})

describe('a list that is damaged on this disk', () => {
  async function damagedOptions(spoil: (path: string) => void) {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    const folder = join(options.cacheFolder, 'feeds')
    for (const name of readdirSync(folder)) {
      if (/^(?:kev|epss)-/.test(name)) spoil(join(folder, name))
    }
    return { server, options }
  }

  test.each([
    [
      'gone',
      (path: string): void => {
        rmSync(path)
      },
    ],
    [
      'shorter',
      (path: string): void => {
        writeFileSync(path, 'x')
      },
    ],
    [
      'of other bytes',
      (path: string): void => {
        writeFileSync(path, Buffer.alloc(statSync(path).size, 'x'))
      },
    ],
  ])('and now %s is fetched anew', async (_what, spoil) => {
    const { server, options } = await damagedOptions(spoil)
    const { kev, epss } = await ask(options)
    expect([kev, epss]).toMatchObject([{ entries: { size: 1 } }, { entries: { size: 1 } }])
    expect(server.answers.filter((answer) => answer.endsWith('200'))).toHaveLength(4)
  })

  test('and cannot be fetched anew is missing', async () => {
    const { server, options } = await damagedOptions((path) => {
      writeFileSync(path, Buffer.alloc(statSync(path).size, 'x'))
    })
    await server.close()
    expect(await wordOf('kev', options)).toMatch(/it is no whole JSON document/)
  })

  test.each([
    ['no JSON', 'x'],
    ['another document', '[]'],
    ['a path out of the folder', '../../kev.json'],
  ])('with a record that holds %s is fetched anew', async (_what, text) => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server)
    await ask(options)
    const path = join(options.cacheFolder, 'feeds', 'kev.record.json')
    const record = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const changed = text.startsWith('..') ? JSON.stringify({ ...record, file: text }) : text
    writeFileSync(path, changed)
    expect(await wordOf('kev', options)).toBe('ready')
    expect(server.answers.filter((answer) => answer.startsWith('kev'))).toEqual([
      'kev 200',
      'kev 200',
    ])
  })
})

describe('a list that is a file', () => {
  const nobody = { kevUrl: '', epssUrl: '' }

  test('is read where it lies, and nothing is kept', async () => {
    const options = optionsOf(nobody, {
      fetch: () => Promise.reject(new Error('nobody is to be asked')),
      supply: {
        kevUrl: fileOf(kevList(KEV, daysAfter(-30))),
        epssUrl: fileOf(gzipSync(epssText(EPSS, { date: NOW }))),
        updateDatabases: false,
      },
    })
    const { kev, epss } = await ask(options)
    expect(kev).toMatchObject({ entries: { size: 1 }, record: { ageDays: 30 } })
    expect(kev).toMatchObject({ record: { origin: options.supply.kevUrl } })
    expect(epss).toMatchObject({ entries: { size: 1 } })
    expect(() => readdirSync(options.cacheFolder)).toThrow('ENOENT')
  })

  test.each([
    ['is not there', () => '/no/such/file', /there is no file \/no\/such\/file\. Check the path/],
    ['is a folder', () => dirname(fileOf('')), /is no regular file/],
    ['is empty', () => fileOf(''), /no whole JSON document/],
    ['is too old', () => fileOf(kevList(KEV, daysAfter(-61))), /61 days ago/],
  ])('that %s is missing', async (_what, make, why) => {
    expect(await wordOf('kev', optionsOf(nobody, { supply: { kevUrl: make() } }))).toMatch(why)
  })
})

describe('a feed that is switched off', () => {
  test('is missing, and its server is not asked', async () => {
    const server = await serverOf(CONTENTS)
    const options = optionsOf(server, { supply: { epssUrl: null } })
    expect(await wordOf('epss', options)).toBe(
      'The list of EPSS scores is switched off by epss-url.',
    )
    expect(server.answers).toEqual(['kev 200'])
  })

  test('for a whole run gives its reason', async () => {
    const feeds = createNoFeeds('It is a demonstration.')(NEVER)
    const reason = 'It is a demonstration.'
    expect(await feeds.kev([CVE])).toEqual({ state: 'missing', name: 'kev', reason })
    expect(await feeds.epss([])).toEqual({ state: 'missing', name: 'epss', reason })
  })
})

describe('a run that is cancelled', () => {
  test('throws at whoever asks, and at nobody else', async () => {
    const server = await serverOf(CONTENTS)
    server.fail('kev', 'silent', 10)
    const stop = new AbortController()
    const options = optionsOf(server)
    const feeds = createOpenFeeds(options)(stop.signal)
    await feeds.epss([CVE])
    const asked = feeds.kev([CVE]).catch((error: unknown) => error)
    stop.abort()
    expect(await asked).toBeExplained('cancelled')
    expect(await feeds.epss([CVE]).catch((error: unknown) => error)).toBeExplained('cancelled')
    expect(readdirSync(join(options.cacheFolder, 'feeds')).sort()).toEqual([
      expect.stringMatching(/^epss-/),
      'epss.record.json',
    ])
  })

  test('before it began asks nobody', async () => {
    const server = await serverOf(CONTENTS)
    const feeds = createOpenFeeds(optionsOf(server))(AbortSignal.abort())
    expect(await feeds.kev([CVE]).catch((error: unknown) => error)).toBeExplained('cancelled')
    expect(server.answers).toEqual([])
  })
})
