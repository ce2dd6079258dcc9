/** Who is signed in: a token in this tab's own storage, gone with the tab, and in nothing else. */

const KEY = "payung.token";
const READERS = ["analyst", "officer", "approver", "auditor", "admin"];
const LONGEST_TIMER = 2 ** 31 - 1;

let ended = () => {};
let timer;

/** Says what to do when a session ends, with the reason: EXPIRED, REFUSED or LEFT. */
export function onSessionEnd(listener) {
  ended = listener;
}

export const token = () => sessionStorage.getItem(KEY) ?? "";

export const readers = () => READERS.join(", ");

/** Takes a token; answers why it cannot be used (UNREADABLE, EXPIRED, ROLE), or nothing when it can. */
export function beginSession(text) {
  const claims = claimsOf(text);
  if (!claims) {
    return "UNREADABLE";
  }
  if (millisLeft(claims) <= 0) {
    return "EXPIRED";
  }
  if (!rolesOf(claims).some((role) => READERS.includes(role))) {
    return "ROLE";
  }
  sessionStorage.setItem(KEY, text);
  watch(claims);
  return undefined;
}

/** Goes on with the token of this tab, where there is one. */
export function resumeSession() {
  return token() ? beginSession(token()) : "NONE";
}

/** Ends the session, unless another token has been given since. */
export function endSession(reason, sent = token()) {
  if (sent === token()) {
    clearTimeout(timer);
    sessionStorage.removeItem(KEY);
    ended(reason);
  }
}

/** For the eye only: roles and the end of the token; what it may read, the API decides. */
export function sessionFacts() {
  const claims = claimsOf(token());
  return { roles: rolesOf(claims), until: claims.exp ? claims.exp * 1000 : undefined };
}

function watch(claims) {
  clearTimeout(timer);
  if (claims.exp) {
    timer = setTimeout(() => endSession("EXPIRED"), Math.min(millisLeft(claims), LONGEST_TIMER));
  }
}

const millisLeft = (claims) => (claims.exp ? claims.exp * 1000 - Date.now() : Infinity);

// an issuer puts roles of its own beside ours
const ROLES = ["partner", "officer", "approver", "bpjs-system", "analyst", "auditor", "admin", "service"];
const rolesOf = (claims) => (Array.isArray(claims?.groups) ? claims.groups.filter((role) => ROLES.includes(role)) : []);

function claimsOf(text) {
  try {
    const payload = text.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
