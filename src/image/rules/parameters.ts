/** What the rules about images measure by. Null: nothing is demanded there. */
export type CheckParameters = {
  /** The only ports that may be exposed. */
  readonly allowedPorts: readonly number[] | null
  /** Ports of services by which people log in, or that hand over the machine. */
  readonly forbiddenPorts: readonly number[]
  readonly requiredLabels: readonly string[]
  readonly maxAgeDays: number | null
  /** Of all layers as stored. */
  readonly maxBytes: number | null
  readonly maxLayers: number | null
  /** Globs of paths, with or without the leading slash. */
  readonly allowedSetuid: readonly string[]
  /** Globs of references of base images; a name without a registry is one of Docker Hub. */
  readonly approvedBases: readonly string[] | null
  /** Globs of repositories: `ghcr.io/example/*`. */
  readonly approvedRegistries: readonly string[] | null
  /** The moment by which ages are measured, as ISO time; null: ages are not assessed. */
  readonly asOf: string | null
}

const OCI = 'org.opencontainers.image'

/* What Debian, Ubuntu, Alpine, Fedora, RHEL and their like install so, and cannot do without. */
const USUAL_SETUID =
  `su mount umount passwd chsh chfn chage gpasswd newgrp expiry unix_chkpwd pam_timestamp_check
  ping ping6 fusermount fusermount3 ssh-agent wall write write.ul bsd-write bbsuid bbsuid.static
  utempter dbus-daemon-launch-helper pkexec polkit-agent-helper-1 newuidmap newgidmap
  arping clockdiff traceroute6.iputils locate mlocate plocate crontab at staprun
  userhelper usernetctl ssh-keysign grub2-set-bootflag pt_chown unix2_chkpwd`.split(/\s+/)

export const DEFAULT_PARAMETERS: CheckParameters = {
  allowedPorts: null,
  forbiddenPorts: [22, 23, 2375, 5900],
  requiredLabels: [
    'source',
    'revision',
    'version',
    'licenses',
    'created',
    'base.name',
    'base.digest',
  ].map((name) => `${OCI}.${name}`),
  maxAgeDays: 90,
  maxBytes: null,
  maxLayers: null,
  allowedSetuid: [
    'bin',
    'sbin',
    'usr/bin',
    'usr/sbin',
    'lib/**',
    'usr/lib/**',
    'usr/libexec/**',
  ].map((folder) => `${folder}/{${USUAL_SETUID.join(',')}}`),
  approvedBases: null,
  approvedRegistries: null,
  asOf: null,
}
