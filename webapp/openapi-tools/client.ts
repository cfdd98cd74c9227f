// What a program would write with the generated types; it is compiled and never run.
import type { components, operations } from "./api";

type Schemas = components["schemas"];

export const profile: Schemas["Profile"] = { email: "ann@example.org", optOutEmail: true };

export const key: Schemas["ApiKeyRequest"] = { name: "nightly import", role: "operator" };

// @ts-expect-error: a key needs a role.
export const withoutRole: Schemas["ApiKeyRequest"] = { name: "nightly import" };

export const page: operations["listProfiles"]["parameters"]["query"] = { limit: 100 };

export function codes(problem: Schemas["Problem"]): string[] {
  return (problem.problems ?? []).map((one) => one.code);
}

export function next(runs: Schemas["PageRunResponse"]): string | undefined {
  return runs.items.length > 0 ? runs.next : undefined;
}
