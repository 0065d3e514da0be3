// Made from action.yml by `npm run docs`. Change that file, not this one.

/** Every option with its default and description, in the order of action.yml. */
export const OPTIONS = {
  image: {
    default: '',
    description:
      "The image to scan; several images stand on a line each. A reference takes a scheme: `registry:NAME`, `docker:NAME` (the engine of this machine), `docker-archive:FILE`, `oci-archive:FILE`, `oci-dir:DIR`, `oci-dir:DIR:TAG` or `oci-dir:DIR@DIGEST`. Without a scheme, a name with a digest is fetched from its registry; a name without one is the local engine's if the engine holds it, else the registry's, and the log says which. Required.",
  },
  name: {
    default: '',
    description:
      'The stable name of the image, for alerts and comparison: without registry, tag and digest. With several images one line each, in the same order. Allowed are letters, digits and `. _ - /`, at most 200 characters. Left empty, it is guessed from the repository path, and the log says so.',
  },
  platform: {
    default: '',
    description:
      'The platform to take from an image for several: `os/architecture` or `os/architecture/variant`, such as `linux/amd64` or `linux/arm/v7`. Left empty, it is Linux on the architecture of this machine. One run scans one platform; for several use a matrix of jobs.',
  },
  dockerfile: {
    default: '',
    description:
      'The Dockerfile that the image was built from: with it, findings are placed by its lines, and its last FROM tells the base image where nothing better does. With several images one line each, in the same order, `-` for an image without one. Left empty, findings are placed by layer and path.',
  },
  'dockerfile-target': {
    default: '',
    description:
      'The stage of the Dockerfile that was built (`docker build --target`), by its name or number. With several images one line each, in the same order, `-` for the last stage. Left empty, it is the last stage.',
  },
  'build-args': {
    default: '',
    description:
      'What the build was given for `ARG` (`docker build --build-arg`): `NAME=VALUE`, one per line. With them, the base images that the Dockerfile names by variables are known. They are read for that alone and kept nowhere.',
  },
  registry: {
    default: '',
    description:
      "The registry that `registry-username` and `registry-password` are for: a host, with a port if it needs one, such as `ghcr.io`; `docker.io` is Docker Hub. The pair is sent to this registry only. Goes only together with those two. Left empty, the logins of Docker's own `config.json` are used.",
  },
  'registry-username': {
    default: '',
    description:
      'The user name for `registry`, without a colon. Goes only together with `registry` and `registry-password`.',
  },
  'registry-password': {
    default: '',
    description:
      'The password or token for `registry`. It is masked in the log and handed to no scanner. Goes only together with `registry` and `registry-username`. On the command line, set the environment variable PLIMSOLL_REGISTRY_PASSWORD instead: a flag is visible in the list of processes.',
  },
  'allow-http': {
    default: 'false',
    description:
      'Whether registries, mirrors and databases may be reached by plain HTTP, without encryption: `true` or `false`. Addresses of this machine itself (127.0.0.1, ::1, localhost) may be so anyway.',
  },
  scanners: {
    default: 'trivy, grype',
    description:
      'The scanners to run: `trivy`, `grype` or both, separated by commas, spaces or lines. Only Trivy finds secrets, misconfigurations and licences.',
  },
  'require-scanners': {
    default: 'all',
    description:
      "What one failed scanner means. `all`: the outcome is `scan-failed`. `any`: the other one's findings are judged and the verdict is marked as degraded. `any` needs two scanners.",
  },
  scan: {
    default: 'vulnerabilities, secrets, misconfigurations, licences',
    description:
      'What to look for: any of `vulnerabilities`, `secrets`, `misconfigurations`, `licences`, separated by commas, spaces or lines. What is left out is named beside the verdict. Grype looks for vulnerabilities only, so it does not run without them.',
  },
  'package-types': {
    default: 'os, library',
    description:
      'Whose packages to look at: `os` (of the operating system), `library` (of programming languages) or both, separated by commas, spaces or lines. What is left out is named beside the verdict.',
  },
  'skip-paths': {
    default: '',
    description:
      'Paths inside the image to leave out, a line each; `*` stands for any part of a name and `**` for any folders. A pattern may not leave the image (`..`) and may not cover all of it. What is left out is named beside the verdict.',
  },
  'secret-rules': {
    default: '',
    description:
      "A file with rules for secrets, in the format of Trivy's secret configuration. Needs Trivy and `secrets` in `scan`. Left empty, Trivy's own rules are used.",
  },
  timeout: {
    default: '',
    description:
      'How long one scanner may work on one image: a time with its unit, such as `90s`, `10m` or `1h30m`, from `1s` to `24h`. Left empty, it grows with the size of the image.',
  },
  'work-dir': {
    default: '',
    description:
      'The folder for what is fetched and unpacked; it needs room for the image and is left as it was found. Left empty, it is the temporary folder of the runner, or of the system on the command line.',
  },
  'fail-on': {
    default: '',
    description:
      'The lowest severity that blocks: `critical`, `high`, `medium` or `low`. Open vulnerabilities of this severity and above must then be 0, per image. Left empty, and with no `max-…` either, the default gate holds: no critical vulnerability that has a fix. Known exploited vulnerabilities and secrets of severity high and above block either way.',
  },
  'max-critical': {
    default: '',
    description:
      'The most open critical vulnerabilities per image: a whole number from 0. Replaces what `fail-on` says of critical, and nothing else. Left empty, and without `fail-on`, the rule of the default gate stays: none that has a fix.',
  },
  'max-high': {
    default: '',
    description:
      'The most open vulnerabilities of severity high per image: a whole number from 0. Replaces what `fail-on` says of high, and nothing else.',
  },
  'max-medium': {
    default: '',
    description:
      'The most open vulnerabilities of severity medium per image: a whole number from 0. Replaces what `fail-on` says of medium, and nothing else.',
  },
  'max-low': {
    default: '',
    description:
      'The most open vulnerabilities of severity low per image: a whole number from 0. Replaces what `fail-on` says of low, and nothing else.',
  },
  'max-unknown': {
    default: '',
    description:
      'The most open vulnerabilities per image that nobody has rated: a whole number from 0. Left empty, there is no limit: `fail-on` does not reach them.',
  },
  'only-fixable': {
    default: 'false',
    description:
      'Whether the numbers of the gate count only what an update can fix: `true` or `false`. The rest is still shown.',
  },
  'severity-from': {
    default: 'vendor',
    description:
      "Whose word for a severity counts where several have one: `vendor` (the distribution's for its own packages, GitHub's for packages of a language, then NVD's), `nvd`, or `highest` of all. Every word is kept in the report.",
  },
  policy: {
    default: '',
    description:
      'Files of the policy, a line each, read in this order, a later one over an earlier one: paths from the root of the repository. Left empty, it is `.plimsoll.yml` where there is one, else the default gate. On pull requests they are read from the base commit, and the inputs of the gate can then only tighten the policy. docs/policy.md lists every setting.',
  },
  waivers: {
    default: '',
    description:
      'Files with waivers, a line each: ours, or those of Trivy, Grype, osv-scanner, Snyk and Safety. On pull requests they are read from the base commit. Where there is a policy, it names its waivers itself and this input adds none. Left empty, it is `.plimsoll-waivers.yml` where there is one.',
  },
  vex: {
    default: '',
    description:
      'VEX documents, a line each: OpenVEX, CycloneDX or CSAF. On pull requests they are read from the base commit. Where there is a policy, it names its VEX documents itself and this input adds none.',
  },
  standard: {
    default: '',
    description:
      "Standards whose controls are checked, separated by commas, spaces or lines: ids such as `cis-docker-1.6.0`, or paths of files of one's own. A standard only adds demands. docs/standards.md lists those that there are.",
  },
  stage: {
    default: 'build',
    description:
      'Where in its life the image is judged: `build`, `deploy` or `monitor`. What cannot be so yet when an image is built, such as its signature, is demanded from `deploy` on. A policy may name a later stage.',
  },
  baseline: {
    default: '',
    description:
      'What the image is compared with, to tell what is new: the path of a JSON report of an earlier run (it ends in `.json`), or the reference of an image, which is scanned with the same databases. Left empty, nothing is compared.',
  },
  judge: {
    default: 'auto',
    description:
      'Which findings the gate judges. `auto`: on pull requests those that the change introduced or made worse, where the base branch has kept a report to compare with; everywhere else, and without one, all. `changes`: those that came since the `baseline`, on any event. `all`: all. Known exploited vulnerabilities and secrets count whenever they came. A policy may ask for more than this input.',
  },
  mode: {
    default: 'enforce',
    description:
      "`enforce`: the step fails when the gate says no. `report`: the gate's word is shown and written to the outputs, and the step passes. A scan without a trustworthy answer fails in both; see `on-scan-failed`.",
  },
  'on-nothing-analysed': {
    default: 'fail',
    description:
      'What it means when the scanners ran well and recognised nothing in the image: `fail` ends the step with exit code 4, `warn` lets it pass with a warning. The outcome stays `nothing-analysed`.',
  },
  'on-scan-failed': {
    default: 'fail',
    description:
      'What it means when there is no trustworthy answer (a registry is down, a scanner died, a database is too old): `fail` ends the step with exit code 2, `warn` lets it pass with a warning. The outcome stays `scan-failed`.',
  },
  'as-of': {
    default: '',
    description:
      'The time that counts as now, so that a run can be repeated: a date such as `2026-11-21`, which is midnight UTC, or a time with its zone such as `2026-11-21T10:30:00Z`. The age of databases is counted to it. Left empty, it is now.',
  },
  reports: {
    default: 'json, sarif, audit',
    description:
      'The reports to write, a line each: `FORMAT=PATH`, or only `FORMAT` for a file of ours whose path the outputs tell. Formats are `json`, `sarif`, `markdown`, `html`, `executive` (a page for those who decide), `csv`, `junit`, `gitlab` (container scanning), `cyclonedx` and `spdx` (lists of what the image holds), `openvex` and `cyclonedx-vex` (what was decided on findings) and `audit` (the record of this run); `none` alone writes no report. With several images, `sarif`, `gitlab`, `cyclonedx`, `spdx`, `openvex` and `cyclonedx-vex` are folders with a file for each. On the command line it is `--report FORMAT=PATH`, repeatable, and one path may be `-`: standard output, which then carries nothing else. There, `scan` writes none unless asked, and `demo` writes json, sarif and markdown into the folder `plimsoll-demo`.',
  },
  summary: {
    default: 'true',
    description:
      "Whether to write the findings to the job's summary: `true` or `false`. Outside GitHub Actions there is none.",
  },
  'upload-sarif': {
    default: 'auto',
    description:
      'Whether findings become alerts of GitHub code scanning. `auto`: in a job of GitHub Actions whose token may write them; forks, Dependabot, merge queues and repositories without code scanning are passed over with a notice. `true`: everywhere but where GitHub cannot take them. `false`: never. Needs `security-events: write`.',
  },
  alerts: {
    default: 'actionable',
    description:
      'Which findings become alerts, in the SARIF file as well: `actionable` (what blocks, and what is of severity medium or higher and not refused a fix), `all`, or `blocking`. What is left out is counted in the summary.',
  },
  category: {
    default: '',
    description:
      "The category of the alerts in code scanning: letters, digits and `. _ - /`. With several images, and with several platforms, each gets its own below it. Left empty, it is made of the image's name and platform.",
  },
  comment: {
    default: 'auto',
    description:
      'Whether to comment on the pull request. `auto`: once something blocks, or the change introduced or fixed findings; from then on that comment is kept up to date. `always`: in any case. `on-failure`: once the gate says no or the scan failed. `never`: not at all. One comment per pull request and workflow, a section for each image. Needs `pull-requests: write`.',
  },
  'upload-report': {
    default: 'auto',
    description:
      'Whether the report files are kept as an artifact of the run, for 30 days at most. `auto`: when the outcome is not `pass`. `true`: always. `false`: never, and then a branch keeps no report of an image either, with which pull requests could be compared. In a public repository everybody can read artifacts.',
  },
  notify: {
    default: 'true',
    description:
      'Whether the messages are sent that the policy asks for below `notify`: `true` or `false`. Without such a section there are none. A message that cannot be delivered changes no verdict.',
  },
  profile: {
    default: 'auto',
    description:
      'How much of the findings stands in comment, summary, annotations and log. `full`: all of it. `public`: the verdict, its rules and counts, and no names of packages, vulnerabilities, paths or registries. `auto`: `public` where everybody may read the repository, or nobody says who may; else `full`. Outside of GitHub it is `full`.',
  },
  'encrypt-to': {
    default: '',
    description:
      'Public keys of age (`age1…`), a line each: every report file is encrypted for them (`FILE.age`), and only the encrypted ones are kept with the run. Needs no secret. A policy that names recipients itself takes none from here.',
  },
  'encrypt-passphrase': {
    default: '',
    description:
      'A passphrase for age in the place of public keys; it is slow on purpose, about a second. Goes without `encrypt-to`. It is masked in the log. On the command line, set the environment variable PLIMSOLL_ENCRYPT_PASSPHRASE instead: a flag is visible in the list of processes.',
  },
  'encrypted-only': {
    default: 'false',
    description:
      'Whether nothing leaves the run in plain text but the outcome: `true` or `false`. With `true`, report files are written encrypted only, and no findings go to comment, summary, code scanning, log or messages. Needs `encrypt-to`, `encrypt-passphrase`, or recipients of the policy.',
  },
  'audit-log': {
    default: '',
    description:
      'A file of this machine to which each run adds its audit record as a line that hangs on the line before by its hash; `plimsoll audit verify` checks it. Left empty, there is none; the record itself is the report `audit`.',
  },
  token: {
    default: '${{ github.token }}',
    description:
      "The token for GitHub's API: with it a policy is read from the base commit of a pull request or from another repository, approvals are looked up, and findings are delivered as alerts and comment. What it needs for each stands in the README. It is masked in the log, and sent to the API only. On the command line, set the environment variable GITHUB_TOKEN instead: a flag is visible in the list of processes.",
  },
  'trivy-version': {
    default: '0.74.0',
    description:
      'The version of Trivy: one whose hash is pinned in this release, or `VERSION@sha256:HASH` with the hash of the release archive for this machine. Versions known to be malicious are refused. The hash goes with the scanner sources `auto` and `release` only.',
  },
  'grype-version': {
    default: '0.117.0',
    description:
      'The version of Grype: one whose hash is pinned in this release, or `VERSION@sha256:HASH` with the hash of the release archive for this machine. The hash goes with the scanner sources `auto` and `release` only.',
  },
  'scanner-source': {
    default: 'auto',
    description:
      'How the scanners arrive. `release`: the pinned release, checked by its hash. `path`: the programs in PATH. `build`: built from source by a Go toolchain. `auto`: the release; on the command line also a build, when the releases cannot be reached and Go is there.',
  },
  'download-mirror': {
    default: '',
    description:
      'An address that stands for `https://github.com` when releases of the scanners are fetched, such as `https://mirror.example.com/github`. It holds no user, no password and no query. Left empty, it is GitHub.',
  },
  'trivy-db-repository': {
    default: 'mirror.gcr.io/aquasec/trivy-db:2, ghcr.io/aquasecurity/trivy-db:2',
    description:
      "Repositories of Trivy's database, each with its tag or digest, separated by commas, spaces or lines. The first that answers is taken.",
  },
  'trivy-java-db-repository': {
    default: 'mirror.gcr.io/aquasec/trivy-java-db:1, ghcr.io/aquasecurity/trivy-java-db:1',
    description:
      "Repositories of Trivy's Java database, each with its tag or digest, separated by commas, spaces or lines. The first that answers is taken. It is fetched only for an image with jars.",
  },
  'grype-db-url': {
    default: 'https://grype.anchore.io/databases',
    description:
      "The address below which Grype's database is listed, without `/v6/latest.json`. It holds no user, no password and no query.",
  },
  'kev-url': {
    default: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
    description:
      "Where CISA's list of known exploited vulnerabilities (KEV, JSON) lies: an https address, or the absolute path of a file (also as `file:///…`) for a machine without network. `none` switches it off. It is kept for a day, and fills what Grype's database does not say. When it cannot be renewed, the kept one serves for 7 days, or for `db-max-age` where that is more; without a list, the scan goes on and says which rules could not be assessed.",
  },
  'epss-url': {
    default: 'https://epss.cyentia.com/epss_scores-current.csv.gz',
    description:
      'Where the EPSS scores of FIRST (CSV, with gzip or without) lie: an https address, or the absolute path of a file (also as `file:///…`). `none` switches them off. Kept, renewed and missed as the list of `kev-url` is.',
  },
  'update-db': {
    default: 'true',
    description:
      'Whether to ask for newer databases, and for newer lists of `kev-url` and `epss-url`: `true` or `false`. With `false`, what is already here is used, and is too old earlier; see `db-max-age`.',
  },
  cache: {
    default: 'auto',
    description:
      "Whether databases, scanners and the scanners' reports of known images are kept in GitHub's cache and taken from it. `auto`: where there is one. `true`: the same, and its absence is told. `false`: nothing is kept there, and known images are scanned anew. Pull requests only take, and only what is checked again.",
  },
  'db-max-age': {
    default: '',
    description:
      'The age in whole days, from 1 to 365, from which a database is too old and the scan fails, when nobody asked for a newer one or nobody answered. Left empty, it is 5 days. When its origin was asked and has nothing newer, the limit is 14 days, or this one if it is more.',
  },
} as const

export type OptionName = keyof typeof OPTIONS

/** Every output of the action. */
export const OUTPUT_NAMES = [
  'outcome',
  'reason',
  'critical',
  'high',
  'medium',
  'low',
  'unknown',
  'fixable',
  'total',
  'blocking',
  'secrets',
  'known-exploited',
  'waived',
  'introduced',
  'fixed',
  'digest',
  'report',
  'sarif',
  'comment-url',
  'alerts-url',
  'artifact-url',
  'report-files',
  'audit',
  'notify-errors',
  'images',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]
