"""Prints what ergonomics-metrics (PyPI) says of every posture, for the example `judged` of the crate care.

Lines: cells of its tables (`cell,TABLE,INDICES...,SCORE`), then postures of the body
(`body,NECK,NECK_SIDE,TRUNK,TRUNK_SIDE,WALKING,KNEE,LOAD,SCORE,NECK_PART,TRUNK_PART,LEGS_PART`) and of the arm
(`arm,UPPER,RAISED,ABDUCTED,LEANING,LOWER,WRIST,TWISTED,SCORE,UPPER_PART,LOWER_PART,WRIST_PART`).
A total is its table C of these two scores, so that all cells of C with all postures are its whole input space.
"""

import itertools
import sys
from unittest.mock import MagicMock

# The package draws its postures; scoring does not need that.
for name in ["matplotlib", "matplotlib.pyplot", "mpl_toolkits", "mpl_toolkits.mplot3d",
             "mpl_toolkits.mplot3d.axes3d", "mpl_toolkits.mplot3d.art3d"]:
    sys.modules[name] = MagicMock()

from ergonomics.reba import RebaScore  # noqa: E402

NO_OR_YES = [0, 1]
# Every boundary, both its sides, and a value inside each class.
NECK = [-20, -5, 0, 5, 9, 10, 11, 15, 20, 21, 40]
TRUNK = [-40, -21, -20, -10, 0, 1, 2, 10, 20, 21, 40, 60, 61, 90]
KNEE = [0, 29, 30, 45, 60, 61, 90]
LOAD = [0, 4, 5, 7, 10, 11, 20]
UPPER = [-60, -21, -20, 0, 20, 21, 45, 46, 90, 91, 150]
LOWER = [0, 59, 60, 80, 100, 101, 140]
WRIST = [-40, -16, -15, 0, 15, 16, 40]


def line(*fields):
    print(",".join(str(field) for field in fields))


def cells(reba):
    for name, table in [("a", reba.table_a), ("b", reba.table_b), ("c", reba.table_c)]:
        for place in itertools.product(*(range(size) for size in table.shape)):
            line("cell", name, *place, int(table[place]))


def postures(reba):
    for values in itertools.product(NECK, NO_OR_YES, TRUNK, NO_OR_YES, NO_OR_YES, KNEE, LOAD):
        reba.set_body(values)
        score, parts = reba.compute_score_a()
        line("body", *values, int(score), *map(int, parts))
    for values in itertools.product(UPPER, NO_OR_YES, NO_OR_YES, NO_OR_YES, LOWER, WRIST, NO_OR_YES):
        reba.set_arms(values)
        score, parts = reba.compute_score_b()
        line("arm", *values, int(score), *map(int, parts))


if __name__ == "__main__":
    cells(RebaScore())
    postures(RebaScore())
