package dev.tributary.application.fileimport;

/** What can be asked of an import. */
public enum ImportCommand {
  STOP,
  RESUME
}
