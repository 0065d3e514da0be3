import type { ConfigFacts, FileFacts, StepFlag } from '../../../src/domain/image-facts.ts'
import type { KnownExploited } from '../../../src/domain/finding.ts'
import type { CheckSubject } from '../../../src/image/rules/subject.ts'
import { databaseRecord, digestOf, image, ruleFinding, scanRecord } from '../../ground/factories.ts'
import type { FindingOverrides } from '../../ground/factories.ts'
import { daysAgo, flaw, UNFIXED } from '../ground.ts'
import type { Given } from '../ground.ts'
import { BASE, HARD, licence, looked, WELL_MADE } from './judging.ts'

/* For each rule that a standard asks for: what breaks it in an image that is well made in all else. */

const LAYER = digestOf('layer 2')

function withConfig(config: Partial<ConfigFacts>): Given {
  if (HARD.config === null) throw new Error('the hard image has a config')
  return looked({ ...HARD, config: { ...HARD.config, ...config } })
}

function withFiles(files: Partial<FileFacts>): Given {
  if (HARD.files === null) throw new Error('the hard image has files')
  return looked({ ...HARD, files: { ...HARD.files, ...files } })
}

function withFile(list: keyof FileFacts, path: string): Given {
  const file = { path, layer: LAYER, mode: 0o4755, isDirectory: false, what: 'a private key' }
  return withFiles({ [list]: { listed: [file], more: 0 } })
}

function withAccounts(accounts: Partial<FileFacts['accounts']>): Given {
  if (HARD.files === null) throw new Error('the hard image has files')
  return withFiles({ accounts: { ...HARD.files.accounts, ...accounts } })
}

function withStep(flag: StepFlag): Given {
  const step = { index: 2, instruction: 'RUN', layer: null, flags: [flag] }
  return looked({ ...HARD, history: { steps: 3, flagged: [step] } })
}

const withSubject = (wish: Partial<CheckSubject>): Given => looked(HARD, wish)

function withFlaws(count: number, overrides: FindingOverrides): Given {
  const flaws = Array.from({ length: count }, () => flaw(overrides))
  return { findings: [...(WELL_MADE.findings ?? []), ...flaws] }
}

const overdue = (severity: 'critical' | 'high' | 'medium' | 'low'): Given =>
  withFlaws(1, { severity, vulnerability: { published: daysAgo(400) } })

const EXPLOITED: KnownExploited = { added: daysAgo(200), ransomware: true }

const UNFIXED_LOW: FindingOverrides = { severity: 'low', fix: UNFIXED }

const [LAYER_OF_IMAGE] = image().layers
if (LAYER_OF_IMAGE === undefined) throw new Error('the image of the ground has layers')

export const BREAKAGES: Readonly<Record<string, Given>> = {
  'known-exploited': withFlaws(1, { ...UNFIXED_LOW, kev: EXPLOITED }),
  ransomware: withFlaws(1, { ...UNFIXED_LOW, kev: EXPLOITED }),
  malware: withFlaws(1, { ...UNFIXED_LOW, vulnerability: { id: 'MAL-2099-1' } }),
  secrets: { findings: [...(WELL_MADE.findings ?? []), ruleFinding({ severity: 'high' })] },
  'vulnerabilities.critical': withFlaws(1, { severity: 'critical' }),
  'vulnerabilities.high': withFlaws(6, { severity: 'high' }),
  'vulnerabilities.critical.overdue': overdue('critical'),
  'vulnerabilities.high.overdue': overdue('high'),
  'vulnerabilities.medium.overdue': overdue('medium'),
  'vulnerabilities.low.overdue': overdue('low'),
  deadlines: withFlaws(1, {
    ...{ severity: 'critical', fix: UNFIXED, firstSeen: daysAgo(400) },
    kev: EXPLOITED,
  }),
  'end-of-life': { os: { family: 'debian', version: '9', endOfLife: true } },
  'licences.forbidden': { findings: [licence('AGPL-3.0-only')] },
  'image.age': { image: image({ created: daysAgo(200) }) },
  'image.layers': { image: image({ layers: Array.from({ length: 41 }, () => LAYER_OF_IMAGE) }) },
  'image.user': withConfig({ user: '' }),
  'image.healthcheck': withConfig({ hasHealthcheck: false }),
  'image.ports.allowed': withConfig({ ports: ['9090/tcp'] }),
  'base.approved': withSubject({ base: { ...BASE, name: 'docker.io/library/debian:12' } }),
  'base.stale': withSubject({ base: { ...BASE, currentDigest: digestOf('newer') } }),
  'registries.approved': withSubject({ reference: 'docker.io/acme/api:1.2' }),
  'registries.digest-required': { reference: 'registry.example.org/acme/api:1.2' },
  'coverage.scanners': { scans: [scanRecord()] },
  'coverage.database-age': {
    scans: ['trivy' as const, 'grype' as const].map((scanner) =>
      scanRecord({ scanner, database: databaseRecord({ name: scanner, built: daysAgo(9) }) }),
    ),
  },
  'coverage.degraded': { degraded: ['grype failed: it ended early'] },
  'coverage.inventory': { isInventoryWhole: false },
  'SEC-CONFIG': withConfig({
    secrets: {
      listed: [{ where: 'env', name: 'DB_PASSWORD', kind: 'named', layer: null, line: null }],
      more: 0,
    },
  }),
  'CFG-SSHPORT': withConfig({ ports: ['22/tcp'] }),
  'CFG-PRIVPORT': withConfig({ ports: ['80/tcp'] }),
  'CFG-ADD-URL': withStep('add-url'),
  'CFG-ADD': withStep('add'),
  'CFG-UPDATE-ALONE': withStep('update-alone'),
  'CFG-PKG-UNSIGNED': withStep('unsigned-packages'),
  'CFG-CURL-PIPE': withStep('curl-pipe-shell'),
  'CFG-TLS-OFF': withStep('tls-off'),
  'REF-TAG-LATEST': withSubject({ reference: 'registry.example.org/acme/api' }),
  'REG-TLS': withSubject({ transport: 'http' }),
  'FS-SUID': withFile('setuid', 'opt/helper'),
  'FS-SSHD': withFile('remoteAccess', 'usr/sbin/sshd'),
  'FS-PKGMGR': withFile('packageManagers', 'usr/bin/apt-get'),
  'FS-BUILDTOOLS': withFile('buildTools', 'usr/bin/gcc'),
  'FS-KEYFILES': withFile('keyFiles', 'root/.ssh/id_rsa'),
  'FS-PASSWD-EMPTY': withAccounts({ withoutPassword: ['root'] }),
  'FS-UID-DUP': withAccounts({
    users: [
      { name: 'root', uid: 0, gid: 0 },
      { name: 'toor', uid: 0, gid: 0 },
    ],
  }),
}
