# Vườn Sách in one image: the web process by default, the worker or any task by another command.
#
#   docker build -t vuon-sach .
#   docker run -p 3000:3000 -v vuon-sach:/data vuon-sach
#
# Node 24 comes from npm with the other locked dependencies, so that the image runs what was tested; the Node of the
# base image only runs npm.

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build


FROM node:24-trixie-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund


FROM debian:trixie-slim
# tini hands signals on and collects ended opener processes; the certificates are for S3 and Meilisearch over https.
RUN apt-get update \
	&& apt-get install -y --no-install-recommends ca-certificates tini \
	&& rm -rf /var/lib/apt/lists/* \
	&& useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin library \
	&& install -d -o library -g library -m 0750 /data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY content ./content
COPY search ./search
# Tasks, the worker and the opener of untrusted files run from these sources under plain Node.
COPY src ./src
COPY --from=build /app/src/lib/paraglide ./src/lib/paraglide
COPY --from=build /app/build ./build

ENV NODE_ENV=production \
	PATH=/app/node_modules/.bin:$PATH \
	DATA_DIR=/data \
	PORT=3000
USER library
VOLUME /data
EXPOSE 3000
# Ready means: the process answers and its database does. The first start takes in the authored books before it opens.
HEALTHCHECK --interval=30s --timeout=5s --start-period=300s --retries=3 \
	CMD ["node", "src/boot/is-ready.mjs"]
ENTRYPOINT ["tini", "--"]
# The flags of `npm start`: memory is collected before it piles up.
CMD ["node", "--max-semi-space-size=16", "--max-old-space-size=512", "src/boot/start.mjs"]
