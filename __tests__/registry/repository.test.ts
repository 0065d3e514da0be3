import { describe, expect, test } from '@jest/globals'
import {
  canonicalRegistry,
  fullName,
  hostOf,
  isLoopback,
  pathOf,
} from '../../src/registry/repository.ts'

describe('the name of a registry', () => {
  test.each([
    ['docker.io', 'docker.io', 'registry-1.docker.io'],
    ['index.docker.io', 'docker.io', 'registry-1.docker.io'],
    ['registry-1.docker.io', 'docker.io', 'registry-1.docker.io'],
    ['https://index.docker.io/v1/', 'docker.io', 'registry-1.docker.io'],
    ['GHCR.io', 'ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/team', 'ghcr.io', 'ghcr.io'],
    ['localhost:5000', 'localhost:5000', 'localhost:5000'],
    ['[::1]:5000', '[::1]:5000', '[::1]:5000'],
  ])('%s is %s, served by %s', (written, canonical, host) => {
    expect(canonicalRegistry(written)).toBe(canonical)
    expect(hostOf(written)).toBe(host)
  })

  test.each(['', 'a b', 'user@host', 'host?x', 'host#x', 'host:port', 'host:99999', '-a', '[::1'])(
    '%j is none',
    (written) => {
      expect(() => hostOf(written)).toThrow(
        expect.objectContaining({ code: 'image-reference-invalid' }),
      )
    },
  )
})

describe('the path of a repository', () => {
  test.each([
    ['docker.io', 'debian', 'library/debian'],
    ['index.docker.io', 'debian', 'library/debian'],
    ['docker.io', 'team/app', 'team/app'],
    ['ghcr.io', 'debian', 'debian'],
    ['ghcr.io', 'a/b-c/d__e/f.g/h--i', 'a/b-c/d__e/f.g/h--i'],
  ])('%s/%s is %s', (registry, repository, path) => {
    expect(pathOf({ registry, repository })).toBe(path)
  })

  test.each([
    '',
    '/',
    'a//b',
    '../etc',
    'a/../b',
    'A',
    'a?b',
    'a#b',
    'a%2fb',
    'a/',
    'a'.repeat(256),
  ])('%j is none: it would become part of an address', (repository) => {
    expect(() => pathOf({ registry: 'ghcr.io', repository })).toThrow(
      expect.objectContaining({ code: 'image-reference-invalid' }),
    )
  })

  test('the full name has the canonical registry', () => {
    const repository = { registry: 'index.docker.io', repository: 'debian' }
    expect(fullName(repository)).toBe('docker.io/library/debian')
  })
})

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['registry.localhost', true],
  ['[::1]', true],
  ['128.0.0.1', false],
  ['127.0.0.1.example.test', false],
  ['localhost.example.test', false],
  ['notlocalhost', false],
  ['10.0.0.1', false],
])('%s is this machine: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected)
})
