// A program's text as a part of a link, and back: UTF-8, raw deflate, base64url.
//
// What comes out of a link is hostile: a few bytes may unfold to gigabytes, so unpacking stops as soon
// as there is more than a program can be.

const most = 400_000; // max_text_bytes in src/playground/link.h

const to_base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

function from_base64url(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

async function through(stream, bytes, limit) {
  const writer = stream.writable.getWriter();
  // Its failure is seen by the reader too.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw new RangeError("too long");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function pack(text) {
  const bytes = await through(
    new CompressionStream("deflate-raw"),
    new TextEncoder().encode(text),
    Infinity,
  );
  // In parts: a call takes only so many arguments.
  let coded = "";
  const part = 3 * 8192; // whole groups of base64
  for (let at = 0; at < bytes.length; at += part) coded += to_base64url(bytes.subarray(at, at + part));
  return coded;
}

export async function unpack(code) {
  const bytes = await through(new DecompressionStream("deflate-raw"), from_base64url(code), most);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
