"""Krippendorff's alpha of made-up sets, by NLTK's AnnotationTask.

NLTK 3.8, Python 3.11 (Debian 12, python3-nltk). Run: python3 set-agreement.py > set-agreement.csv
MASI is computed with exact thirds: NLTK's masi_distance rounds them to .33 and .67.
A line: case, unit, coder, set (members joined by a space, - for the empty set); then "case,distance,alpha".
NLTK's alpha leaves out units with fewer than two values, as the library does.
"""
import random
from nltk.metrics.agreement import AnnotationTask


def jaccard(a, b):
    return 1 - len(a & b) / len(a | b) if a | b else 0


def masi(a, b):
    if a == b:
        return 0
    m = 2 if a <= b or b <= a else 1
    return 1 - m / 3 * len(a & b) / len(a | b) if a | b else 0


random.seed(11)
lines, alphas = [], []
for case, (coders, units, missing) in enumerate([(2, 20, 0), (3, 30, .2), (4, 15, .4)]):
    data = []
    for unit in range(units):
        truth = {t for t in "abcde" if random.random() < .35}
        values = []
        for coder in range(coders):
            given = frozenset(t for t in "abcde" if (t in truth) != (random.random() < .15))
            if random.random() >= missing:
                values.append((str(coder), str(unit), given))
                lines.append(f"data,{case},{unit},{coder},{' '.join(sorted(given)) or '-'}")
        if len(values) > 1:
            data += values
    for name, distance in [("EXACT", lambda a, b: float(a != b)), ("JACCARD", jaccard), ("MASI", masi)]:
        alphas.append(f"alpha,{case},{name},{AnnotationTask(data, distance).alpha():.15g},")
print("kind,case,unit,coder,set")
print("\n".join(lines + alphas))
