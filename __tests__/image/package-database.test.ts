import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  createDatabaseReader,
  findPackageType,
  MOST_PACKAGES,
} from '../../src/image/package-database.ts'
import type { ListedPackage, PackageType } from '../../src/image/package-database.ts'

function read(type: PackageType, text: string | Buffer, step = 1_000_000): string[] | null {
  const reader = createDatabaseReader(type)
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step))
  return (
    reader.end()?.map(({ name, version }: ListedPackage) => `${name} ${version ?? '-'}`) ?? null
  )
}

const DPKG = `Package: libc6
Status: install ok installed
Priority: optional
Architecture: amd64
Multi-Arch: same
Source: glibc
Version: 2.36-9+deb12u4
Depends: libgcc-s1
Conffiles:
 /etc/ld.so.conf.d/x86_64-linux-gnu.conf d4e7a7b88a71b5ffd9e2644e71a0cfab
Description: GNU C Library: Shared libraries
 Contains the standard libraries.
 .
 Package: not this one
Homepage: https://example.test

Package: gone
Status: deinstall ok config-files
Version: 1

Package: never
Status: purge ok not-installed

Package: held
Status: hold ok installed
Version: 1:2.0-1

Package: half
Status: install ok half-configured
Version: 3
`

const APK = `C:Q1abc=
P:musl
V:1.2.5-r9
A:x86_64
D:so:libc.musl
p:so:libc.musl-x86_64.so.1=1
F:lib
R:ld-musl-x86_64.so.1

C:Q1def=
P:busybox
V:1.37.0-r12
`

describe('lists of packages', () => {
  test('of dpkg name what is installed, and not what is gone', () => {
    expect(read('deb', DPKG)).toEqual(['libc6 2.36-9+deb12u4', 'held 1:2.0-1', 'half 3'])
  })

  test('of one package, as distroless images have them, need no state', () => {
    const text = 'Package: base-files\nArchitecture: amd64\nVersion: 12.4\nDescription: x\n'
    expect(read('deb', text)).toEqual(['base-files 12.4'])
  })

  test('of apk', () => {
    expect(read('apk', APK)).toEqual(['musl 1.2.5-r9', 'busybox 1.37.0-r12'])
  })

  test.each<[string, PackageType, string | Buffer, string[]]>([
    ['nothing', 'deb', '', []],
    ['empty lines', 'deb', '\n\n\n', []],
    ['Windows line ends', 'deb', 'Package: a\r\nVersion: 1\r\n\r\nPackage: b\r\n', ['a 1', 'b -']],
    ['no line end at its end', 'apk', 'P:a\nV:1', ['a 1']],
    ['no version', 'apk', 'P:a\n\nP:b\nV:\n', ['a -', 'b -']],
    ['a version without a name', 'apk', 'V:1\n\nP:b\nV:2\n', ['b 2']],
    ['a name twice in a paragraph', 'apk', 'P:a\nP:b\nV:1\n', ['a 1']],
    ['bytes', 'deb', Buffer.alloc(1000, 0xff), []],
    ['a line of a megabyte', 'apk', `P:a\nV:1\np:${'x'.repeat(1e6)}\n\nP:b\nV:2\n`, ['a 1', 'b 2']],
    ['a name of a megabyte', 'apk', `P:${'x'.repeat(1e6)}\nV:1\n\nP:b\nV:2\n`, ['b 2']],
    ['a field of another case', 'deb', 'package: a\nVersion: 1\n', []],
  ])('with %s', (_, type, text, expected) => {
    expect(read(type, text, 4000)).toEqual(expected)
  })

  test('longer than any real one are none', () => {
    expect(read('apk', 'P:a\nV:1\n\n'.repeat(MOST_PACKAGES))).toHaveLength(MOST_PACKAGES)
    expect(read('apk', 'P:a\nV:1\n\n'.repeat(MOST_PACKAGES + 1))).toBeNull()
  })

  test('are the same in whatever pieces they come', () => {
    const text = fc.oneof(fc.constantFrom(DPKG, APK), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('deb', 'apk'),
        fc.integer({ min: 1, max: 40 }),
        (...one) => {
          const [whole, type, step] = one
          expect(read(type, whole, step)).toEqual(read(type, whole))
        },
      ),
    )
  })
})

test.each([
  ['var/lib/dpkg/status', 'deb'],
  ['var/lib/dpkg/status.d/base-files', 'deb'],
  ['var/lib/dpkg/status.d/base-files.md5sums', null],
  ['var/lib/dpkg/status.d/', null],
  ['var/lib/dpkg/status.d/a/b', null],
  ['var/lib/dpkg/status-old', null],
  ['var/lib/dpkg/available', null],
  ['lib/apk/db/installed', 'apk'],
  ['usr/lib/apk/db/installed', 'apk'],
  ['srv/lib/apk/db/installed', null],
  ['', null],
])('%j is a list of %s', (path, type) => {
  expect(findPackageType(path)).toBe(type)
})
