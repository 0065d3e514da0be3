import { describe, expect, test } from '@jest/globals'
import { openDocument } from '../../src/scanners/document.ts'
import { toArtifactPackage } from '../../src/scanners/grype/packages.ts'
import { isSystemType } from '../../src/domain/package-type.ts'
import { toPackage } from '../../src/scanners/package.ts'

const NAMED = { purl: null, type: 'deb', name: 'name', version: '1', sourcePackage: null }

describe('the parts of a package', () => {
  test.each([
    ['npm', '@acme/thing', '@acme', 'thing'],
    ['npm', 'thing', null, 'thing'],
    ['golang', 'example.test/a/b', 'example.test/a', 'b'],
    ['golang', 'stdlib', null, 'stdlib'],
    ['maven', 'com.example:app', 'com.example', 'app'],
    ['maven', 'app', null, 'app'],
    ['composer', 'vendor/app', 'vendor', 'app'],
    ['deb', 'a/b', null, 'a/b'],
    ['npm', '/', null, '/'],
  ])(
    'come from the name of a %s package where there is no purl: %s',
    (type, named, namespace, name) => {
      expect(toPackage({ ...NAMED, type, name: named })).toMatchObject({
        type,
        namespace,
        name,
        purl: null,
      })
    },
  )

  test('come from the purl where there is one', () => {
    const purl = 'pkg:maven/com.example/app@1'
    expect(toPackage({ ...NAMED, type: 'generic', name: 'other', purl })).toMatchObject({
      type: 'maven',
      namespace: 'com.example',
      name: 'app',
      purl,
    })
  })

  test('do not come from a purl that cannot be read, which is not passed on', () => {
    expect(toPackage({ ...NAMED, purl: 'pkg:deb/%ff' })).toMatchObject({
      type: 'deb',
      name: 'name',
      purl: null,
    })
  })

  test.each(['Flask.Login', 'flask_login', 'FLASK--LOGIN'])(
    'a Python name is written one way: %s',
    (name) => {
      expect(toPackage({ ...NAMED, type: 'pypi', name }).name).toBe('flask-login')
      const purl = `pkg:pypi/${name}@1`
      expect(toPackage({ ...NAMED, type: 'pypi', name: '', purl }).name).toBe('flask-login')
    },
  )

  test.each([
    ['golang', 'v1.2.3', 'v1.2.3'],
    ['golang', '1.2.3', 'v1.2.3'],
    ['golang', '(devel)', ''],
    ['maven', 'UNKNOWN', ''],
    ['deb', '0:1.2.3-1', '1.2.3-1'],
    ['rpm', '0:3.44.0-7.el7_7', '3.44.0-7.el7_7'],
    ['rpm', '1:3.44.0-7.el7_7', '1:3.44.0-7.el7_7'],
    ['rpm', '1.2-3.module_el8.1.0+1+ab', '1.2-3.module+el8.1.0+1+ab'],
    ['npm', '0:1', '0:1'],
    ['generic', '17.0.10+7\u0000-J-ms8m', '17.0.10+7-J-ms8m'],
    ['golang', '', ''],
    ['npm', 'v1.2.3', 'v1.2.3'],
    ['deb', '1:1.2.3-1', '1:1.2.3-1'],
  ])('a version of %s %j is %j', (type, written, version) => {
    expect(toPackage({ ...NAMED, type, version: written }).version).toBe(version)
  })

  test('the version of the purl stands in for one that is missing', () => {
    const purl = 'pkg:golang/example.test/a@v1.0.0'
    expect(toPackage({ ...NAMED, purl, version: '' }).version).toBe('v1.0.0')
  })

  test.each([
    ['v1.22.1', '1.22.1'],
    ['go1.22.1', '1.22.1'],
    ['go1.22.1 X:nocoverageredesign', '1.22.1'],
    ['go1.22.1-X:boringcrypto', '1.22.1'],
  ])('a release of the library of Go %j is %j', (written, version) => {
    const library = { ...NAMED, type: 'golang', name: 'stdlib', version: written }
    expect(toPackage(library).version).toBe(version)
  })

  test.each([
    ['pkg:deb/debian/foo@2.0-1?arch=amd64&epoch=1', '', '1:2.0-1'],
    ['pkg:rpm/redhat/foo@2.0-1?epoch=1&arch=x', '2.0-1', '1:2.0-1'],
    ['pkg:rpm/redhat/foo@2.0-1?epoch=1', '1:2.0-1', '1:2.0-1'],
    ['pkg:rpm/redhat/foo@2.0-1?epoch=0', '2.0-1', '2.0-1'],
    ['pkg:deb/debian/foo@1%3A2.0-1?arch=amd64', '', '1:2.0-1'],
    ['pkg:deb/debian/foo?epoch=1', '', ''],
    ['pkg:npm/foo@2?epoch=1', '2', '2'],
  ])('the epoch is part of the version wherever it stands: %s %j', (purl, written, version) => {
    expect(toPackage({ ...NAMED, name: 'foo', purl, version: written }).version).toBe(version)
  })

  test.each([
    ['pkg:rpm/almalinux/a@1', 'alma'],
    ['pkg:rpm/alma/a@1', 'alma'],
    ['pkg:rpm/amzn/a@1', 'amazon'],
    ['pkg:rpm/ol/a@1', 'oracle'],
    ['pkg:rpm/mariner/a@1', 'cbl-mariner'],
    ['pkg:rpm/rhel/a@1', 'redhat'],
    ['pkg:rpm/sles/a@1', 'suse'],
    ['pkg:rpm/opensuse/a@1', 'opensuse'],
    ['pkg:deb/Debian/a@1', 'debian'],
  ])('the system of %s is named one way', (purl, namespace) => {
    expect(toPackage({ ...NAMED, purl }).namespace).toBe(namespace)
  })

  test('the system stands in for the namespace where there is no purl, for its packages alone', () => {
    expect(toPackage({ ...NAMED, system: 'almalinux', type: 'rpm' }).namespace).toBe('alma')
    expect(toPackage({ ...NAMED, system: 'debian', type: 'npm' }).namespace).toBeNull()
  })

  test.each([
    ['commons-io', 'pkg:maven/commons-io/commons-io@1', null],
    ['spring-beans', 'pkg:maven/org.springframework/spring-beans@1', 'org.springframework'],
  ])('a Java group of Syft that is only the artifact is none: %s', (name, purl, namespace) => {
    const artifact = { id: '1', name, version: '1', type: 'java-archive', purl }
    const node = openDocument('a test', artifact)
    expect(toArtifactPackage(node, '').namespace).toBe(namespace)
    expect(toPackage({ ...NAMED, type: 'maven', name: 'a:a', purl: null }).namespace).toBe('a')
  })

  test.each([
    ['golang', 'github.com/BurntSushi/toml', 'pkg:golang/github.com/burntsushi/toml@v1', 'toml'],
    ['golang', 'a.test/b/c/api', 'pkg:golang/a.test/b/c@v1#api', 'api'],
    ['golang', 'a.test/b/c/v2', 'pkg:golang/a.test/b/c@v2#v2', 'v2'],
    ['npm', 'JSONStream', 'pkg:npm/jsonstream@1', 'JSONStream'],
    ['npm', '@Acme/Thing', 'pkg:npm/%40acme/thing@1', 'Thing'],
  ])('a %s name keeps what a purl has lost, its case or its end: %s', (type, name, purl, last) => {
    const found = toPackage({ ...NAMED, type, name, purl })
    expect([found.namespace, found.name].filter(Boolean).join('/')).toBe(name)
    expect(found.name).toBe(last)
  })

  test('names and versions are bounded and without control characters', () => {
    const long = 'x'.repeat(100_000)
    const found = toPackage({ ...NAMED, name: `a\u0000${long}`, version: long, purl: long })
    expect(found.name.length).toBeLessThanOrEqual(500)
    expect(found.version.length).toBeLessThanOrEqual(300)
    expect(found.purl).toBeNull()
    expect(JSON.stringify(found)).not.toContain('\\u0000')
  })

  test('a name from the prototype of objects is a name like any other', () => {
    expect(toPackage({ ...NAMED, type: 'constructor', name: '__proto__' })).toMatchObject({
      type: 'constructor',
      name: '__proto__',
    })
  })

  test('system packages are told from those of languages', () => {
    const types = ['deb', 'apk', 'rpm', 'alpm', 'npm', 'pypi', 'golang', 'maven', 'generic']
    expect(types.filter(isSystemType)).toEqual(['deb', 'apk', 'rpm', 'alpm'])
  })
})
