"""Golden figures for label effects: the model with dense matrices, checked against its marginal distribution."""
import json, os
import numpy as np
from scipy import optimize, stats

rng = np.random.default_rng(11)
PULL = np.array([.02, .05, .1, .15, .2, .3, .4, .5, .65, .8, 1, 1.3])
edges = np.concatenate([[0], (PULL[1:] + PULL[:-1]) / 2])
CELL = np.append(np.diff(edges), PULL[-1] - PULL[-2])


def effects(y, X, F, week, day):
    y = y - y.mean()
    n, f, K = len(y), F.shape[1], X.shape[1]
    Z = np.hstack([F, X])
    scale = np.sqrt(.6 * max(y.var(ddof=1), .1))
    same = lambda g: (g[:, None] == g[None, :]).astype(float)
    W, D = same(week), same(day) if day is not None else None
    weights, means, sds, gap, against = [], [], [], [], []
    # The first label against the next two, each as often as it is used.
    uses = X.sum(0)
    sum_of = np.concatenate([np.zeros(f), [1], -uses[1:3] / uses[1:3].sum(), np.zeros(K - 3)])
    for omega in (0, .2, .4, .7):
        for delta in (0, .3, .6, 1) if day is not None else (0,):
            V = np.eye(n) + omega**2 * W + (delta**2 * D if day is not None else 0)
            Vi = np.linalg.inv(V)
            for pull, cell in zip(PULL, CELL):
                r = pull / scale
                prior = np.concatenate([np.full(f, 1e-6), np.full(K, r**-2)])
                A = Z.T @ Vi @ Z + np.diag(prior)
                m = np.linalg.solve(A, Z.T @ Vi @ y)
                rss = y @ Vi @ y - (Z.T @ Vi @ y) @ m
                s2 = rss / (n - f)
                w = -.5 * (n - f) * np.log(rss) - .5 * np.linalg.slogdet(V)[1] - .5 * np.linalg.slogdet(A)[1] - K * np.log(r)
                # The same from the distribution of y with all effects taken out, at its own sigma.
                M = V + Z @ np.diag(1 / prior) @ Z.T
                marginal = stats.multivariate_normal.logpdf(y, cov=s2 * M) + .5 * n * np.log(s2) - .5 * (n - f) * np.log(rss)
                gap.append(marginal - w)
                weights.append(w - 2 * (omega**2 + delta**2) + np.log(cell))
                means.append(m[f:])
                inverse = np.linalg.inv(A)
                after = rss / (n - f - 2)
                sds.append(np.sqrt(after * np.diag(inverse)[f:]))
                against.append((sum_of @ m, np.sqrt(after * sum_of @ inverse @ sum_of)))
    assert np.ptp(gap) < 1e-5, np.ptp(gap)
    w = np.exp(np.array(weights) - max(weights))
    w /= w.sum()
    means, sds = np.column_stack([np.array(means), [mean for mean, _ in against]]), np.column_stack([np.array(sds), [sd for _, sd in against]])
    found = []
    for k in range(K + 1):
        cdf = lambda x: (w * stats.norm.cdf((x - means[:, k]) / sds[:, k])).sum()
        mean = (w * means[:, k]).sum()
        low, high = [optimize.brentq(lambda x: cdf(x) - p, -20, 20, xtol=1e-14, rtol=1e-14) for p in (.05, .95)]
        found.append(dict(effect=mean, deviation=np.sqrt((w * (sds[:, k]**2 + (means[:, k] - mean)**2)).sum()),
                          falseSign=min(cdf(0), 1 - cdf(0)), low=low, high=high))
    return found


def world(n, weeks, K, kinds, nested, planted):
    day = np.sort(rng.integers(0, weeks * 5, n))
    week = day // 5
    X = (rng.random((n, K)) < rng.uniform(.1, .4, K)).astype(float)
    X[0] = 1
    F = np.eye(5)[day % 5] if kinds else np.ones((n, 1))
    beta = np.zeros(K)
    beta[:2] = planted
    y = np.clip(np.round(X @ beta + rng.standard_normal(weeks)[week] * .4 + rng.standard_normal(weeks * 5)[day] * .6
                         + rng.standard_normal(n) * .7), -2, 2)
    rows = [dict(value=y[i], labels=[f"tag{k:02d}" for k in range(K) if X[i, k]], group=int(week[i]),
                 **(dict(part=int(day[i])) if nested else {}), **(dict(kind=int(day[i] % 5)) if kinds else {})) for i in range(n)]
    *own, against = [{k: float(v) for k, v in one.items()} for one in effects(y, X, F, week, day if nested else None)]
    return dict(rows=rows, effects=own, against=against)


worlds = [world(40, 8, 5, False, False, [.8, -.8]), world(150, 20, 8, True, False, [.5, -.5]), world(120, 12, 6, True, True, [.8, 0])]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels.json"), "w") as out:
    json.dump(worlds, out)
    out.write("\n")
