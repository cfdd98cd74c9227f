package dev.tributary.domain.run;

/** How loud a journal line is. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
