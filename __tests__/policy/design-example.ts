/** The example of design 5.4, word for word. */
export const DESIGN_EXAMPLE = `security_gates:
  vulnerabilities: { critical: 0, high: 5, medium: 20, low: 50 }
  compliance: { max_image_age_days: 30, required_licenses: [MIT, Apache-2.0], forbidden_licenses: [GPL-3.0, AGPL-3.0] }
  signing: { required: true, allowed_signers: [team-security@company.com] }
  runtime: { allow_privileged: false, allow_root: false, read_only_root_filesystem: true }
`
