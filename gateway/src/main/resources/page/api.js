import { remember } from "./origin.js";
import { endSession, token } from "./session.js";

/** Calls of the API. The token stands in a header only: an address is written into logs and histories. */

const PROBLEM = "application/problem+json";

/** What the API answered instead of figures. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** The address of a call; parameters without a value are left out. */
export function call(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(given).toString().replaceAll("%2C", ",");
  return query ? `${path}?${query}` : path;
}

/** The answer as JSON; {@code answeredAt} says when, where the answer itself does not. */
export async function ask(address, language, signal) {
  const response = await send(address, "application/json", language, signal);
  const body = await response.json();
  const answer = { answeredAt: body.asOf ?? new Date(response.headers.get("Date") ?? Date.now()).toISOString(), ...body };
  remember(address, answer);
  return answer;
}

/** The same call as CSV, saved as a file: a link could carry no token. */
export async function download(address, language) {
  const response = await send(address, "text/csv", language);
  const file = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = file;
  link.download = `${address.slice("/v1/".length).replace(/[^\w.-]+/g, "-").slice(0, 120)}.csv`;
  link.click();
  URL.revokeObjectURL(file);
}

async function send(address, mediaType, language, signal) {
  const sent = token();
  const headers = { Accept: `${mediaType}, ${PROBLEM}`, "Accept-Language": language, Authorization: `Bearer ${sent}` };
  const response = await fetch(address, { headers, signal, credentials: "omit", referrerPolicy: "no-referrer" });
  if (response.ok) {
    return response;
  }
  const problem = await readProblem(response);
  if (response.status === 401) {
    endSession("REFUSED", sent);
  }
  throw new Refusal(response.status, problem);
}

async function readProblem(response) {
  const isProblem = response.headers.get("Content-Type")?.startsWith(PROBLEM);
  return isProblem ? response.json() : { status: response.status };
}
