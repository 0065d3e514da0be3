import { describe, expect, test } from '@jest/globals'
import { authoritiesOf, authorityOf } from '../../src/domain/authority.ts'

describe('who rates a flaw', () => {
  test.each([
    ['github', 'ghsa'],
    ['RHEL', 'redhat'],
    ['suse-cvrf', 'suse'],
    ['debian', 'debian'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%s is %s', (word, authority) => {
    expect(authorityOf(word)).toBe(authority)
  })
})

describe('who speaks for a distribution', () => {
  test.each([
    ['debian', ['debian']],
    ['ol', ['ol', 'oracle', 'oraclelinux', 'oracle-oval']],
    ['centos', ['centos', 'redhat', 'rhel', 'redhat-oval']],
    ['azurelinux', ['azurelinux', 'cbl-mariner', 'azure', 'mariner']],
    ['__proto__', ['__proto__']],
    ['constructor', ['constructor']],
  ])('that its purls call %s: %j', (namespace, authorities) => {
    expect([...authoritiesOf(namespace)].sort()).toEqual([...authorities].sort())
  })
})
