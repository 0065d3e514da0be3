import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Package } from '../../../src/domain/finding.ts'
import { createPackageMatcher } from '../../../src/policy/matching/index.ts'
import type { PackagePattern } from '../../../src/policy/matching/index.ts'
import { finding, ruleFinding } from '../../ground/factories.ts'

function pkg(type: string, name: string, more: Partial<Package> = {}): Package {
  return { type, namespace: null, name, version: '', purl: null, sourcePackage: null, ...more }
}

function matches(pattern: string | PackagePattern, subject: Package): boolean {
  const matcher = createPackageMatcher(pattern)
  if (matcher.kind === 'fault') throw new Error(matcher.text)
  return matcher.value.matchesPackage(subject)
}

const ZLIB = pkg('deb', 'zlib1g', {
  namespace: 'debian',
  version: '1:1.2.11.dfsg-2',
  purl: 'pkg:deb/debian/zlib1g@1%3A1.2.11.dfsg-2?arch=amd64&upstream=zlib&distro=debian-11',
  sourcePackage: { name: 'zlib', version: '1:1.2.11.dfsg-2' },
})
const OPENSSL_RPM = pkg('rpm', 'openssl-libs', {
  namespace: 'redhat',
  version: '1:1.1.1k-7.el8_6',
  purl: 'pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8_6?arch=x86_64&epoch=1&distro=redhat-8.6',
  sourcePackage: { name: 'openssl', version: '1:1.1.1k-7.el8_6' },
})
const SQLITE = pkg('rpm', 'sqlite-libs', { namespace: 'redhat', version: '3.44.0-7.el7_7' })
const FLASK = pkg('pypi', 'flask', { version: '1.1.2' })
const TOML = pkg('golang', 'toml', { namespace: 'github.com/BurntSushi', version: 'v0.3.1' })
const STDLIB = pkg('golang', 'stdlib', { version: '1.22.1' })
const S3 = pkg('golang', 's3', {
  namespace: 'github.com/aws/aws-sdk-go-v2/service',
  version: 'v1.2.0',
})
const SPRING = pkg('maven', 'spring-beans', {
  namespace: 'org.springframework',
  version: '5.3.17',
})
const UNGROUPED = pkg('maven', 'spring-beans', { namespace: 'spring-beans', version: '5.3.17' })
const JSON_STREAM = pkg('npm', 'JSONStream', { version: '1.3.5' })
const SCOPED = pkg('npm', 'thing', { namespace: '@acme', version: '1.0.0' })
const MUSL = pkg('apk', 'musl', {
  namespace: 'alpine',
  version: '1.2.4-r2',
  purl: 'pkg:apk/alpine/musl@1.2.4-r2?arch=x86_64&distro=3.19.9',
})

describe('a package URL as a constraint', () => {
  test.each([
    ['without a version: every version', 'pkg:deb/debian/zlib1g', ZLIB],
    ['epoch in the version, as Grype writes it', 'pkg:deb/debian/zlib1g@1%3A1.2.11.dfsg-2', ZLIB],
    ['epoch in a qualifier, as Trivy does', 'pkg:deb/debian/zlib1g@1.2.11.dfsg-2?epoch=1', ZLIB],
    ['any architecture asked for', 'pkg:deb/debian/zlib1g?arch=amd64', ZLIB],
    ['release of the system more exact', 'pkg:deb/debian/zlib1g?distro=debian-11.4', ZLIB],
    ['release without a name', 'pkg:apk/alpine/musl?distro=alpine-3.19.9', MUSL],
    ['release less exact', 'pkg:apk/alpine/musl?distro=alpine-3.19', MUSL],
    ['no namespace: one image has one system', 'pkg:deb/zlib1g', ZLIB],
    ['the source package, said by the purl', 'pkg:deb/debian/zlib?arch=source', ZLIB],
    ['its version', 'pkg:deb/debian/zlib@1%3A1.2.11.dfsg-2?arch=source', ZLIB],
    [
      'the source package of an RPM',
      'pkg:rpm/redhat/openssl@1.1.1k-7.el8_6?arch=src&epoch=1',
      OPENSSL_RPM,
    ],
    ['os-release id as the namespace', 'pkg:rpm/rhel/openssl-libs', OPENSSL_RPM],
    ['epoch 0, which is none', 'pkg:rpm/redhat/sqlite-libs@0:3.44.0-7.el7_7', SQLITE],
    ['PEP 503', 'pkg:pypi/FLASK@1.1.2', FLASK],
    ['case of a Go module', 'pkg:golang/github.com/burntsushi/toml@v0.3.1', TOML],
    ['a Go version without v', 'pkg:golang/github.com/BurntSushi/toml@0.3.1', TOML],
    [
      'a Go module in the subpath, as Syft writes it',
      'pkg:golang/github.com/aws/aws-sdk-go-v2@v1.2.0#service/s3',
      S3,
    ],
    ['the standard library of Go', 'pkg:golang/stdlib@go1.22.1', STDLIB],
    ['the same with v', 'pkg:golang/stdlib@v1.22.1', STDLIB],
    ['group and artifact', 'pkg:maven/org.springframework/spring-beans@5.3.17?type=jar', SPRING],
    ['no group: the artifact whose group is unknown', 'pkg:maven/spring-beans', UNGROUPED],
    ['small letters of npm', 'pkg:npm/jsonstream@1.3.5', JSON_STREAM],
    ['a scope, unescaped', 'pkg:npm/@acme/thing', SCOPED],
    ['a scope, escaped', 'pkg:npm/%40acme/thing@1.0.0', SCOPED],
  ])('matches: %s', (_, purl, subject) => {
    expect(matches(purl, subject)).toBe(true)
  })

  test.each([
    ['another type', 'pkg:rpm/debian/zlib1g', ZLIB],
    ['another version', 'pkg:deb/debian/zlib1g@1%3A1.2.12', ZLIB],
    ['a version without the epoch, which is epoch 0', 'pkg:deb/debian/zlib1g@1.2.11.dfsg-2', ZLIB],
    ['another system', 'pkg:deb/ubuntu/zlib1g', ZLIB],
    ['another release of the system', 'pkg:deb/debian/zlib1g?distro=debian-12', ZLIB],
    ['another release with the same beginning', 'pkg:deb/debian/zlib1g?distro=debian-1', ZLIB],
    ['another architecture', 'pkg:deb/debian/zlib1g?arch=arm64', ZLIB],
    ['the source package where the purl does not say so', 'pkg:deb/debian/zlib', ZLIB],
    [
      'a source package of a name that only the binary has',
      'pkg:deb/debian/zlib1g?arch=source',
      ZLIB,
    ],
    ['a source package of what knows none', 'pkg:rpm/redhat/sqlite?arch=src', SQLITE],
    [
      'an architecture that the package does not tell',
      'pkg:rpm/redhat/sqlite-libs?arch=x86_64',
      SQLITE,
    ],
    ['an artifact without the group that it has', 'pkg:maven/spring-beans', SPRING],
    ['a group where the group is unknown', 'pkg:maven/org.springframework/spring-beans', UNGROUPED],
    ['the unscoped name of a scoped package', 'pkg:npm/thing', SCOPED],
    ['a module above', 'pkg:golang/github.com/aws/aws-sdk-go-v2', S3],
    ['a package inside a module', 'pkg:golang/github.com/burntsushi/toml#internal', TOML],
    ['a star, which is no glob in a purl', 'pkg:pypi/*', FLASK],
    ['any version of what has none', 'pkg:npm/thing@1.0.0', pkg('npm', 'thing')],
  ])('does not match: %s', (_, purl, subject) => {
    expect(matches(purl, subject)).toBe(false)
  })

  test.each([
    '',
    'openssl',
    'pkg:',
    'pkg:npm',
    'pkg:npm/%ff',
    'pkg:npm/a?b=%zz',
    `pkg:npm/${'a'.repeat(3000)}`,
  ])('%j is a fault', (purl) => {
    expect(createPackageMatcher(purl)).toMatchObject({ kind: 'fault' })
  })
})

describe('a package in words', () => {
  test.each<[string, PackagePattern, Package, boolean]>([
    ['name alone', { name: 'flask' }, FLASK, true],
    ['name in other letters', { name: 'Flask' }, FLASK, true],
    ['another type', { type: 'npm', name: 'flask' }, FLASK, false],
    ['group:artifact', { type: 'maven', name: 'org.springframework:spring-beans' }, SPRING, true],
    ['artifact of every group', { type: 'maven', name: 'spring-beans' }, SPRING, true],
    [
      'namespace and name',
      { namespace: 'org.springframework', name: 'spring-beans' },
      SPRING,
      true,
    ],
    ['another group', { namespace: 'com.example', name: 'spring-beans' }, SPRING, false],
    ['scope in the name', { name: '@acme/thing' }, SCOPED, true],
    ['name without the scope', { type: 'npm', name: 'thing' }, SCOPED, false],
    ['glob', { name: 'zlib*' }, ZLIB, true],
    ['glob over a part', { type: 'golang', name: 'github.com/aws/**' }, S3, true],
    ['glob in one part only', { type: 'golang', name: 'github.com/aws/*' }, S3, false],
    ['range', { name: 'flask', versions: '>=1.0 <2' }, FLASK, true],
    ['outside the range', { name: 'flask', versions: '<1.1.2' }, FLASK, false],
    ['source package', { type: 'deb', name: 'zlib', isSource: true }, ZLIB, true],
    ['distribution', { type: 'deb', namespace: 'ubuntu', name: 'zlib1g' }, ZLIB, false],
  ])('%s', (_, pattern, subject, answer) => {
    expect(matches(pattern, subject)).toBe(answer)
  })

  test.each<[string, PackagePattern]>([
    ['no name', { name: '  ' }],
    ['a range that is none', { name: 'a', versions: '^1.2' }],
    ['a glob with too many stars', { name: '*a*a*a*a*' }],
  ])('%s is a fault', (_, pattern) => {
    expect(createPackageMatcher(pattern)).toMatchObject({ kind: 'fault' })
  })
})

test('a finding matches by its package, and one without a package never', () => {
  const matcher = createPackageMatcher('pkg:deb/debian/openssl')
  if (matcher.kind === 'fault') throw new Error(matcher.text)
  expect(matcher.value.matches(finding())).toBe(true)
  expect(matcher.value.matches(ruleFinding())).toBe(false)
})

test('says when a version could not be ordered', () => {
  const matcher = createPackageMatcher({ name: 'tool', versions: '>=1.2' })
  if (matcher.kind === 'fault') throw new Error(matcher.text)
  const odd = pkg('generic', 'tool', { version: 'nightly' })
  expect(matcher.value.matchesPackage(odd)).toBe(false)
  expect(matcher.value.judge(odd).reason).toContain('nightly')
  expect(matcher.value.judge(FLASK).reason).toBeNull()
})

test('a package always matches the purl made of its own parts', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
  const types = fc.constantFrom('npm', 'pypi', 'golang', 'maven', 'deb', 'cargo', 'gem')
  fc.assert(
    fc.property(types, word, word, (type, namespace, name) => {
      const subject = pkg(type, name, { namespace, version: '1.2.3' })
      expect(matches(`pkg:${type}/${namespace}/${name}@1.2.3`, subject)).toBe(true)
      expect(matches(`pkg:${type}/${namespace}/${name}@1.2.4`, subject)).toBe(false)
      expect(matches(`pkg:${type}/${namespace}/${name}x`, subject)).toBe(false)
    }),
  )
})
