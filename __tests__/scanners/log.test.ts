import { describe, expect, test } from '@jest/globals'
import type { ScannerId } from '../../src/domain/finding.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import { createLogJudge } from '../../src/scanners/log.ts'
import type { JudgedLog } from '../../src/scanners/log.ts'
import { RECORDED_IMAGES, readRecordedLog } from './recorded.ts'

function judge(scanner: ScannerId, lines: readonly string[]): JudgedLog & { debug: string[] } {
  const debug: string[] = []
  const judged = createLogJudge(SCANNERS[scanner], (text) => debug.push(text))
  for (const line of lines) judged.add(line)
  return { ...judged.finish(), debug }
}

function trivyLine(level: string, text: string): string {
  return `2026-01-02T03:04:05Z\t${level}\t${text}`
}

const FALLING_BACK = '[misconfig] Falling back to embedded checks\terr="failed to check cache"'
const PARSE_ERROR =
  '[dpkg] Parse error\tfile_path="var/lib/dpkg/status" err="malformed MIME header"'
const TERRAFORM = '[terraform parser] Error parsing file\tmodule="root" file_path="app/main.tf"'

describe('a line of the log of Trivy', () => {
  test.each([
    ['INFO', '[vuln] Vulnerability scanning is enabled'],
    ['ERROR', FALLING_BACK],
    ['WARN', 'Using severities from other vendors for some vulnerabilities. Read https://…'],
    ['WARN', 'This OS version is no longer supported by the distribution\tfamily="debian"'],
    ['ERROR', '[gobinary] Could not parse -ldflags found in build info\terr="x"'],
    ['WARN', '[dpkg] Parse error\tfile_path="var/lib/dpkg/available" err="x"'],
    ['WARN', 'A warning that nobody has ever seen'],
  ])('is no news: %s %s', (level, text) => {
    expect(judge('trivy', [trivyLine(level, text)])).toMatchObject({ notices: [], failures: [] })
  })

  test.each([
    ['WARN', 'Unsupported os\tfamily="none"', 'trivy-system-unknown'],
    ['WARN', 'No OS package is detected. Make sure …', 'trivy-no-system-packages'],
    [
      'WARN',
      'This OS version is not on the EOL list\tfamily="debian"',
      'trivy-system-version-unknown',
    ],
    ['WARN', '[alpine] Mixing Alpine versions is unsupported\tos="3.22"', 'trivy-mixed-systems'],
    ['WARN', '[dpkg] Invalid version\tOS="debian" package="bad"', 'trivy-version-unreadable'],
    ['WARN', 'Version matching error\terr="python version error"', 'trivy-version-unreadable'],
    ['WARN', 'Conda package is supported for SBOM, not for …', 'trivy-type-unsupported'],
    ['WARN', 'Third-party SBOM may lead to inaccurate …', 'trivy-packages-believed'],
    ['ERROR', TERRAFORM, 'trivy-configuration-unreadable'],
    ['ERROR', 'Failed to create PackageURL\terr="x"', 'trivy-package-incomplete'],
  ])('is told: %s %s', (level, text, code) => {
    const { notices, failures } = judge('trivy', [trivyLine(level, text)])
    expect(notices.map((notice) => notice.code)).toEqual([code])
    expect(failures).toEqual([])
  })

  test.each([
    ['WARN', PARSE_ERROR],
    ['ERROR', 'An error that nobody has ever seen'],
    ['FATAL', 'Fatal error\trun error: image scan error'],
  ])('speaks against the report: %s %s', (level, text) => {
    expect(judge('trivy', [trivyLine(level, text)]).failures).toEqual([text.replace('\t', ' ')])
  })
})

describe('a line of the log of Grype', () => {
  test.each([
    '[0000]  INFO found 3 vulnerability matches',
    '[0000]  WARN unable to create distro from linux distribution error=unable to determine',
    '[0001]  WARN distro detection failed: linux release info was present but …',
    '[0001] ERROR unable to close body: x',
    '[0001]  WARN a warning that nobody has ever seen',
    '1 packages from EOL distro "debian 8" - vulnerability data may be incomplete',
  ])('is no news: %s', (line) => {
    expect(judge('grype', [line])).toMatchObject({ notices: [], failures: [] })
  })

  test.each([
    ['[0001]  WARN unable to access path="/x": denied', 'grype-file-unread'],
    ['[0001] ERROR unable to parse yarn v2 package key key=x', 'grype-package-incomplete'],
  ])('is told: %s', (line, code) => {
    const { notices, failures } = judge('grype', [line])
    expect(notices.map((notice) => notice.code)).toEqual([code])
    expect(failures).toEqual([])
  })

  test.each([
    '[0001]  WARN matcher returned error error=database disk image is malformed package=Pkg(x)',
    '[0000] ERROR failed to load vulnerability db: database does not exist',
    '[0001] ERROR an error that nobody has ever seen',
  ])('speaks against the report: %s', (line) => {
    expect(judge('grype', [line]).failures).toHaveLength(1)
  })
})

describe('a log', () => {
  test.each(['trivy', 'grype'] as const)(
    'that %s really wrote speaks against no report',
    (scanner) => {
      for (const image of RECORDED_IMAGES) {
        expect(judge(scanner, readRecordedLog(image, scanner)).failures).toEqual([])
      }
    },
  )

  test('is counted by kind, with the first line by alphabet, in whatever order it came', () => {
    const lines = ['b', 'a', 'c'].map((name) =>
      trivyLine('WARN', `[dpkg] Invalid version\tpackage="${name}"`),
    )
    const { notices } = judge('trivy', lines)
    expect(judge('trivy', [...lines].reverse()).notices).toEqual(notices)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.text).toContain('3 lines like "[dpkg] Invalid version package="a""')
  })

  test('gives its notices in one order, whatever order the lines came in', () => {
    const lines = [trivyLine('WARN', 'Unsupported os'), trivyLine('WARN', 'Version matching error')]
    const codes = [lines, [...lines].reverse()].map((each) =>
      judge('trivy', each).notices.map((notice) => notice.code),
    )
    expect(codes[0]).toEqual(['trivy-system-unknown', 'trivy-version-unreadable'])
    expect(codes[1]).toEqual(codes[0])
  })

  test('keeps the lines that follow an error, which explain it', () => {
    const { failures } = judge('trivy', [
      trivyLine('FATAL', 'Fatal error\trun error: 2 errors occurred:'),
      '\t* unable to open $IMAGE as a Docker image',
      '',
      trivyLine('INFO', 'something else'),
      'a line on its own',
    ])
    expect(failures).toEqual([
      'Fatal error run error: 2 errors occurred:',
      '* unable to open $IMAGE as a Docker image',
    ])
  })

  test('holds the crash of a Go program as lines without a level', () => {
    const { failures } = judge('trivy', ['panic: assertion failed', '', 'goroutine 1 [running]:'])
    expect(failures).toEqual(['panic: assertion failed', 'goroutine 1 [running]:'])
  })

  test('is kept short and plain whatever an image makes a scanner say', () => {
    const line = trivyLine('ERROR', `\u001b[31m${'x'.repeat(100_000)}\u202e`)
    const { failures, debug } = judge('trivy', Array<string>(1000).fill(line))
    expect(failures).toHaveLength(20)
    expect(failures.join('').length).toBeLessThan(20 * 501)
    expect([...failures, ...debug].join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})
