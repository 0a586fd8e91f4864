# Golden figures for series: R's own tests where it has them.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))
set.seed(7)

series <- lapply(c(5, 6, 8, 12, 26, 52, 200), function(n) list(n = n, values = round(4 * as.numeric(arima.sim(list(ar = .4), n))) / 4))
kendall <- lapply(series, function(one) {
  test <- suppressWarnings(cor.test(seq_len(one$n), one$values, method = "kendall", exact = FALSE, continuity = TRUE))
  list(values = one$values, z = unname(test$statistic), p = test$p.value, acf = acf(one$values, 1, plot = FALSE)$acf[2])
})
means <- lapply(c(2, 3, 5, 8, 30), function(n) {
  x <- round(rnorm(n, .4), 2)
  test <- t.test(x, conf.level = .9)
  list(values = x, mean = mean(x), low = test$conf.int[1], high = test$conf.int[2], p = test$p.value, sd = sd(x))
})
keep("series.json", list(kendall = kendall, means = means))
