# Golden figures for distributions, from R's own. Rows are the arguments and then the figure.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))

rows <- function(grid, f) as.matrix(unname(cbind(grid, do.call(mapply, c(list(f), unname(as.list(grid)))))))
p <- c(1e-12, 1e-6, .001, .025, .05, .2, .4999, .5, .7, .9, .975, .999, 1 - 1e-9)
freedom <- c(.5, 1, 1.5, 2, 3, 7.3, 30, 251, 1e4, 1e6)
shape <- c(.05, .5, 1, 2.5, 13, 120.5, 4000, 1e6)

t.x <- expand.grid(x = c(-1e6, -40, -8, -2.1, -.3, -1e-5, 0, 1e-9, .7, 1.96, 5, 60), n = freedom)
f.x <- expand.grid(x = c(1e-6, .02, .5, 1, 1.7, 4, 30, 1e4), a = c(.5, 1, 4, 11.5, 300), b = c(.5, 2, 9, 60.5, 5000))
beta.x <- expand.grid(x = c(1e-9, .001, .1, .33, .5, .8, .99, 1 - 2^-30), a = shape, b = shape)
binomial.x <- expand.grid(k = c(0, 1, 3, 8, 20, 77, 5000), n = c(1, 3, 8, 21, 100, 10000), p = c(.001, .05, .3, .5, .85, .99))
binomial.x <- binomial.x[binomial.x$k <= binomial.x$n, ]
quantile.n <- expand.grid(p = p, n = c(1, 4, 8, 21, 100, 10000), q = c(.001, .05, .3, .5, .85, .99))
beta.p <- expand.grid(p = p, a = shape, b = shape)
# R's quantiles are sometimes good to 1e-9 only: Newton's method on its own cdf and density, in logarithms and from the
# nearer tail, makes them good to its rounding. What does not settle (R loses digits far out) is left out.
settled <- function(grid, quantile, cdf, density) {
  figure <- vapply(seq_len(nrow(grid)), function(i) {
    p <- grid$p[i]
    rest <- unname(as.list(grid[i, -1]))
    lower <- p <= .5
    x <- suppressWarnings(do.call(quantile, c(list(p), rest)))
    if (p == .5 && identical(quantile, qt)) return(0)
    for (step in 1:60) {
      reached <- do.call(cdf, c(list(x), rest, list(lower.tail = lower, log.p = TRUE)))
      slope <- do.call(density, c(list(x), rest, list(log = TRUE)))
      move <- (reached - log(if (lower) p else 1 - p)) * exp(reached - slope) * (if (lower) 1 else -1)
      if (!is.finite(move)) return(NA)
      if (abs(move) <= 1e-13 * abs(x)) return(x)
      x <- x - move
    }
    NA
  }, 0)
  as.matrix(unname(cbind(grid, figure)[is.finite(figure) & (figure == 0 | abs(figure) > 1e-290), ]))
}

keep("distributions.json", list(
  normalCdf = rows(expand.grid(x = c(-37, -20, -8.3, -5.7, -3, -1.645, -.7, -.67, -.1, 0, 1e-9, .5, 1, 1.96, 4, 5.6, 7)), pnorm),
  normalDensity = rows(expand.grid(x = c(-30, -2, 0, .4, 5)), dnorm),
  normalQuantile = rows(expand.grid(p = c(1e-300, 1e-50, p)), qnorm),
  logGamma = rows(expand.grid(x = c(1e-10, .003, .5, 1.5, 3, 7.7, 9.99, 10, 55.5, 1e4, 1e10)), lgamma),
  tCdf = rows(t.x, pt),
  tQuantile = settled(expand.grid(p = p, n = freedom), qt, pt, dt),
  betaCdf = rows(beta.x, pbeta),
  betaQuantile = settled(expand.grid(p = p, a = shape, b = shape), qbeta, pbeta, dbeta),
  fCdf = rows(f.x, pf),
  fQuantile = settled(expand.grid(p = p, a = c(1, 4, 11.5, 300), b = c(2, 9, 60.5, 5000)), qf, pf, df),
  binomialAt = rows(binomial.x, dbinom),
  binomialCdf = rows(binomial.x, pbinom),
  binomialQuantile = rows(quantile.n, qbinom)
))
