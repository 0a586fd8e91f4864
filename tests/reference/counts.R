# Golden figures for counts: intervals of a share, exact tests, false discovery, and a linear system.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))
set.seed(20240501)

counts <- do.call(rbind, lapply(c(1, 3, 5, 8, 10, 21, 40, 365, 5000), function(n)
  expand.grid(k = unique(round(n * c(0, .03, .3, .5, .8, 1))), n = n, level = c(.8, .9, .95))))
two <- function(f) as.matrix(unname(cbind(counts, t(mapply(f, counts$k, counts$n, counts$level)))))
table <- rbind(c(0, 5, 8, 0), c(3, 2, 1, 9), c(8, 2, 1, 5), c(1, 1, 1, 1), c(0, 0, 3, 4), c(10, 90, 40, 160), c(12, 0, 0, 1),
  t(replicate(40, rpois(4, sample(c(1, 4, 20, 200), 4, TRUE)))))
p <- list(c(.01, .02, .03, .04, .05), c(.001, .9, .001, .04, .2, .2), round(runif(40)^3, 4), c(1, 1, 0))
square <- crossprod(matrix(round(rnorm(49), 3), 7)) + diag(7)
right <- round(rnorm(7), 3)

keep("counts.json", list(
  wilson = two(function(k, n, level) suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE)$conf.int)),
  jeffreys = two(function(k, n, level) c(if (k == 0) 0 else qbeta((1 - level) / 2, k + .5, n - k + .5),
                                         if (k == n) 1 else qbeta((1 + level) / 2, k + .5, n - k + .5))),
  fisher = unname(cbind(table, apply(table, 1, function(x) fisher.test(matrix(x, 2))$p.value))),
  discovery = lapply(p, function(p) list(p = p, adjusted = p.adjust(p, "BH"))),
  sign = unname(cbind(counts$k, counts$n, mapply(function(k, n) binom.test(k, n)$p.value, counts$k, counts$n))),
  choose = unname(as.matrix(cbind(counts$n, counts$k, lchoose(counts$n, counts$k)))),
  linear = list(matrix = square, right = right, solved = solve(square, right),
    logDeterminant = as.numeric(determinant(square)$modulus), inverseDiagonal = diag(solve(square)))
))
