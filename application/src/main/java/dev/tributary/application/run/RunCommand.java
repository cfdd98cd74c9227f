package dev.tributary.application.run;

/** What a person may ask of a run. */
public enum RunCommand {
  STOP,
  RESUME
}
