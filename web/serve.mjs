// A static server for the page: node web/serve.mjs [--port N] [--no-isolation] FOLDER
//
// Why not any other: the page needs the headers that make it cross-origin isolated, or the browser
// gives it no shared memory and so no threads. --no-isolation leaves them out, to see the page without.
// It serves files below one folder to this machine only, and nothing else.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

// The file that a request's address names, or undefined where that is none below the folder.
async function file_of(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  let found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    file = join(file, "index.html");
    found = await stat(file).catch(() => undefined);
  }
  return found?.isFile() ? { file, size: found.size } : undefined;
}

// Starts a server and resolves to it once it listens: { port, address, close() }.
export async function serve(folder, { port = 0, isolated = true } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const headers = { "Cache-Control": "no-cache", ...(isolated ? isolation : {}) };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, headers).end();
      return;
    }
    const found = await file_of(root, request.url);
    if (!found) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("not found\n");
      return;
    }
    headers["Content-Type"] = types[extname(found.file)] ?? "application/octet-stream";
    headers["Content-Length"] = found.size;
    response.writeHead(200, headers);
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", listening);
  });
  const chosen = server.address().port;
  return {
    port: chosen,
    address: `http://localhost:${chosen}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function main(words) {
  let folder;
  let port = 8000;
  let isolated = true;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === "--port") port = Number(words[(at += 1)]);
    else if (words[at] === "--no-isolation") isolated = false;
    else folder = words[at];
  }
  if (!folder || !Number.isInteger(port)) {
    console.error("usage: node web/serve.mjs [--port N] [--no-isolation] FOLDER");
    process.exit(2);
  }
  try {
    const { address } = await serve(folder, { port, isolated });
    console.log(`serving ${folder} at ${address}  (Ctrl+C stops)`);
  } catch (error) {
    const hint = error.code === "EADDRINUSE" ? `port ${port} is taken: make serve PORT=8001` : error.message;
    console.error(`serve: ${hint}`);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(process.argv.slice(2));
