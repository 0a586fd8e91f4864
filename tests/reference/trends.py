"""Golden figures for trend, change, control limits and comparison within groups: the formulas again, with NumPy and SciPy."""
import json, os
import numpy as np
from scipy import stats

rng = np.random.default_rng(20240502)


def ar1(n, phi):
    e = rng.standard_normal(n)
    e[0] /= np.sqrt(1 - phi * phi)
    for i in range(1, n):
        e[i] += phi * e[i - 1]
    return e


def lag_one(x):
    d = x - x.mean()
    return (d[1:] * d[:-1]).sum() / (d * d).sum()


def trend(t, x, level):
    n = len(x)
    b = stats.theilslopes(x, t)[0]
    d = x - b * t
    d = d - d.mean()
    near = np.diff(t) == 1
    r = (d[1:] * d[:-1])[near].sum() / (d * d).sum() * (n - 1) / near.sum()
    r = np.clip((n * np.clip(r, -1, 1) + 2) / (n - 4), 0, 0.9)
    k = np.arange(1, n)
    factor = 1 + 2 * ((1 - k / n) * r**k).sum()
    ties = np.unique(x, return_counts=True)[1]
    var = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18 * factor
    i, j = np.triu_indices(n, 1)
    s = np.sign(x[j] - x[i]).sum()
    z = (s - np.sign(s)) / np.sqrt(var)
    slopes = np.sort((x[j] - x[i]) / (t[j] - t[i]))
    reach = stats.norm.ppf((1 + level) / 2) * np.sqrt(var)
    low = max(0, int(np.floor((len(slopes) - reach) / 2 + 0.5)) - 1)
    high = min(len(slopes) - 1, int(np.floor((len(slopes) + reach) / 2 + 0.5)))
    plain = stats.theilslopes(x, t, level)
    return dict(times=t, values=x, level=level, slope=b, s=s, z=z, p=2 * stats.norm.sf(abs(z)), inflation=factor,
                low=slopes[low], high=slopes[high], plainLow=plain[2], plainHigh=plain[3])


def cusum(x):
    n = x.shape[-1]
    k = np.arange(3, n - 2)
    c = np.cumsum(x - x.mean(-1, keepdims=True), -1)[..., k - 1]
    g = np.abs(c) / np.sqrt(k * (n - k) / n)
    return g.max(-1) / x.std(-1, ddof=1), k[g.argmax(-1)]


def change(x, draws=40000):
    n = len(x)
    seen, at = cusum(x)
    rest = np.concatenate([x[:at] - x[:at].mean(), x[at:] - x[at:].mean()])
    clip = lambda r: np.clip(r, 0, 0.9)
    phi = (clip((n * lag_one(x) + 1) / (n - 3)) + clip((n * lag_one(rest) + 2) / (n - 4))) / 2
    e = rng.standard_normal((draws, n))
    e[:, 0] /= np.sqrt(1 - phi * phi)
    for i in range(1, n):
        e[:, i] += phi * e[:, i - 1]
    return dict(values=x, statistic=seen, at=at, autocorrelation=phi, p=(1 + (cusum(e)[0] >= seen).sum()) / (draws + 1), draws=draws)


def t_quantile(p, freedom):
    """SciPy's own is good to some 1e-9 here; Newton's method on its upper tail makes it good to rounding."""
    x = stats.t.ppf(p, freedom)
    for _ in range(5):
        x += (stats.t.sf(x, freedom) - (1 - p)) / stats.t.pdf(x, freedom)
    return x


def limits(x, weight, width):
    m = len(x)
    star = np.clip((m * lag_one(x) + 1) / (m - 3), 0, 0.8)
    r = (m * star + 3) / (m + 10)
    var = x.var(ddof=1) * (weight / (2 - weight) * (1 + r * (1 - weight)) / (1 - r * (1 - weight)) + (1 + r) / ((1 - r) * m))
    half = width * min(1.6, t_quantile(stats.norm.cdf(width), m - 1) / width) * np.sqrt(var)
    return dict(baseline=x, weight=weight, width=width, low=x.mean() - half, high=x.mean() + half)


def within(weeks, low, draws=20000):
    rows = [(w, d) for w in range(weeks) for d in range(5) for _ in range(rng.integers(0, 4))]
    week, day = np.array(rows).T
    value = np.clip(np.round(rng.standard_normal(len(rows)) + rng.standard_normal(weeks)[week] * 0.7 - low * (day == 4)), -2, 2)
    mean = np.bincount(week, value, weeks) / np.maximum(1, np.bincount(week, minlength=weeks))
    rest = value - mean[week]
    counts = np.bincount(day, minlength=5)
    seen = np.bincount(day, rest, 5) / counts
    top = np.empty(draws)
    for draw in range(draws):
        order = np.lexsort((rng.random(len(rows)), week))
        top[draw] = np.abs(np.bincount(day, rest[order], 5) / np.sqrt(counts)).max()
    p = [(1 + (top >= abs(c) * np.sqrt(n) - 1e-9).sum()) / (draws + 1) for c, n in zip(seen, counts)]
    return dict(values=[dict(group=int(w), label=int(d), value=v) for w, d, v in zip(week, day, value)], contrasts=seen, p=p, draws=draws,
                intervals=moderated(week, day, rest, seen))


def moderated(week, day, rest, seen, prior=8):
    """Variances of sums by week, weighed with the variance inside all weeks."""
    size = np.bincount(week)[week]
    left = len(rest) - len(np.unique(week)) - len(np.unique(day)) + 1
    pooled = ((rest - seen[day])[size > 1] ** 2).sum() / left
    found = []
    for d in range(5):
        weeks = [w for w in np.unique(week[day == d]) if (week == w).sum() > 1]
        own = np.array([((week == w) & (day == d)).sum() for w in weeks])
        share = own * (1 - own / np.array([(week == w).sum() for w in weeks]))
        sums = np.array([rest[(week == w) & (day == d)].sum() for w in weeks])
        total = (day == d).sum()
        g = len(weeks)
        squares = ((sums - seen[d] * total / share.sum() * share) ** 2).sum()
        few = min(prior, left)
        error = np.sqrt((few * pooled * share.sum() + g * squares) / (few + g - 1)) / total
        half = t_quantile(0.95, few + g - 1) * error
        found.append([seen[d] - half, seen[d] + half])
    return found


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, np.ndarray)):
        return [plain(v) for v in value]
    return value.item() if isinstance(value, np.generic) else value


quarter = lambda x: np.round(4 * x) / 4
sizes = [(5, 0.0), (8, 0.3), (12, 0.6), (26, 0.3), (52, 0.6), (130, 0.2)]
trends = [trend(np.arange(n), quarter(ar1(n, phi) + 0.02 * np.arange(n)), level) for n, phi in sizes for level in (0.8, 0.9)]
trends += [trend(np.arange(n), ar1(n, -0.6), 0.9) for n in (10, 30)]
for n in (20, 60):
    t = np.sort(rng.choice(np.arange(n), int(n * 0.8), replace=False))
    trends.append(trend(t, quarter(ar1(len(t), 0.4)), 0.9))
steps = [change(np.round(ar1(n, phi) + size * (np.arange(n) >= n // 2), 2))
         for n, phi, size in [(6, 0, 0), (12, 0.3, 1), (20, 0, 2), (30, 0.6, 1), (52, 0.3, 1), (104, 0, 0.7)]]
controls = [limits(np.round(ar1(m, phi), 2), weight, width)
            for m in (5, 8, 12, 40) for phi in (0, 0.6) for weight, width in [(0.25, 2.7), (0.25, 3), (0.4, 2)]]
figures = dict(trends=trends, changes=steps, limits=controls, within=[within(10, 0), within(25, 0.5), within(30, 0.3)])
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "trends.json"), "w") as out:
    json.dump(plain(figures), out)
    out.write("\n")
