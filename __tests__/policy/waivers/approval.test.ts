import { describe, expect, test } from '@jest/globals'
import type { Approval, ApprovalAnswer } from '../../../src/ports.ts'
import { finding } from '../../ground/factories.ts'
import { PATH, apply, waiversOf } from './ground.ts'

const TEAMS = ['@acme/security', 'acme/platform']

const known = (...approvals: Approval[]): ApprovalAnswer => ({
  state: 'known',
  commit: 'c0ffee',
  approvals,
})
const by = (login: string, team = 'acme/security'): Approval => ({ login, team })

function decide(entry: string, answer: ApprovalAnswer | null) {
  const approvals = new Map(answer === null ? [] : [[PATH, answer]])
  const waivers = waiversOf(`vulnerability: CVE-2099-0001\n${entry}`)
  return apply([finding()], waivers, { approvals, rules: { requireApproval: TEAMS } }).findings[0]
}

describe('where the policy demands approval', () => {
  test.each([
    ['another person of a team has approved', "owner: '@sam'", known(by('maria'))],
    ['a team is spelled with its sign', "owner: '@sam'", known(by('maria', '@ACME/Security'))],
    ['the owner and another have', "owner: '@sam'", known(by('sam'), by('maria'))],
    ['the one who is named has', "owner: '@sam'\napproved_by: '@Maria'", known(by('maria'))],
    ['the team that is named has', "owner: '@sam'\napproved_by: acme/security", known(by('maria'))],
    ['another team than the owning one has', "owner: '@acme/payments'", known(by('maria'))],
  ])('a waiver holds when %s', (_, entry, answer) => {
    const after = decide(entry, answer)
    expect(after?.status).toBe('waived')
    expect(after?.decisions[0]?.approvedBy).toBe('@maria')
  })

  test.each([
    ['nobody has approved', "owner: '@sam'", known()],
    ['only the owner has', "owner: '@sam'", known(by('Sam'))],
    ['only the owning team has', "owner: '@acme/security'", known(by('maria'))],
    ['somebody of another team has', "owner: '@sam'", known(by('maria', 'acme/web'))],
    ['another than the one named has', "owner: '@sam'\napproved_by: '@ada'", known(by('maria'))],
    ['the owner is an address of mail', 'owner: sam@example.com', known(by('maria'))],
    ['the owner is a name in words', 'owner: Sam Smith', known(by('maria'))],
    ['nobody was asked', "owner: '@sam'", null],
    [
      'nobody could be asked',
      "owner: '@sam'",
      { state: 'unknown', reason: 'there is no token' } as const,
    ],
  ])('a waiver is invalid when %s', (_, entry, answer) => {
    const after = decide(entry, answer)
    expect(after?.status).toBe('open')
    expect(after?.decisions).toEqual([
      expect.objectContaining({ suppresses: false, approvedBy: null }),
    ])
    expect(after?.decisions[0]?.note).toMatch(/approv/)
  })

  test('an approval of another file says nothing', () => {
    const approvals = new Map([['other.yml', known(by('maria'))]])
    const waivers = waiversOf("vulnerability: CVE-2099-0001\nowner: '@sam'")
    const rules = { requireApproval: TEAMS }
    expect(apply([finding()], waivers, { approvals, rules }).findings[0]?.status).toBe('open')
  })

  test('a policy that names no team lets nobody approve', () => {
    const approvals = new Map([[PATH, known(by('maria'))]])
    const waivers = waiversOf("vulnerability: CVE-2099-0001\nowner: '@sam'")
    const rules = { requireApproval: [] }
    expect(apply([finding()], waivers, { approvals, rules }).findings[0]?.status).toBe('open')
  })
})

test('where it does not, who is said to have approved is not taken for approval', () => {
  const waivers = waiversOf("vulnerability: CVE-2099-0001\napproved_by: '@maria'")
  expect(apply([finding()], waivers).findings[0]?.decisions[0]?.approvedBy).toBeNull()
})
