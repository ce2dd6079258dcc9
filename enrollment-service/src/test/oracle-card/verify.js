// Reads card.png, keys.json and list.jwt, writes what the card and the list say, if the keys verify both.
import { readFileSync } from "node:fs";
import { createLocalJWKSet, jwtVerify } from "jose";
import jsQR from "jsqr";
import { PNG } from "pngjs";

const keys = createLocalJWKSet(JSON.parse(readFileSync("keys.json", "utf8")));
const picture = PNG.sync.read(readFileSync("card.png"));
const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);

const verified = async (jwt) => (await jwtVerify(jwt, keys, { typ: "vc+jwt", algorithms: ["ES256"] })).payload;
const card = await verified(code.data);
const list = await verified(readFileSync("list.jwt", "utf8"));
process.stdout.write(JSON.stringify({ code: code.data, card, list }));
