/**
 * Where each number stands: in the answer of which call, and at which place in it (a JSON pointer, RFC 6901). So every
 * number leads to its own, and none can be shown that no answer holds.
 */

const places = new WeakMap();

/** Remembers where everything in an answer stands. */
export function remember(call, part, pointer = "") {
  places.set(part, { call, pointer });
  for (const [key, value] of Object.entries(part)) {
    if (value !== null && typeof value === "object") {
      remember(call, value, `${pointer}/${key}`);
    }
  }
}

/** The call and the place of a field of some part of an answer. */
export function originOf(part, field) {
  const { call, pointer } = places.get(part);
  return { call, pointer: `${pointer}/${field}` };
}

/** The part of an answer that holds what stands at a place; all of it where it has no such part now. */
export function around(answer, pointer) {
  return pointer.split("/").slice(1, -1).reduce((part, key) => part?.[key], answer) ?? answer;
}
