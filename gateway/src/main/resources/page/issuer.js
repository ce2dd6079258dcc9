import { beginSession } from "./session.js";

/**
 * Signing in at an OpenID Connect issuer: authorization code with PKCE, by keycloak-js, which speaks to any issuer that
 * publishes its configuration. It is loaded only where the gateway names an issuer.
 */

const FRESH_SECONDS = 60;
const LOOK_EVERY = 20_000;

let client;

/** Asks the gateway for the issuer; when coming back from it, takes its token. Answers whether somebody is signed in. */
export async function startIssuer() {
  const { issuer, clientId } = await (await fetch("/page/config.json")).json();
  if (!issuer) {
    return false;
  }
  await load("/page/library/keycloak.js");
  client = new Keycloak({ clientId, oidcProvider: issuer });
  const known = await client.init({ pkceMethod: "S256", flow: "standard", responseMode: "query", checkLoginIframe: false });
  if (known) {
    setInterval(refresh, LOOK_EVERY);
    return beginSession(client.token) === undefined;
  }
  return false;
}

export const hasIssuer = () => client !== undefined;

export function signInAtIssuer() {
  client.login({ redirectUri: location.href });
}

export function leaveIssuer() {
  if (client?.authenticated) {
    client.logout({ redirectUri: location.href });
  }
}

async function refresh() {
  if (client.authenticated && await client.updateToken(FRESH_SECONDS).catch(() => false)) {
    beginSession(client.token);
  }
}

function load(address) {
  const script = document.createElement("script");
  script.src = address;
  return new Promise((done, failed) => {
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
}
