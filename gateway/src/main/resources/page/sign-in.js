import { byId } from "./dom.js";
import { hasIssuer, leaveIssuer, signInAtIssuer } from "./issuer.js";
import { beginSession, endSession, onSessionEnd, readers, sessionFacts, token } from "./session.js";

/** Signing in and out. */

let reason = "NONE";

/** Starts the form; {@code signedIn} and {@code signedOut} are called when that changes. */
export function startSignIn(signedIn, signedOut) {
  byId("sign-in-form").addEventListener("submit", (event) => {
    event.preventDefault();
    reason = beginSession(byId("token").value.trim());
    byId("token").value = "";
    if (reason) {
      signedOut();
    } else {
      signedIn();
    }
  });
  byId("sign-in-issuer").addEventListener("click", signInAtIssuer);
  byId("sign-out").addEventListener("click", () => {
    endSession("LEFT");
    leaveIssuer();
  });
  onSessionEnd((why) => {
    reason = why;
    signedOut();
    byId("token").focus();
  });
}

/** Why nobody is signed in. */
export function because(why) {
  reason = why;
}

/** Shows who is signed in, or the form and what was wrong. */
export function showSession({ t, format }) {
  const signedIn = token() !== "";
  byId("sign-in").hidden = signedIn;
  byId("sign-in-issuer").hidden = !hasIssuer();
  byId("sign-out").hidden = !signedIn;
  byId("who").hidden = !signedIn;
  byId("sign-in-message").hidden = signedIn || !reason || reason === "NONE";
  byId("sign-in-message").textContent = t(`session.${reason}`, { roles: readers() });
  if (signedIn) {
    const { roles, until } = sessionFacts();
    byId("who").textContent = t(until ? "session.who" : "session.whoAlways", { roles: roles.join(", "), until: until ? format.clock(until) : "" });
  }
}
