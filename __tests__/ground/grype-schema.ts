/*
 * The tables of Grype's database, schema 6.1.9, as far as a scan reads them; `grype db import` adds the
 * indexes. Columns and their meaning: anchore/grype grype/db/v6/models.go.
 */

type Columns = Readonly<Record<string, string>>

const ID = 'integer PRIMARY KEY AUTOINCREMENT'
const HANDLE: Columns = { id: ID, vulnerability_id: 'integer NOT NULL' }
const PACKAGE_HANDLE: Columns = {
  ...HANDLE,
  operating_system_id: 'integer',
  package_id: 'integer',
  blob_id: 'integer',
}
const CPE_HANDLE: Columns = { ...HANDLE, cpe_id: 'integer', blob_id: 'integer' }

export const CPE_COLUMNS = [
  'part',
  'vendor',
  'product',
  'edition',
  'language',
  'software_edition',
  'target_hardware',
  'target_software',
  'other',
] as const

const TABLES: Readonly<Record<string, Columns>> = {
  blobs: { id: ID, value: 'text NOT NULL' },
  db_metadata: {
    build_timestamp: 'datetime NOT NULL',
    model: 'integer NOT NULL',
    revision: 'integer NOT NULL',
    addition: 'integer NOT NULL',
  },
  providers: {
    id: 'text PRIMARY KEY',
    version: 'text',
    processor: 'text',
    date_captured: 'datetime',
    input_digest: 'text',
  },
  vulnerability_handles: {
    id: ID,
    name: 'text NOT NULL',
    status: 'text NOT NULL',
    published_date: 'datetime',
    modified_date: 'datetime',
    withdrawn_date: 'datetime',
    provider_id: 'text NOT NULL',
    blob_id: 'integer',
  },
  vulnerability_aliases: { name: 'text', alias: 'text NOT NULL' },
  affected_package_handles: PACKAGE_HANDLE,
  unaffected_package_handles: PACKAGE_HANDLE,
  operating_systems: {
    id: ID,
    name: 'text',
    release_id: 'text',
    major_version: 'text',
    minor_version: 'text',
    label_version: 'text',
    codename: 'text',
    channel: 'text',
    eol_date: 'datetime',
    eoas_date: 'datetime',
  },
  operating_system_specifier_overrides: {
    alias: 'text',
    version: 'text',
    version_pattern: 'text',
    codename: 'text',
    channel: 'text',
    replacement: 'text',
    replacement_major_version: 'text',
    replacement_minor_version: 'text',
    replacement_label_version: 'text',
    replacement_channel: 'text',
    rolling: 'numeric',
    applicable_client_db_schemas: 'text',
  },
  packages: { id: ID, ecosystem: 'text', name: 'text' },
  package_specifier_overrides: { ecosystem: 'text', replacement_ecosystem: 'text' },
  package_cpes: { cpe_id: 'integer', package_id: 'integer' },
  architecture_aliases: { alias: 'text PRIMARY KEY', canonical: 'text NOT NULL' },
  affected_cpe_handles: CPE_HANDLE,
  unaffected_cpe_handles: CPE_HANDLE,
  cpes: { id: ID, ...Object.fromEntries(CPE_COLUMNS.map((column) => [column, 'text'])) },
  known_exploited_vulnerability_handles: { id: ID, cve: 'text NOT NULL', blob_id: 'integer' },
  epss_handles: {
    id: ID,
    cve: 'text NOT NULL',
    epss: 'real NOT NULL',
    percentile: 'real NOT NULL',
  },
  epss_metadata: { date: 'datetime NOT NULL' },
  cwe_handles: {
    id: ID,
    cve: 'text NOT NULL',
    cwe: 'text NOT NULL',
    source: 'text',
    type: 'text',
  },
}

export const GRYPE_SCHEMA: string = Object.entries(TABLES)
  .map(([table, columns]) => {
    const fields = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
    return `CREATE TABLE ${table} (${fields.join(', ')});`
  })
  .join('\n')
