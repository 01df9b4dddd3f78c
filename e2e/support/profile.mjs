// Profiles that clicks have made, for the tests of a file that begin where those led to.

const profiles = new Map();

/**
 * What `make(come)` made, which happens once a file for each `where` (a time zone, say): `{ path, at }`, the latter for Playwright's
 * newContext at an origin.
 */
export async function profileOf(come, where, make) {
  if (!profiles.has(come)) profiles.set(come, new Map());
  const made = profiles.get(come);
  if (!made.has(where)) made.set(where, make(come));
  const { path, state } = await made.get(where);
  return { path, at: (origin) => ({ storageState: { ...state, origins: state.origins.map((one) => ({ ...one, origin })) } }) };
}
