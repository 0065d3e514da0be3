import { describe, expect, test } from '@jest/globals'
import { readFeedStatus } from '../../src/feeds/feed-status.ts'
import { updateFeeds } from '../../src/feeds/update-feeds.ts'
import { renderFeedStatus } from '../../src/report/feed-status.ts'
import { kevList } from '../ground/feed-server.ts'
import { NEVER, NOW, daysAfter, fileOf, optionsOf, serverOf } from './kit.ts'

const KEV = { 'CVE-2099-0001': { added: '2026-11-01', ransomware: true } }

describe('the status of the feeds', () => {
  test('before anything was fetched tells of both that they are missing', async () => {
    const server = await serverOf({ date: NOW })
    const statuses = await readFeedStatus(optionsOf(server))
    expect(statuses.map(({ name, state, why }) => [name, state, why])).toEqual([
      ['epss', 'missing', 'it was never fetched'],
      ['kev', 'missing', 'it was never fetched'],
    ])
    expect(server.answers).toEqual([])
  })

  test('tells the date, the age and when its server was asked', async () => {
    const server = await serverOf({ date: daysAfter(-2) })
    const options = optionsOf(server)
    await updateFeeds(options, NEVER)
    const [epss, kev] = await readFeedStatus(options)
    expect(epss).toMatchObject({ state: 'usable', date: '2026-11-19T00:00:00.000Z', ageDays: 2 })
    expect(kev).toMatchObject({
      state: 'usable',
      version: '2026.11.19',
      origin: server.kevUrl,
      checkedAt: NOW.toISOString(),
      why: null,
    })
  })

  test('tells what is too old, what came from elsewhere and what is switched off', async () => {
    const server = await serverOf({ date: NOW })
    const options = optionsOf(server)
    await updateFeeds(options, NEVER)
    const old = { ...options, now: () => daysAfter(9), clock: () => daysAfter(9) }
    expect((await readFeedStatus(old)).map(({ state }) => state)).toEqual(['too-old', 'too-old'])
    const supply = { ...options.supply, epssUrl: 'https://else.test/epss', kevUrl: null }
    expect(await readFeedStatus({ ...options, supply })).toMatchObject([
      { state: 'missing', why: 'what is here came from an address that is not set now' },
      { state: 'off', why: 'by kev-url' },
    ])
  })

  test('reads a file that an input names', async () => {
    const kevUrl = fileOf(kevList(KEV, NOW))
    const options = optionsOf({ kevUrl, epssUrl: '/no/such/file' })
    expect(await readFeedStatus(options)).toMatchObject([
      { state: 'missing', why: 'there is no file /no/such/file' },
      { state: 'usable', path: kevUrl, checkedAt: null },
    ])
  })

  test('is printed as a table that says that feeds are optional', async () => {
    const server = await serverOf({ date: NOW })
    const options = optionsOf(server, { supply: { epssUrl: null } })
    await updateFeeds(options, NEVER)
    const text = renderFeedStatus(await readFeedStatus(options))
    expect(text).toMatch(/^FEED +STATE +DATE +AGE +VERSION +CHECKED$/m)
    expect(text).toMatch(/^epss +off +- +- +- +-$/m)
    expect(text).toMatch(
      /^kev +usable +2026-11-21 12:00 UTC +0 days +2026\.11\.21 +2026-11-21 12:00 UTC$/m,
    )
    expect(text).toContain(`kev from   ${server.kevUrl}`)
    expect(text).toMatch(/^Feeds are optional: /m)
  })
})

describe('updating the feeds', () => {
  test('asks however lately it was done, and whatever update-db says', async () => {
    const server = await serverOf({ date: NOW })
    const options = optionsOf(server, { supply: { updateDatabases: false } })
    await updateFeeds(options, NEVER)
    const updates = await updateFeeds(options, NEVER)
    expect(updates.map(({ name, feed }) => [name, feed.state])).toEqual([
      ['epss', 'ready'],
      ['kev', 'ready'],
    ])
    expect([...server.answers].sort()).toEqual(['epss 200', 'epss 304', 'kev 200', 'kev 304'])
  })

  test('tells of one that failed, and brings the other', async () => {
    const server = await serverOf({ date: NOW })
    server.fail('epss', { status: 404 })
    const [epss, kev] = await updateFeeds(optionsOf(server), NEVER)
    expect(epss?.feed).toMatchObject({ state: 'missing', isOff: false })
    expect(kev?.feed.state).toBe('ready')
  })
})
