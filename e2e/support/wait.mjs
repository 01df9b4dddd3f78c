// Waiting for what somebody else does, without a pause that hopes.
import assert from "node:assert/strict";

/** Asks again and again until the answer is as wanted, and resolves with it. */
export async function until(ask, wanted, patienceMs = 30_000) {
  const start = Date.now();
  for (;;) {
    const found = await ask();
    if (wanted(found)) return found;
    assert.ok(Date.now() - start < patienceMs, `still ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
