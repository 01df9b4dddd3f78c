"""Lets MABWiser's linear Thompson sampling (PyPI) choose for made-up people, for the example `learning` of the crate care.

    peer.py CASES                 the two variants that `bench` compares with, and one without any caution
    peer.py CASES tune            tries a grid of alpha and l2_lambda, to be run on the development people alone

CASES is a file of the example's `cases`. Printed: `PEOPLE,VARIANT,PERSON,REGRET,UNSAFE`.
"""

import sys
from collections import defaultdict

import numpy as np
from mabwiser.mab import MAB, LearningPolicy

ROUTINES = list(range(8))
DRAWS = 200
LEAST_CHANCE, MOST_CHANCE = 0.05, 0.8
# The best of the grid below on the development people.
TUNED = {"alpha": 0.02, "l2_lambda": 1.0}


def people(file):
    found = defaultdict(list)
    with open(file) as lines:
        for line in lines:
            person, _, burn_in, features, candidates, does, silent, expected, rewards = line.strip().split(",")
            numbers = [np.array(part.split(), dtype=float) for part in (features, expected, rewards)]
            candidates = [int(routine) for routine in candidates.split()]
            found[int(person)].append((burn_in == "1", *numbers, candidates, does, silent == "1"))
    return found


def held(shares, least, most):
    """Scales shares by one factor and cuts them at both ends, so that they sum to 1."""
    def cut(factor):
        return [min(max(factor * share, least), most) for share in shares]

    low, high = 1e-3, 1e7
    for _ in range(60):
        middle = (low * high) ** 0.5
        if sum(cut(middle)) < 1:
            low = middle
        else:
            high = middle
    return np.array(cut(high))


def values(mab, features, routines, draws):
    """What MABWiser's own models draw for each routine: what its `predict_expectations` does, for these alone."""
    asked = np.tile(features, (draws, 1))
    return np.array([np.atleast_1d(mab._imp.arm_to_model[routine].predict(asked)) for routine in routines])


def cautious(mab, features, candidates, rng):
    """Chances from repeated draws, kept from certainty; then one draw by them."""
    if len(candidates) == 1:
        return candidates[0]
    best = np.bincount(values(mab, features, candidates, DRAWS).argmax(axis=0), minlength=len(candidates))
    shares = [(times + 0.5) / (best.sum() + 0.5 * len(candidates)) for times in best]
    chances = held(shares, min(LEAST_CHANCE, 0.5 / len(candidates)), MOST_CHANCE)
    return candidates[rng.choice(len(candidates), p=chances / chances.sum())]


def learn(mab, is_fitted, routine, reward, features):
    """Its `partial_fit`, without the copies that it makes of every model for parallel work."""
    if is_fitted:
        mab._imp.arm_to_model[routine].fit(np.array([features]), np.array([reward]))
    else:
        mab.fit([routine], [reward], [features])


def done(first, candidates, does):
    if does == "first":
        return first
    if does == "nothing":
        return None
    others = [routine for routine in candidates if routine != first]
    place = int(float(does) * len(others))
    return others[place] if place < len(others) else None


def live(person, askings, alpha, l2_lambda, is_cautious):
    rng = np.random.default_rng(10_000 + person)
    policy = LearningPolicy.LinTS(alpha=alpha, l2_lambda=l2_lambda)
    mab = MAB(ROUTINES, policy, seed=person)
    is_fitted = False
    regret, unsafe = 0.0, 0
    for burn_in, features, expected, rewards, candidates, does, silent in askings:
        if not is_cautious:
            drawn = values(mab, features, ROUTINES, 1).ravel() if is_fitted else rng.random(len(ROUTINES))
            first = int(drawn.argmax())
        elif burn_in or not is_fitted:
            first = int(rng.choice(candidates))
        else:
            first = cautious(mab, features, candidates, rng)
        regret += max(expected[routine] for routine in candidates) - expected[first]
        unsafe += first not in candidates
        do = done(first, candidates, does)
        if do is None or silent:
            continue
        learn(mab, is_fitted, do, rewards[do], features)
        is_fitted = True
    return regret, unsafe


def tune(cases):
    for alpha in (0.02, 0.05, 0.1, 0.2, 0.3, 1.0):
        for l2_lambda in (0.3, 1.0, 3.0):
            lives = [live(person, cases[person], alpha, l2_lambda, True) for person in list(cases)[:50]]
            print(alpha, l2_lambda, np.mean([regret for regret, _ in lives]), flush=True)


def main():
    file = sys.argv[1]
    cases = people(file)
    if "tune" in sys.argv:
        return tune(cases)
    name = "development" if "development" in file else "final"
    variants = [
        ("tuned", TUNED["alpha"], TUNED["l2_lambda"], True),
        ("default", 1.0, 1.0, True),
        ("unconstrained", TUNED["alpha"], TUNED["l2_lambda"], False),
    ]
    for variant, alpha, l2_lambda, is_cautious in variants:
        for person, askings in cases.items():
            regret, unsafe = live(person, askings, alpha, l2_lambda, is_cautious)
            print(f"{name},{variant},{person},{regret:.6f},{unsafe}")


main()
