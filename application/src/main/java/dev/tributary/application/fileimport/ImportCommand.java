package dev.tributary.application.fileimport;

/** The commands on an import. */
public enum ImportCommand {
  STOP,
  RESUME
}
