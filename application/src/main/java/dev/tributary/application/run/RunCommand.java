package dev.tributary.application.run;

/** The commands on a run. */
public enum RunCommand {
  STOP,
  RESUME
}
