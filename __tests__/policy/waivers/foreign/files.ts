/** Files of other tools in the forms that their documentation shows; ids and packages are made up. */
export const FILES = {
  '.trivyignore': `# Accept the risk
CVE-2099-0001

# Until a date
CVE-2099-0002 exp:2099-04-02
CVE-2099-0003 exp:2099-04-01   # the day begins, and it ends
CVE-2099-0004 exp:2099-13-01
CVE-2099-0005 key:value

# A misconfiguration and a secret
AVD-DS-0002
aws-access-key-id
`,
  '.trivyignore.yaml': `vulnerabilities:
  - id: CVE-2099-0001
    paths:
      - "usr/lib/**"
    purls:
      - "pkg:deb/debian/openssl"
    statement: The parser is not reachable
  - id: CVE-2099-0002
    expired_at: 2099-04-02
  - id: CVE-2099-0003
    expired_at: next year
  - id: CVE-2099-0004
    path: usr/lib/x
misconfigurations:
  - id: AVD-DS-0002
    paths: [Dockerfile]
secrets:
  - id: aws-access-key-id
    purls: ["pkg:npm/a"]
licenses:
  - id: GPL-3.0-only
    statement: Agreed with the legal department
`,
  '.grype.yaml': `output: json
ignore:
  - vulnerability: CVE-2099-0001
    include-aliases: true
    reason: The parser is not reachable
  - vulnerability: GHSA-aaaa-bbbb-cccc
    fix-state: wont-fix
    package:
      name: libcurl
      version: 1.5.1
      type: deb
      location: "/usr/local/lib/**"
  - package:
      type: gem
  - vulnerability: CVE-2099-0002
    namespace: debian:distro:debian:12
  - package:
      name: "kernel-.*"
      type: rpm
  - vulnerability: CVE-2099-0003
    package: { upstream-name: openssl, type: deb }
  - vulnerability: CVE-2099-0004
    match-type: exact-indirect-match
  - vex-status: not_affected
    vex-justification: vulnerable_code_not_present
  - reason: nothing else
`,
  'osv-scanner.toml': `[[IgnoredVulns]]
id = "GO-2099-0968"
# ignoreUntil = 2099-11-09
reason = "No ssh servers are connected to"

[[IgnoredVulns]]
id = "CVE-2099-0002"
ignoreUntil = 2099-04-01T12:00:01Z

[[IgnoredVulns]]
id = "CVE-2099-0002"

[[PackageOverrides]]
name = "lib"
version = "1.0.0"
ecosystem = "Go"
ignore = true
effectiveUntil = 2099-11-09
reason = "Replaced at run time"

[[PackageOverrides]]
name = "zlib"
ecosystem = "Debian"
vulnerability.ignore = true

[[PackageOverrides]]
name = "other"
license.override = ["MIT"]

[[PackageOverrides]]
name = "^@acme/.*"
nameIsRegex = true
ignore = true

[[PackageOverrides]]
ecosystem = "npm"
group = "dev"
ignore = true

[[PackageOverrides]]
name = "curl"
ecosystem = "Debian:12"
ignore = true
`,
  '.snyk': `version: v1.25.0
ignore:
  SNYK-JS-LODASH-567746:
    - '*':
        reason: None given
        expires: 2099-07-16T00:00:00.000Z
  'npm:hawk:20160119':
    - sqlite3 > node-pre-gyp > request > hawk:
        reason: hawk got bumped
        expires: '2099-03-01T14:30:04.136Z'
  CVE-2099-0001:
    - '*':
        reason: The parser is not reachable
        expires: '2099-07-16T00:00:00.000Z'
        created: 2099-01-01T00:00:00.000Z
    - express > qs:
        reason: only there
patch: {}
`,
  '.safety-policy.yml': `version: '3.0'
scanning-settings:
  max-depth: 6
report:
  dependency-vulnerabilities:
    enabled: true
    auto-ignore-in-report:
      python:
        environment-results: true
      cvss-severity: [low]
      vulnerabilities:
        52495:
          reason: we do not use the vulnerable function
          expires: '2099-10-21'
        CVE-2099-0001:
          reason: we do not use the vulnerable function
          expires: '2099-10-21'
fail-scan-with-exit-code:
  dependency-vulnerabilities:
    enabled: true
`,
  'safety-2.yml': `version: '2.0'
security:
  ignore-cvss-severity-below: 4
  ignore-cvss-unknown-severity: False
  ignore-vulnerabilities:
    25853:
      reason: we do not use the vulnerable function
    CVE-2099-0001:
      reason: we do not use the vulnerable function
      expires: '2099-10-21'
    CVE-2099-0002:
  continue-on-vulnerability-error: False
`,
  'ids.txt': `# accepted in March
CVE-2099-0001   # the parser is not reachable
GHSA-aaaa-bbbb-cccc, CVE-2099-0003
not an id
`,
  'allowedlist.yaml': `general:
  vulnerabilities:
    - CVE-2099-0001
    - CVE-2099-0003
  bestPracticeViolations:
    - CIS-DI-0005
`,
  'dependency-review.yml': `fail-on-severity: high
allow-ghsas: 'GHSA-aaaa-bbbb-cccc, GHSA-dddd-eeee-ffff'
`,
  'harbor.json': `{ "expires_at": 4083955200, "items": [ { "cve_id": "CVE-2099-0001" }, {} ] }
`,
  'list.json': `["CVE-2099-0001", "CVE-2099-0003", 7]
`,
} as const

export type FileName = keyof typeof FILES
