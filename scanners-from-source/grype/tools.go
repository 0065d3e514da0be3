//go:build tools

// Package tools keeps the requirement on the scanner when `go mod tidy` is run.
package tools

import _ "github.com/anchore/grype/cmd/grype"
