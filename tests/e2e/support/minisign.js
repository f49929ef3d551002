// Signs as minisign does, so that an errand can sign the very list that was built: https://jedisct1.github.io/minisign/#signature-format
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A new key: `key` as it stands in a minisign.pub, `sign(bytes)` gives the text of a .minisig. */
export function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const number = randomBytes(8);
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url");
  const key = Buffer.concat([Buffer.from("Ed"), number, raw]).toString("base64");
  return {
    key,
    sign(bytes, comment = "timestamp:1 file:index.json") {
      const signature = sign(null, createHash("blake2b512").update(bytes).digest(), privateKey);
      const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
      const first = Buffer.concat([Buffer.from("ED"), number, signature]);
      return `untrusted comment: x\n${first.toString("base64")}\ntrusted comment: ${comment}\n${whole.toString("base64")}\n`;
    },
  };
}
