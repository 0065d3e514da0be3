import { describe, expect, test } from '@jest/globals'
import { toPackage } from '../../src/scanners/package.ts'
import { findUpstream } from '../../src/scanners/upstream.ts'

function upstreamOf(purl: string, type: string, version = '1:2-3'): unknown {
  return findUpstream(purl, { type, version })
}

describe('the source package in a purl of Syft', () => {
  test.each([
    ['deb', 'upstream=glibc', { name: 'glibc', version: '1:2-3' }],
    ['deb', 'arch=amd64&upstream=gcc-12%4012.2.0-14', { name: 'gcc-12', version: '12.2.0-14' }],
    ['deb', 'upstream=a@1%3A2.0-2&distro=x', { name: 'a', version: '1:2.0-2' }],
    ['apk', 'upstream=openssl', { name: 'openssl', version: '1:2-3' }],
    [
      'rpm',
      'upstream=python-requests-2.20.0-3.el8_8.src.rpm',
      { name: 'python-requests', version: '2.20.0-3.el8_8' },
    ],
    ['rpm', 'upstream=a-1-2.nosrc.rpm', { name: 'a', version: '1-2' }],
    ['rpm', 'upstream=openssl', null],
    ['rpm', `upstream=${'-a'.repeat(50_000)}`, null],
    ['deb', 'upstream=%ff', null],
    ['deb', 'upstream=', null],
    ['deb', 'xupstream=glibc', null],
    ['npm', 'upstream=glibc', null],
  ])('of type %s: %s', (type, qualifiers, expected) => {
    expect(upstreamOf(`pkg:${type}/x/name@1?${qualifiers}`, type)).toEqual(expected)
  })

  test('gives way to the one that the report names', () => {
    const purl = 'pkg:deb/debian/libc6@2?upstream=glibc'
    const named = { purl, type: 'deb', name: 'libc6', version: '2' }
    const own = { name: 'eglibc', version: '1' }
    expect(toPackage({ ...named, sourcePackage: own }).sourcePackage).toEqual(own)
    expect(toPackage({ ...named, sourcePackage: null }).sourcePackage).toEqual({
      name: 'glibc',
      version: '2',
    })
  })
})
