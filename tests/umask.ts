/** The program narrows it for its whole process, and a worker runs many files. */
process.umask(0o022);
