import { describe, expect, test } from '@jest/globals'
import { createGuardedLookup } from '../../../src/notify/transport/guarded-lookup.ts'
import type { Resolve } from '../../../src/notify/transport/guarded-lookup.ts'
import { isPrivateAddress } from '../../../src/notify/transport/private-address.ts'
import { isPrivateHost } from '../../../src/notify/transport/private-host.ts'

const PRIVATE = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
  ...['169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['192.0.0.192', '198.18.0.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  // Of clouds: metadata and the wire server of Azure.
  ...['168.63.129.16', 'fd00:ec2::254', 'fe80::a9fe:a9fe'],
  ...['::', '::1', 'fc00::1', 'fdff::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1'],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '0:0:0:0:0:ffff:a00:1'],
  ...['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1'],
  ...['2001::1', '2001:db8::1', '2002:7f00:1::1', '2002:a00:1::', '3fff::1', '100::1', '5f00::1'],
  ...['', 'localhost', '1', '127.1', '::ffff:', 'x'],
]

const PUBLIC = [
  ...[
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
  ],
  ...[
    '2606:4700:4700::1111',
    '2a00:1450::1',
    '64:ff9b::8.8.8.8',
    '64:ff9b::808:808',
    '64:ff9b::800:0',
  ],
]

test.each(PRIVATE)('%p is refused', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each(PUBLIC)('%p is of the internet', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})

test.each([
  ...[
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0/',
  ],
  ...['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://LOCALHOST/', 'https://localhost./'],
  ...['https://a.localhost/', 'https://printer.local/', 'https://metadata.google.internal/'],
  ...[
    'https://metadata/',
    'https://intranet/',
    'https://nas.home.arpa/',
    'https://\u2460\u2461\u2466.0.0.1/',
    'https://10.0.0.1./',
    'https://localhost../',
    'https://localhost.localdomain/',
    'https://kubernetes.default.svc/',
  ],
])('%s is private as it is written', (address) => {
  expect(isPrivateHost(new URL(address).hostname)).toBe(true)
})

test.each(['hooks.slack.com', 'localhost.example.com', 'internal.example.com', '8.8.8.8'])(
  '%s may be of the internet',
  (hostname) => {
    expect(isPrivateHost(hostname)).toBe(false)
  },
)

describe('the lookup of a connection', () => {
  type Answer = {
    readonly error: Error | null
    readonly address: unknown
    readonly family?: number
  }

  function look(found: readonly string[], all: boolean): Promise<Answer> {
    const resolve: Resolve = (_, __, done) => {
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    return new Promise((answer) => {
      createGuardedLookup(resolve)('host.example', { all }, (error, address, family) => {
        answer({ error, address, ...(family === undefined ? {} : { family }) })
      })
    })
  }

  test('hands on what is public alone', async () => {
    const { error, address } = await look(['10.0.0.1', '8.8.8.8', '::1', '2606:4700::1'], true)
    expect(error).toBeNull()
    expect(address).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ])
  })

  test('hands on one where one is asked for', async () => {
    expect(await look(['192.168.0.1', '2606:4700::1'], false)).toEqual({
      ...{ error: null, address: '2606:4700::1', family: 6 },
    })
  })

  test.each([[['127.0.0.1']], [[]], [['::ffff:8.8.8.8', '169.254.169.254']]])(
    'refuses a host that has only %j',
    async (found) => {
      const { error } = await look(found, true)
      expect(error).toMatchObject({ code: 'EPLIMSOLLPRIVATE' })
    },
  )

  test('a fault of the resolver is handed on', async () => {
    const fault = new Error('no such host')
    const resolve: Resolve = (_, __, done) => {
      done(fault, [])
    }
    const answer = await new Promise((done) => {
      createGuardedLookup(resolve)('host.example', { all: true }, done)
    })
    expect(answer).toBe(fault)
  })
})
