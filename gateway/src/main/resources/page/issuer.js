import { beginSession } from "./session.js";

/**
 * Signing in at an OpenID Connect issuer: authorization code with PKCE, by keycloak-js, which speaks to any issuer that
 * publishes its configuration. It is loaded only where the gateway names an issuer.
 */

const FRESH_SECONDS = 60;
const LOOK_EVERY = 20_000;
const VIEW = "payung.view";

let client;

/** Asks the gateway for the issuer; when coming back from it, takes its token. Answers whether somebody is signed in. */
export async function startIssuer() {
  const { issuer, clientId } = await (await fetch("/page/config.json")).json();
  if (!issuer) {
    return false;
  }
  await load("/page/library/keycloak.js");
  client = new Keycloak({ clientId, oidcProvider: issuer });
  restoreView();
  const known = await client.init({ pkceMethod: "S256", flow: "standard", responseMode: "query", checkLoginIframe: false });
  if (known) {
    setInterval(refresh, LOOK_EVERY);
    return beginSession(client.token) === undefined;
  }
  return false;
}

export const hasIssuer = () => client !== undefined;

/** The issuer knows the page by an address without a view: what is shown waits here. */
export function signInAtIssuer() {
  sessionStorage.setItem(VIEW, location.hash);
  client.login({ redirectUri: `${location.origin}/` });
}

/** Ends the session there too. The library's own way would write a token into the address. */
export function leaveIssuer() {
  if (client?.authenticated) {
    const back = { client_id: client.clientId, post_logout_redirect_uri: `${location.origin}/` };
    location.assign(`${client.endpoints.logout()}?${new URLSearchParams(back)}`);
  }
}

function restoreView() {
  const view = sessionStorage.getItem(VIEW);
  sessionStorage.removeItem(VIEW);
  if (view && !location.hash) {
    history.replaceState(null, "", view);
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
