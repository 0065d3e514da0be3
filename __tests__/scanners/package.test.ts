import { describe, expect, test } from '@jest/globals'
import { isSystemType, toPackage } from '../../src/scanners/package.ts'

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
    ['golang', 'v1.2.3', '1.2.3'],
    ['golang', 'go1.22.1', '1.22.1'],
    ['golang', 'go1.22.1 X:nocoverageredesign', '1.22.1'],
    ['golang', 'go1.22.1-X:boringcrypto', '1.22.1'],
    ['golang', '(devel)', '(devel)'],
    ['golang', '', ''],
    ['npm', 'v1.2.3', 'v1.2.3'],
    ['deb', '1:1.2.3-1', '1:1.2.3-1'],
  ])('a version of %s %j is %j', (type, written, version) => {
    expect(toPackage({ ...NAMED, type, version: written }).version).toBe(version)
  })

  test('the version of the purl stands in for one that is missing', () => {
    const purl = 'pkg:golang/example.test/a@v1.0.0'
    expect(toPackage({ ...NAMED, purl, version: '' }).version).toBe('1.0.0')
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
