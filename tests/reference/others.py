"""Golden figures for rank correlation, log-odds, momentum and diversity: the formulas again, with NumPy and SciPy."""
import json, os
import numpy as np
from scipy import stats

rng = np.random.default_rng(5)


def ar1(n, phi):
    e = rng.standard_normal(n)
    for i in range(1, n):
        e[i] += phi * e[i - 1]
    return e


def lag_one(x):
    d = x - x.mean()
    return (d[1:] * d[:-1]).sum() / (d * d).sum()


def spearman(x, y, columns, level):
    n = len(x)
    Z = np.column_stack([np.ones(n)] + columns)
    # Rounded so that values that are equal but for the arithmetic share a rank.
    rank = lambda v: stats.rankdata(np.round((v - Z @ np.linalg.lstsq(Z, v, rcond=None)[0]) / np.abs(v).max(), 8))
    a, b = rank(x), rank(y)
    r = stats.pearsonr(a, b)[0]
    if not columns:
        assert abs(r - stats.spearmanr(x, y)[0]) < 1e-12
    clip = lambda q: np.clip((n * q + 1) / (n - 3), 0, .9)
    k = np.arange(1, n)
    n_eff = max(3, (n - len(columns)) / (1 + 2 * ((1 - k / n) * (clip(lag_one(a)) * clip(lag_one(b)))**k).sum()))
    t = r * np.sqrt((n_eff - 2) / (1 - r * r))
    half = stats.norm.ppf((1 + level) / 2) * np.sqrt((1 + r * r / 2) / max(1, n_eff - 3))
    return dict(one=x, other=y, columns=columns, level=level, r=r, effective=n_eff, p=2 * stats.t.sf(abs(t), n_eff - 2),
                low=np.tanh(np.arctanh(r) - half), high=np.tanh(np.arctanh(r) + half))


def log_odds(a, b, strength):
    a, b = np.array(a), np.array(b)
    alpha = strength * (a + b) / (a + b).sum()
    one, other = a + alpha, b + alpha
    delta = np.log(one / (a.sum() + strength - one)) - np.log(other / (b.sum() + strength - other))
    return dict(one=a, other=b, strength=strength, difference=delta, z=delta / np.sqrt(1 / one + 1 / other))


def momentum(x):
    n = len(x)
    there = ~np.isnan(x)
    age = np.arange(n)[::-1][there]
    mean = lambda half: 2.0 ** (-age / half) / (2.0 ** (-age / half)).sum()
    w = mean(2) - mean(8)
    phi = .4 ** np.abs(age[:, None] - age[None, :])
    return dict(values=[None if np.isnan(v) else v for v in x], z=w @ x[there] / (x[there].std(ddof=1) * np.sqrt(w @ phi @ w)))


def hill(counts, size):
    n = sum(counts)
    k = np.arange(1, size + 1)
    f = sum(stats.hypergeom.pmf(k, n, c, size) for c in counts)
    p = np.array([c for c in counts if c]) / n
    return dict(counts=counts, size=size, all=np.exp(-(p * np.log(p)).sum()), rarefied=np.exp(-(k / size * np.log(k / size) * f).sum()))


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, np.ndarray)):
        return [plain(v) for v in value]
    return value.item() if isinstance(value, np.generic) else value


def pairs(n, phi, r, dirty):
    x = ar1(n, phi)
    y = r * x + ar1(n, phi)
    if not dirty:
        return spearman(np.round(x, 1), np.round(y, 1), [], .9)
    day = np.arange(n) % 5
    columns = [(day == d).astype(float) for d in range(1, 5)] + [np.arange(n).astype(float)]
    return spearman(np.round(x + (day == 4), 2), np.round(y - (day == 4) + np.arange(n) / n, 2), columns, .9)


def holes(n, share):
    x = np.round(ar1(n, .4), 2)
    x[:-1][rng.random(n - 1) < share] = np.nan
    return x


figures = dict(
    correlations=[pairs(n, phi, r, dirty) for n in (12, 30, 120) for phi in (0, .7) for r in (0, .6) for dirty in (False, True)],
    words=[log_odds([3, 0, 5, 1], [1, 4, 5, 0], 10), log_odds(rng.poisson(3, 20), 1 + rng.poisson(6, 20), 25)],
    momentum=[momentum(holes(n, share)) for n, share in [(12, 0), (26, 0), (26, .2), (104, .1)]],
    diversity=[hill(c, s) for c, s in [([5, 5, 5], 7), ([20, 3, 1, 1, 0], 10), ([1], 1), ([40, 30, 20, 7, 2, 1], 100),
                                       ([300, 200, 5, 1, 1], 60)]],
)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "others.json"), "w") as out:
    json.dump(plain(figures), out)
    out.write("\n")
