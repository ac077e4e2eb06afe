# The server as an image: built from the lockfile, run by nobody in particular on a file system it cannot write.
#   docker build -t planspor .
#   docker compose -f deploy/compose.yaml up
FROM node:22-bookworm-slim AS build
WORKDIR /planspor
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json .npmrc .pnpmfile.mjs ./
COPY packages/domain/package.json packages/domain/package.json
COPY packages/projections/package.json packages/projections/package.json
COPY packages/api/package.json packages/api/package.json
RUN npx --yes pnpm@12 install --frozen-lockfile
COPY migrations migrations
COPY packages packages
RUN node node_modules/typescript-7/bin/tsc -b packages/api
# What runs needs neither the compiler nor the sources.
RUN rm -rf node_modules packages/*/node_modules packages/*/src packages/*/test packages/api/bench \
  && npx --yes pnpm@12 install --frozen-lockfile --prod --ignore-scripts

FROM gcr.io/distroless/nodejs22-debian12:nonroot
LABEL org.opencontainers.image.title="Planspor" org.opencontainers.image.licenses="MIT"
WORKDIR /planspor
COPY --from=build /planspor/package.json package.json
COPY --from=build /planspor/migrations migrations
COPY --from=build /planspor/node_modules node_modules
COPY --from=build /planspor/packages packages
COPY LICENSE LICENSE
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
# For two cores; docs/operations.md says what else there is.
ENV NODE_OPTIONS="--v8-pool-size=1 --max-old-space-size=768"
EXPOSE 8080
USER nonroot
# Ready once the migrations are there, the database answers and no view stands still.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["/nodejs/bin/node", "packages/api/bin/healthy.mjs"]
ENTRYPOINT ["/nodejs/bin/node", "packages/api/bin/planspor.mjs"]
CMD ["serve"]
