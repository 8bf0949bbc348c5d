"""A made-up district and what docs/methods.md says of it, computed without any code of the project.

Written from docs/methods.md alone, run by hand where the methods change: python3 district.py > district.json (Python 3.11,
numpy 1.24, scipy 1.10). district.test.ts compares the core with the result.
"""

import json
import random

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import betabinom, binom, norm

SIZES = [8, 12, 17, 25, 40, 61, 33, 20, 28, 52, 9, 15, 30, 22, 45, 36]
MAXIMUM = 20
BOUNDARIES = [6, 10, 15]
ALPHA = 0.01
EDGE = norm.ppf(0.9)
HONEST = quad(lambda z: min(abs(z), EDGE) ** 2 * norm.pdf(z), -12, 12, points=[-EDGE, EDGE])[0]


def district():
    """Works by score of each school in two years, and marks of the second year beside the journal's."""
    chance = random.Random(20)
    schools = []
    for place, size in enumerate(SIZES):
        ability = chance.gauss(0, 0.5)
        years = []
        for year in range(2):
            works = [0] * (MAXIMUM + 1)
            for _ in range(max(6, size + chance.randint(-2, 2))):
                score = round(MAXIMUM * (0.5 + 0.2 * (0.8 * ability + chance.gauss(0, 1))))
                score = max(0, min(MAXIMUM, score))
                for boundary in BOUNDARIES:
                    if place == 5 and year == 1 and boundary - 2 <= score < boundary and chance.random() < 0.8:
                        score = boundary
                works[score] += 1
            years.append(works)
        journal = {"lowered": 0, "confirmed": 0, "raised": 0, "gap2": 0}
        for score, count in enumerate(years[1]):
            mark = mark_of(score)
            for _ in range(count):
                usual = [0.15, 0.7, 0.12, 0.03] if place != 4 else [0.05, 0.5, 0.35, 0.1]
                other = min(5, max(2, mark - chance.choices([-1, 0, 1, 2], usual)[0]))
                journal["raised" if mark > other else "lowered" if mark < other else "confirmed"] += 1
                journal["gap2"] += abs(mark - other) >= 2
        schools.append({"before": years[0], "works": years[1], "journal": journal})
    return schools


def mark_of(score):
    return 2 + sum(score >= boundary for boundary in BOUNDARIES)


def marks_of(works):
    return [sum(count for score, count in enumerate(works) if mark_of(score) == mark) for mark in (2, 3, 4, 5)]


def moments(works):
    """Number, mean and sum of squares about it."""
    works = np.array(works)
    scores = np.arange(len(works))
    mean = (works * scores).sum() / works.sum()
    return works.sum(), mean, (works * (scores - mean) ** 2).sum()


def pooled_deviation(all_works):
    """Of all pupils together, schools that are too small too."""
    n, _, squares = moments(np.sum(all_works, axis=0))
    return np.sqrt(squares / (n - 1))


def spread(z, weights, fitted=0):
    """phi and tau2 of deviations by chance alone."""
    low, high = np.quantile(z, [0.1, 0.9])
    number = len(z)
    phi = np.mean(np.clip(z, low, high) ** 2) / (HONEST * (number - fitted) / number)
    excess = number * phi - (number - 1)
    return phi, max(0, excess / (weights.sum() - (weights**2).sum() / weights.sum()))


def benjamini_hochberg(p):
    order = np.argsort(p)
    q, least = np.empty(len(p)), 1
    for rank in range(len(p) - 1, -1, -1):
        least = min(least, p[order[rank]] * len(p) / (rank + 1))
        q[order[rank]] = least
    return q


def shrunken(values, variances):
    """DerSimonian and Laird's empirical-Bayes values."""
    values, weights = np.array(values), 1 / np.array(variances)
    centre = (weights * values).sum() / weights.sum()
    excess = (weights * (values - centre) ** 2).sum() - (len(values) - 1)
    tau2 = max(0, excess / (weights.sum() - (weights**2).sum() / weights.sum()))
    both = 1 / (tau2 + np.array(variances))
    centre = (both * values).sum() / both.sum()
    return centre + tau2 * both * (values - centre)


def rows(names, **columns):
    return [
        {"school": int(name), **{key: float(f"{column[place]:.10g}") for key, column in columns.items()}}
        for place, name in enumerate(names)
    ]


def means(schools, names):
    n, mean, _ = (np.array(part) for part in zip(*(moments(schools[name]["works"]) for name in names)))
    deviation = pooled_deviation([school["works"] for school in schools])
    overall = (n * mean).sum() / n.sum()
    error = deviation / np.sqrt(n)
    phi, tau2 = spread((mean - overall) / error, 1 / error**2)
    width = np.sqrt(error**2 + tau2)
    z = (mean - overall) / width
    p = norm.sf(z)
    limit = norm.isf(ALPHA) * width
    common = {"reference": overall, "phi": phi, "tau2": tau2}
    return common, rows(
        names,
        value=mean,
        n=n,
        z=z,
        zNaive=(mean - overall) / error,
        p=p,
        q=benjamini_hochberg(p),
        threshold=overall + limit,
        usualFrom=overall - limit,
        effectSize=(mean - overall) / deviation,
        shrunken=shrunken(mean, error**2),
    )


def shares(counts, n, high):
    """The funnel of a share: what is common, and z, p and shrunken value of each school."""
    overall = counts.sum() / n.sum()
    angle, centre, error = np.arcsin(np.sqrt(counts / n)), np.arcsin(np.sqrt(overall)), 1 / (2 * np.sqrt(n))
    phi, tau2 = spread((angle - centre) / error, 1 / error**2)
    z = (angle - centre) / np.sqrt(error**2 + tau2)
    chance = overall * (1 - overall) / n
    _, between = spread((counts / n - overall) / np.sqrt(chance), 1 / chance)
    if between > 0:
        worth = overall * (1 - overall) / between - 1
        law = betabinom(n.astype(int), overall * worth, (1 - overall) * worth)
    else:
        law = binom(n.astype(int), overall)
    exact = law.sf(counts - 1) if high else law.cdf(counts)
    p = np.maximum(norm.sf(z) if high else norm.cdf(z), exact)
    return {"reference": overall, "phi": phi, "tau2": tau2}, {
        "value": counts / n,
        "n": n,
        "z": z,
        "zNaive": (angle - centre) / error,
        "p": p,
        "q": benjamini_hochberg(p),
        "shrunken": shrunken(counts / n, chance),
    }


def share_rows(names, counts, n, high):
    common, columns = shares(np.array(counts, float), np.array(n, float), high)
    return common, rows(names, **columns)


def journal_rows(schools, names, what):
    n = np.array([sum(schools[name]["works"]) for name in names], float)
    counts = np.array([schools[name]["journal"][what] for name in names], float)
    common, columns = shares(counts, n, True)
    level = np.array([moments(schools[name]["works"])[1] for name in names])
    angle, error = np.arcsin(np.sqrt(counts / n)), 1 / (2 * np.sqrt(n))
    expected, z = at_level(angle, error, level)
    share = np.sin(np.clip(expected, 0, np.pi / 2)) ** 2
    at = np.maximum(norm.sf(z), binom.sf(counts - 1, n, share))
    return common, rows(names, **columns, expectedAtLevel=share, pAtLevel=at)


def at_level(values, errors, level):
    slopes = [
        (values[i] - values[k]) / (level[i] - level[k])
        for i in range(len(level))
        for k in range(i)
        if level[i] != level[k]
    ]
    slope = np.median(slopes)
    expected = np.median(values - slope * level) + slope * level
    _, tau2 = spread((values - expected) / errors, 1 / errors**2, fitted=2)
    return expected, (values - expected) / np.sqrt(errors**2 + tau2)


def boundary_rows(schools, names):
    everyone = np.sum([school["works"] for school in schools], axis=0).astype(float)
    scores = np.arange(MAXIMUM + 1)
    windows = [[c - 2, c - 1, c] for c in BOUNDARIES]
    outside = np.ones(MAXIMUM + 1, bool)
    outside[np.array(windows).ravel()] = False
    answers = []
    for name in names:
        own = np.array(schools[name]["works"], float)
        others = everyone - own if own.sum() > 0.05 * everyone.sum() else everyone
        judged = outside & (others > 0)
        mix = own * judged + 5 * others * judged / (others * judged).sum()
        target = (mix * scores).sum() / mix.sum()

        def miss(tilt):
            weights = others * judged * np.exp(tilt * (scores - target))
            return (weights * scores).sum() / weights.sum() - target

        tilt = brentq(miss, -4, 4, xtol=1e-14)
        law, at, total, usual = np.array([1.0]), 0, 0, 0.0
        for window in windows:
            works = others[window]
            if works[2] == 0:
                continue
            weights = works * np.exp(tilt * (np.array(window) - window[2]))
            share, count = weights[2] / weights.sum(), int(own[window].sum())
            a, b = share * works.sum() + 0.5, (1 - share) * works.sum() + 0.5
            law = np.convolve(law, betabinom.pmf(np.arange(count + 1), count, a, b))
            at, total, usual = at + int(own[window[2]]), total + count, usual + share * count
        answers.append((at / total, law[at:].sum(), usual))
    value, p, expected = (np.array(part) for part in zip(*answers))
    return {}, rows(names, value=value, p=p, q=benjamini_hochberg(p), expected=expected)


def cohort_rows(schools):
    deviations = [pooled_deviation([school[year] for school in schools]) / MAXIMUM for year in ("before", "works")]
    names = [i for i, s in enumerate(schools) if min(sum(s["before"]), sum(s["works"])) >= 10]
    before, after = (
        [np.array(part) for part in zip(*(moments(schools[name][year]) for name in names))][:2]
        for year in ("before", "works")
    )
    change = (after[1] - before[1]) / MAXIMUM
    error = np.sqrt(deviations[0] ** 2 / before[0] + deviations[1] ** 2 / after[0])
    weights = 1 / error**2
    overall = (weights * change).sum() / weights.sum()
    phi, tau2 = spread((change - overall) / error, weights)
    width = np.sqrt(error**2 + tau2)
    p = norm.sf((change - overall) / width)
    _, z = at_level(-before[1] / MAXIMUM, deviations[0] / np.sqrt(before[0]), after[1] / MAXIMUM)
    common = {"reference": overall, "phi": phi, "tau2": tau2}
    return common, rows(
        names,
        value=change,
        z=(change - overall) / width,
        p=p,
        q=benjamini_hochberg(p),
        threshold=overall + norm.isf(ALPHA) * width,
        pAtLevel=norm.sf(z),
    )


def exam_gaps():
    """Pupils with «4» and «5», and all, of 24 schools on ВПР and a year later on ОГЭ; and what `vpr-oge` says of them."""
    chance = random.Random(7)
    pairs = []
    for place in range(24):
        level = chance.gauss(0, 0.5)
        shares = [1 / (1 + np.exp(-level - 0.2 * chance.gauss(0, 1))), 1 / (1 + np.exp(-level))]
        size = chance.choice([10, 19, 20, 90, 150, 200, 260])
        sizes = [size + chance.randint(0, 9), size]
        pairs.append([[sum(chance.random() < share for _ in range(n)), n] for share, n in zip(shares, sizes)])
    pairs[2] = [[85, 90], [9, 90]]
    good, n = (np.array(pairs, float)[:, :, part].T for part in (0, 1))
    share = good / n
    value = share[0] - share[1]
    low, middle, high = np.quantile(value, [0.25, 0.5, 0.75])
    fences = [low - 3 * (high - low), high + 3 * (high - low)]
    angle, error = np.arcsin(np.sqrt(share)), 1 / (2 * np.sqrt(n))
    change, both = angle[0] - angle[1], np.hypot(*error)
    weights = 1 / both**2
    overall = (weights * change).sum() / weights.sum()
    phi, tau2 = spread((change - overall) / both, weights)
    z = (change - overall) / np.sqrt(both**2 + tau2)
    _, level = at_level(angle[0], error[0], angle[1])
    p = norm.sf(z)
    answers = rows(
        range(24),
        value=value,
        n=n.min(axis=0),
        threshold=np.where(value < middle, *fences),
        z=z,
        p=p,
        q=benjamini_hochberg(p),
        pAtLevel=norm.sf(level),
    )
    common = {"median": middle, "usualFrom": fences[0], "usualTo": fences[1]}
    return {"pairs": pairs, "common": common, "schools": answers}


def main():
    schools = district()
    names = [i for i, school in enumerate(schools) if sum(school["works"]) >= 10]
    n = [sum(schools[name]["works"]) for name in names]
    marks = [marks_of(schools[name]["works"]) for name in names]
    checks = {
        "funnel-mean": means(schools, names),
        "funnel-share2": share_rows(names, [of[0] for of in marks], n, False),
        "funnel-share45": share_rows(names, [of[2] + of[3] for of in marks], n, True),
        "journal-raised": journal_rows(schools, names, "raised"),
        "journal-lowered": journal_rows(schools, names, "lowered"),
        "journal-gap2": journal_rows(schools, names, "gap2"),
        "boundary-region": boundary_rows(schools, names),
        "cohort-change": cohort_rows(schools),
    }
    answers = {check: {"common": common, "schools": of} for check, (common, of) in checks.items()}
    print(json.dumps({"schools": schools, "checks": answers, "gaps": exam_gaps()}, default=float))


main()
