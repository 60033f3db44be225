# Stage 1 builds the browser app; stage 2 holds what runs, without the build tools.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
COPY engine ./engine
COPY workflows ./workflows
COPY activities ./activities
COPY designer ./designer
COPY --from=build /app/dist ./dist
RUN mkdir -p /var/lib/bihuan && chown node:node /var/lib/bihuan
USER node
CMD ["node", "engine/server.ts"]
