# The program with its delivered packages. The file system can be read-only except for /data.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIRECTORY=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json rover.yaml ./
COPY schema ./schema
COPY db ./db
COPY subgraphs ./subgraphs
COPY gateway ./gateway
RUN install --directory --owner=node --group=node /data
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "gateway/ics-graph.mjs"]
CMD ["start"]
