import type { Config } from '../config/config.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { InstalledScanner, Ports, ReadyDatabase } from '../ports.ts'

/** A stage that was begun: its failure waits until somebody asks, and is told then. */
export type Begun<T> = () => Promise<T>

/** One scanner and its database, both on their way. */
export type ScannerSupply = {
  readonly scanner: ScannerId
  readonly installed: Begun<InstalledScanner>
  readonly database: Begun<ReadyDatabase>
  /** Fetched when the first image asks: only images with jars need it. Null for scanners without one. */
  readonly javaDatabase: Begun<ReadyDatabase> | null
}

/** Begins to install every wanted scanner and to fetch its database, side by side. */
export function beginSupplies(config: Config, ports: Ports): ScannerSupply[] {
  return config.scan.scanners.map((scanner) => {
    const installed = begin(ports.installScanner(scanner, ports.signal))
    return {
      scanner,
      installed,
      database: beginDatabase(scanner, installed, ports),
      javaDatabase:
        scanner === 'trivy'
          ? once(() => ports.provideDatabase({ database: 'trivy-java', grype: null }, ports.signal))
          : null,
    }
  })
}

/** Grype imports its database with its own program; Trivy's is a file that we unpack. */
function beginDatabase(
  scanner: ScannerId,
  installed: Begun<InstalledScanner>,
  ports: Ports,
): Begun<ReadyDatabase> {
  if (scanner === 'trivy') {
    return begin(ports.provideDatabase({ database: 'trivy', grype: null }, ports.signal))
  }
  const imported = async (): Promise<ReadyDatabase> => {
    const { program } = await installed()
    return ports.provideDatabase({ database: 'grype', grype: program }, ports.signal)
  }
  return begin(imported())
}

/** Takes a promise that runs already, so that a failure nobody has asked for yet is not an uncaught one. */
export function begin<T>(running: Promise<T>): Begun<T> {
  running.catch(() => undefined)
  return () => running
}

function once<T>(work: () => Promise<T>): Begun<T> {
  let running: Promise<T> | null = null
  return () => (running ??= work())
}
