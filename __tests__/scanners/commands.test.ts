import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { SCANNERS } from '../../src/scanners/index.ts'
import type { Wishes } from '../../src/scanners/scanner.ts'

const EVERYTHING: Wishes = {
  form: 'oci-dir',
  settings: {
    kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
    packageClasses: ['os', 'library'],
    skipPaths: [],
    secretRules: null,
  },
  weightPaths: [],
  timeoutMs: 600_000,
}

function wishes(settings: Partial<Wishes['settings']>, more: Partial<Wishes> = {}): Wishes {
  return { ...EVERYTHING, ...more, settings: { ...EVERYTHING.settings, ...settings } }
}

/** The value behind a flag, or null. */
function valueOf(args: readonly string[], flag: string): string | null {
  const at = args.indexOf(flag)
  return at === -1 ? null : (args[at + 1] ?? null)
}

describe('the command line of Trivy', () => {
  test('asks for everything, of what lies on disk, with a configuration of ours', () => {
    expect(SCANNERS.trivy.toCommand(EVERYTHING).arguments.join(' ')).toBe(
      'image --input $IMAGE --config $OUT/trivy.yaml --cache-dir $CACHE --cache-backend memory' +
        ' --skip-db-update --skip-java-db-update --skip-check-update --offline-scan' +
        ' --skip-version-check --disable-telemetry --no-progress --timeout 660s' +
        ' --scanners vuln,secret,misconfig,license --image-config-scanners secret,misconfig' +
        ' --pkg-types os,library --format json --exit-code 0 --output $OUT/trivy.json',
    )
  })

  test.each([
    [['vulnerability'], 'vuln', null],
    [['licence', 'vulnerability'], 'vuln,license', null],
    [['secret'], 'secret', 'secret'],
    [['misconfiguration', 'licence'], 'misconfig,license', 'misconfig'],
  ] as const)('asks for %j alone when no more is wanted', (kinds, scanners, ofConfig) => {
    const { arguments: args } = SCANNERS.trivy.toCommand(wishes({ kinds }))
    expect(valueOf(args, '--scanners')).toBe(scanners)
    expect(valueOf(args, '--image-config-scanners')).toBe(ofConfig)
  })

  test('asks for one class of packages, and for secrets by rules of the user', () => {
    const { arguments: args } = SCANNERS.trivy.toCommand(
      wishes({ packageClasses: ['library'], secretRules: '/rules.yaml' }),
    )
    expect(valueOf(args, '--pkg-types')).toBe('library')
    expect(valueOf(args, '--secret-config')).toBe('$SECRET_RULES')
  })

  test('leaves out paths in a file, since arguments are split at commas', () => {
    const { files } = SCANNERS.trivy.toCommand(
      wishes({ skipPaths: ['/app/{a,b}', '**/*.jar'] }, { weightPaths: ['models/[1].bin'] }),
    )
    expect(files.map((file) => [file.name, load(file.text)])).toEqual([
      [
        'trivy.yaml',
        {
          scan: {
            'skip-dirs': ['app/{a,b}', '**/*.jar'],
            'skip-files': [
              'app/{a,b}',
              'app/{a,b}/**',
              '**/*.jar',
              '**/*.jar/**',
              'models/\\[1\\].bin',
            ],
          },
        },
      ],
    ])
  })

  test('names no more weights than can be matched against every file', () => {
    const weightPaths = Array.from({ length: 5000 }, (_, index) => `${index}.bin`)
    const { files } = SCANNERS.trivy.toCommand(wishes({}, { weightPaths }))
    const text = files[0]?.text ?? ''
    expect(text.match(/\d\.bin/g)).toHaveLength(1000)
  })

  test('does not leave out weights where secrets are not looked for', () => {
    const { files } = SCANNERS.trivy.toCommand(
      wishes({ kinds: ['vulnerability'] }, { weightPaths: ['a.bin'] }),
    )
    expect(load(files[0]?.text ?? '')).toEqual({ scan: { 'skip-dirs': [], 'skip-files': [] } })
  })
})

describe('the command line of Grype', () => {
  test.each(['oci-dir', 'docker-archive'] as const)('names the form of the image: %s', (form) => {
    const command = SCANNERS.grype.toCommand(wishes({}, { form }))
    expect(command.arguments.join(' ')).toBe(
      `--config $OUT/grype.yaml ${form}:$IMAGE` +
        ' --output json=$OUT/grype.json --output cyclonedx-json=$OUT/grype-packages.json',
    )
  })

  test('leaves the database to us', () => {
    expect(SCANNERS.grype.toCommand(EVERYTHING).environment).toEqual({
      GRYPE_DB_CACHE_DIR: '$CACHE',
      GRYPE_DB_AUTO_UPDATE: 'false',
      GRYPE_DB_VALIDATE_AGE: 'false',
      GRYPE_DB_VALIDATE_BY_HASH_ON_START: 'false',
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    })
  })

  test('leaves out paths from the root of the image, and hides nothing', () => {
    const { files } = SCANNERS.grype.toCommand(wishes({ skipPaths: ['app/{a,b}', '/**/*.jar'] }))
    expect(files.map((file) => [file.name, load(file.text)])).toEqual([
      [
        'grype.yaml',
        { exclude: ['/app/{a,b}', '/**/*.jar'], 'match-upstream-kernel-headers': true },
      ],
    ])
  })
})
