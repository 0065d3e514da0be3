import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { FileFacts } from '../../src/domain/image-facts.ts'
import type { OpenedImage } from '../../src/ports.ts'
import { toWhole } from '../../src/image/contents.ts'
import { checkImage } from '../../src/image/rules/check-image.ts'
import { DEFAULT_PARAMETERS } from '../../src/image/rules/parameters.ts'
import type { CheckSubject } from '../../src/image/rules/subject.ts'
import { checkLayer } from '../../src/source/walk.ts'
import {
  HARD_DOCKERFILE,
  HARD_PLAN,
  SOFT_DOCKERFILE,
  SOFT_PLAN,
} from '../ground/hardened-images.ts'
import { buildImage, sha256, tarOf, writeDockerArchive, writeLayout } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import { NEVER } from '../ground/registry-client.ts'
import { endOfArchive, paxRecord, tarBlock, withChecksum } from '../ground/tar-blocks.ts'

async function inspectTars(tars: readonly Buffer[], step?: number): Promise<FileFacts> {
  const listings = await Promise.all(
    tars.map((tar) => {
      const pieces = step === undefined ? [tar] : cut(tar, step)
      const stream = Readable.from(pieces, { objectMode: false })
      return checkLayer(stream, { diffId: sha256(tar), label: 'Layer 1', signal: NEVER })
    }),
  )
  return toWhole(listings).files
}

function cut(bytes: Buffer, step: number): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step))
  return pieces
}

const inspect = (...layers: (readonly TreeFile[])[]): Promise<FileFacts> =>
  inspectTars(layers.map((files) => tarOf(files)))

const paths = ({ listed }: { readonly listed: readonly { readonly path: string }[] }): string[] =>
  listed.map(({ path }) => path)

const suid = (path: string, mode = 0o4755): TreeFile => ({ path, mode, content: 'x' })
const folder = (path: string, mode: number): TreeFile => ({ path, mode, type: 'directory' })

describe('permissions, all layers applied', () => {
  test.each<readonly [string, readonly (readonly TreeFile[])[], readonly string[]]>([
    ['setuid and setgid', [[suid('a'), suid('b', 0o2755), suid('c', 0o755)]], ['a', 'b']],
    ['a whiteout takes it away', [[suid('d/a')], [{ path: 'd/.wh.a' }]], []],
    ['a whiteout of its folder', [[suid('d/e/a')], [{ path: '.wh.d' }]], []],
    ['an opaque folder', [[suid('d/e/a')], [{ path: 'd/.wh..wh..opq' }]], []],
    ['an opaque root', [[suid('d/e/a')], [{ path: '.wh..wh..opq' }]], []],
    ['a later mode', [[suid('a')], [suid('a', 0o755)]], []],
    ['a later setuid', [[suid('a', 0o755)], [suid('a')]], ['a']],
    ['a whiteout, and it comes back', [[suid('a')], [{ path: '.wh.a' }], [suid('a')]], ['a']],
    ['the second of a name in one layer', [[suid('a'), suid('a', 0o755)]], []],
    ['a link in its place', [[suid('a')], [{ path: 'a', type: 'symlink', linkName: 'b' }]], []],
    ['a hard link', [[suid('a'), { path: 'b', type: 'hardlink', linkName: 'a' }]], ['a', 'b']],
    [
      'a hard link to what is taken away',
      [[suid('a'), { path: 'b', type: 'hardlink', linkName: 'a' }], [{ path: '.wh.a' }]],
      ['b'],
    ],
    [
      'a hard link with the bits',
      [[suid('a', 0o755)], [{ path: 'b', type: 'hardlink', linkName: 'a', mode: 0o4755 }]],
      ['b'],
    ],
    ['folders are no programs', [[folder('d', 0o2775)]], []],
    ['a name that leads up', [[suid('../../a')]], ['a']],
  ])('%s', async (_, layers, expected) => {
    expect(paths((await inspect(...layers)).setuid)).toEqual(expected)
  })

  test.each<readonly [string, readonly (readonly TreeFile[])[], readonly string[]]>([
    ['a file', [[suid('a', 0o666)]], ['a']],
    ['a folder', [[folder('d', 0o777)]], ['d']],
    ['the sticky bit', [[folder('tmp', 0o1777)]], []],
    ['the sticky bit of a file means nothing', [[suid('a', 0o1666)]], ['a']],
    ['a link', [[{ path: 'a', type: 'symlink', linkName: 'b', mode: 0o777 }]], []],
    ['a later mode of the folder', [[folder('d', 0o777)], [folder('d', 0o755)]], []],
    ['a later folder', [[folder('d', 0o755)], [folder('d', 0o777)]], ['d']],
    ['a whiteout', [[folder('d/e', 0o777)], [{ path: '.wh.d' }]], []],
    ['a file in its place', [[folder('d', 0o777)], [suid('d', 0o644)]], []],
    ['the second of a name in one layer', [[folder('d', 0o777), folder('d', 0o755)]], []],
  ])('everybody may write: %s', async (_, layers, expected) => {
    expect(paths((await inspect(...layers)).worldWritable)).toEqual(expected)
  })

  test('modes are those of the header, whatever extended headers stand before it', async () => {
    const long = `${'n'.repeat(150)}/suid`
    const block = withChecksum(tarBlock({ name: 'short' }), (header) =>
      header.write('0004755\0', 100),
    )
    const binary = withChecksum(tarBlock({ name: 'binary' }), (header) => {
      header.fill(0, 100, 108)
      header[100] = 0x80
      header.writeUInt16BE(0o104755, 106)
    })
    const tar = Buffer.concat([
      tarBlock({
        name: 'pax',
        type: 'x',
        content: paxRecord('path', long) + paxRecord('mode', '0644'),
      }),
      block,
      binary,
      endOfArchive(),
    ])
    const { setuid } = await inspectTars([tar])
    expect(setuid.listed.map(({ path, mode }) => [path, mode])).toEqual([
      ['binary', 0o4755],
      [long, 0o4755],
    ])
  })

  test('a list has an end and says how much more there is, in whatever order they come', async () => {
    const many = Array.from({ length: 1234 }, (_, at) => suid(`f${String(at).padStart(5, '0')}`))
    const one = await inspect(many)
    const other = await inspect(many.toReversed())
    expect(one.setuid.listed).toHaveLength(200)
    expect(one.setuid.more).toBe(1034)
    expect(paths(one.setuid)).toEqual(paths(other.setuid))
  })

  test('a path that cannot be listed and would count makes the facts incomplete', async () => {
    const deep = tarBlock({ name: 'x', type: 'L', content: `${'d/'.repeat(300)}suid\0` })
    const block = withChecksum(tarBlock({ name: 'x' }), (header) => header.write('0004755\0', 100))
    const facts = await inspectTars([Buffer.concat([deep, block, endOfArchive()])])
    expect(facts).toMatchObject({ setuid: { listed: [] }, isComplete: false })
  })
})

describe('files by their names', () => {
  const key = '-----BEGIN OPENSSH PRIVATE KEY-----\n'
  test.each<readonly [string, string, boolean]>([
    ['root/.ssh/id_rsa', key, true],
    ['home/a/.ssh/id_ed25519', key, true],
    ['root/.ssh/id_rsa', 'a note', false],
    ['root/.ssh/id_rsa.pub', 'ssh-rsa AAAA', false],
    ['etc/ssh/ssh_host_rsa_key', key, true],
    ['app/.env', 'A=b', true],
    ['app/.env', '# nothing\n', false],
    ['app/.env', '', false],
    ['app/.env.production', 'export A=b', true],
    ['app/.env.example', 'A=b', false],
    ['root/.aws/credentials', '[default]\naws_secret_access_key = x', true],
    ['app/credentials', 'x', false],
    ['root/.npmrc', '//npm.example.org/:_authToken=abc', true],
    ['root/.npmrc', '//npm.example.org/:_authToken=${NPM_TOKEN}', false],
    ['root/.npmrc', 'package-lock=true', false],
    ['usr/local/lib/node_modules/npm/.npmrc', '_authToken=abc', false],
    ['root/.docker/config.json', '{"auths":{"x":{"auth":"YTpi"}}}', true],
    ['root/.docker/config.json', '{"credsStore":"x"}', false],
    ['app/config.json', '{"auth":"YTpi"}', false],
    ['app/.git/config', '[core]', true],
    ['root/.azure/accessTokens.json', '[]', true],
    ['root/.netrc', 'machine x login y password z', true],
    ['root/.git-credentials', 'https://a:b@c', true],
    ['usr/lib/python3/test/id_rsa', key, false],
  ])('%s with %j: %p', async (path, content, isKey) => {
    for (const step of [1, 700, undefined]) {
      const facts = await inspectTars([tarOf([{ path, content }])], step)
      expect(paths(facts.keyFiles)).toEqual(isKey ? [path] : [])
    }
    expect(
      paths((await inspect([{ path, content }], [{ path: '.wh..wh..opq' }])).keyFiles),
    ).toEqual([])
  })

  test('programs that let people in, and no links to a program of many names', async () => {
    const facts = await inspect([
      { path: 'bin/[', content: 'busybox' },
      { path: 'bin/telnetd', type: 'hardlink', linkName: 'bin/[' },
      { path: 'usr/sbin/telnetd', type: 'symlink', linkName: '/bin/busybox' },
      { path: 'bin/sh', type: 'symlink', linkName: 'busybox' },
      { path: 'usr/sbin/sshd', content: 'x' },
      { path: 'etc/sshd', content: 'x' },
      { path: 'usr/bin/gcc-12', content: 'x' },
      { path: 'usr/bin/apt-get', content: 'x' },
    ])
    expect(paths(facts.remoteAccess)).toEqual(['usr/sbin/sshd'])
    expect(paths(facts.shells)).toEqual(['bin/sh'])
    expect(paths(facts.buildTools)).toEqual(['usr/bin/gcc-12'])
    expect(paths(facts.packageManagers)).toEqual(['usr/bin/apt-get'])
  })

  test('names are shown on one line', async () => {
    const facts = await inspect([suid('a\u001b[31m\u202eb')])
    expect(paths(facts.setuid)).toEqual(['a [31mb'])
  })
})

describe('lists of accounts', () => {
  const passwd = (content: string): TreeFile => ({ path: 'etc/passwd', content })

  test('the highest layer counts, and no hash is kept', async () => {
    const { accounts } = await inspect(
      [
        passwd('root:x:0:0::/:/bin/sh\n'),
        { path: 'etc/shadow', content: 'root::1\napp:$6$hunter2:1\n' },
      ],
      [passwd('root:x:0:0::/:/bin/sh\r\napp:x:7:8\n+nis\n# x\nodd:x:seven:\n')],
    )
    expect(accounts.users).toEqual([
      { name: 'root', uid: 0, gid: 0 },
      { name: 'app', uid: 7, gid: 8 },
      { name: 'odd', uid: null, gid: null },
    ])
    expect(accounts).toMatchObject({ passwd: 'read', group: 'absent', withoutPassword: ['root'] })
    expect(JSON.stringify(accounts)).not.toContain('hunter2')
  })

  test('one that is taken away is absent', async () => {
    const { accounts } = await inspect([passwd('root::0:0')], [{ path: 'etc/.wh.passwd' }])
    expect(accounts).toMatchObject({ passwd: 'absent', users: [], withoutPassword: [] })
  })

  test.each<readonly [string, TreeFile]>([
    ['a link', { path: 'etc/passwd', type: 'symlink', linkName: 'x' }],
    ['one of a megabyte and more', passwd('x'.repeat(1024 * 1024 + 1))],
    ['more accounts than anybody has', passwd('a:x:1:1\n'.repeat(10_001))],
  ])('%s cannot be read', async (_, file) => {
    expect((await inspect([passwd('root:x:0:0')], [file])).accounts.passwd).toBe('unreadable')
  })
})

test('a million entries are walked without a list of a million', async () => {
  const count = 1_000_000
  const piece = Buffer.concat(
    Array.from({ length: 1000 }, (_, at) => tarOf([{ path: `many/d${at}/f` }]).subarray(0, 512)),
  )
  const odd = tarOf([suid('zz/helper')])
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < count / 1000; at += 1) yield piece
    yield odd
  }
  const hash = createHash('sha256')
  for (const one of pieces()) hash.update(one)
  const diffId = `sha256:${hash.digest('hex')}`
  const stream = Readable.from(pieces(), { objectMode: false })
  const listing = await checkLayer(stream, { diffId, label: 'Layer 1', signal: NEVER })
  expect(listing.entries.length).toBeLessThanOrEqual(400_000)
  expect(listing.unlisted.files).toBeGreaterThan(500_000)
  const { files, contents } = toWhole([listing])
  expect(paths(files.setuid)).toEqual(['zz/helper'])
  expect(contents.files).toBeGreaterThan(500_000)
}, 60_000)

describe('a hard image and a soft one', () => {
  const opening = createOpening()
  afterAll(() => opening.close())

  async function check(opened: OpenedImage, reference: string) {
    const subject: CheckSubject = {
      facts: await opened.facts,
      ...{ reference, source: 'registry', layers: opened.image.layers },
      ...{ base: null, transport: 'https' },
    }
    return checkImage(subject, { ...DEFAULT_PARAMETERS, asOf: '2024-06-01T00:00:00Z' })
  }

  const openHard = async (): Promise<OpenedImage> => {
    writeLayout(join(opening.folder, 'hard'), [{ image: buildImage(HARD_PLAN) }])
    const dockerfile = join(opening.folder, 'Dockerfile.hard')
    writeFileSync(dockerfile, HARD_DOCKERFILE)
    return opening.open(`oci-dir:${join(opening.folder, 'hard')}`, { dockerfile })
  }

  test('the hard one fails nothing', async () => {
    const checks = await check(await openHard(), `example.test/app:1.2.3@sha256:${'a'.repeat(64)}`)
    expect(checks.filter(({ state }) => state === 'failed').map(({ rule }) => rule)).toEqual([])
    const open = checks.filter(({ state }) => state === 'not-assessed').map(({ rule }) => rule)
    expect(open).toEqual(['CFG-PORTS-ALLOW', 'BASE-APPROVED', 'BASE-STALE', 'REG-APPROVED'])
  })

  test('the soft one fails all that needs no list', async () => {
    const archive = join(opening.folder, 'soft.tar')
    writeDockerArchive(archive, [{ image: buildImage(SOFT_PLAN) }])
    const dockerfile = join(opening.folder, 'Dockerfile.soft')
    writeFileSync(dockerfile, SOFT_DOCKERFILE)
    const opened = await opening.open(`docker-archive:${archive}`, { dockerfile })
    const checks = await check(opened, 'example.test/app:latest')
    const others = checks.filter(({ state }) => state !== 'failed').map(({ rule }) => rule)
    expect(others).toEqual([
      'CFG-PORTS-ALLOW',
      'CFG-SIZE',
      'CFG-LAYERS',
      'BASE-APPROVED',
      'BASE-STALE',
      'REG-APPROVED',
      'REG-TLS',
    ])
    expect(JSON.stringify([checks, await opened.facts])).not.toContain('correct-horse')
  })

  test('a stage of the Dockerfile can be named, and what the build was told', async () => {
    const dockerfile = join(opening.folder, 'Dockerfile.stages')
    writeFileSync(dockerfile, 'ARG V=1\nFROM debian:$V AS one\nUSER 5\nFROM debian:2 AS two\n')
    writeLayout(join(opening.folder, 'stages'), [{ image: buildImage({ layers: [[]] }) }])
    const wish = { dockerfile, dockerfileTarget: 'one', buildArguments: { V: '9' } }
    const { facts } = await opening.open(`oci-dir:${join(opening.folder, 'stages')}`, wish)
    expect((await facts).dockerfile).toMatchObject({
      froms: [{ line: 2, name: 'debian:9', tag: '9', hasDigest: false }],
      user: { line: 3, value: '5' },
    })
  })

  test('a damaged layer refuses the facts as it refuses the contents', async () => {
    const image = buildImage(HARD_PLAN)
    const [first] = image.layers
    if (first === undefined) throw new Error('there is a layer')
    const folderPath = join(opening.folder, 'damaged')
    writeLayout(folderPath, [{ image }])
    writeFileSync(
      join(folderPath, 'blobs/sha256', first.digest.slice(7)),
      Buffer.from(first.bytes).reverse(),
    )
    const opened = await opening.open(`oci-dir:${folderPath}`)
    await expect(opened.facts).rejects.toThrow(/Layer 1/)
    await expect(opened.contents).rejects.toThrow(/Layer 1/)
  })
})
