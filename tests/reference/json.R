# Writes R lists, vectors and numbers as JSON with all their digits.
json <- function(value) {
  if (is.list(value)) {
    parts <- vapply(value, json, "")
    if (is.null(names(value))) return(paste0("[", paste(parts, collapse = ",\n"), "]"))
    return(paste0("{", paste0('"', names(value), '": ', parts, collapse = ",\n"), "}"))
  }
  if (is.matrix(value)) return(json(lapply(seq_len(nrow(value)), function(i) value[i, ])))
  words <- if (is.character(value)) paste0('"', value, '"') else sub("^ *", "", formatC(value, digits = 17, format = "g"))
  if (length(value) == 1 && is.null(attr(value, "many"))) words else paste0("[", paste(words, collapse = ","), "]")
}
keep <- function(name, value) {
  here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
  writeLines(json(value), file.path(here, name))
}
