# Plimsoll with both scanners, for systems that run container images. No shell, no package manager, no root.
#
#   docker run --rm --read-only --tmpfs /tmp --volume plimsoll:/cache ghcr.io/plimsoll-dev/plimsoll:0.1.0 scan registry:…
#
# The two images below are named by tags, since nobody has read their digests for this file; the release workflow looks
# the digests up, hands them in here, and writes them into the notes of the release.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim
ARG BASE_IMAGE=gcr.io/distroless/nodejs24-debian12:nonroot

# The same command that a person runs: releases that are pinned by SHA-256 in src/install/pins.ts, and nothing else.
FROM ${NODE_IMAGE} AS scanners
ENV PLIMSOLL_SCANNERS=/opt/plimsoll/scanners
COPY dist/ /opt/plimsoll/dist/
RUN ["node", "/opt/plimsoll/dist/cli.js", "install", "--update-db=false", "--scanner-source=release"]
RUN ["mkdir", "--parents", "/empty/cache"]

FROM ${BASE_IMAGE}
ARG BASE_IMAGE
ARG BASE_DIGEST
ARG CREATED
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Plimsoll" \
  org.opencontainers.image.description="The gate between a container image and production: Trivy and Grype, one truthful list, one verdict with reasons." \
  org.opencontainers.image.source="https://github.com/plimsoll-dev/plimsoll" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}" \
  org.opencontainers.image.base.name="${BASE_IMAGE}" \
  org.opencontainers.image.base.digest="${BASE_DIGEST}"
COPY LICENSE /opt/plimsoll/LICENSE
COPY dist/ /opt/plimsoll/dist/
COPY --from=scanners /opt/plimsoll/scanners/ /opt/plimsoll/scanners/
# Owned by the user below, so that a fresh volume is as well.
COPY --from=scanners --chown=65532:65532 /empty/cache/ /cache/
# Scanners lie outside of the cache, so that a volume there does not hide them.
ENV PLIMSOLL_SCANNERS=/opt/plimsoll/scanners \
  PLIMSOLL_CACHE=/cache \
  NODE_ENV=production
VOLUME ["/cache"]
WORKDIR /work
USER 65532:65532
# A command that ends has no health to be asked for.
HEALTHCHECK NONE
ENTRYPOINT ["/nodejs/bin/node", "/opt/plimsoll/dist/cli.js"]
CMD ["--help"]
