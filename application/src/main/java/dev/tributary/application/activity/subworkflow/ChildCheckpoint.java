package dev.tributary.application.activity.subworkflow;

import dev.tributary.domain.run.RunId;
import java.util.UUID;

/**
 * How far an execution has come.
 *
 * @param run which it has started
 * @param failed whether its failure has been reported
 */
record ChildCheckpoint(RunId run, boolean failed) {
  private static final String FAILED = "failed ";

  static ChildCheckpoint read(String written) {
    boolean failed = written.startsWith(FAILED);
    String id = failed ? written.substring(FAILED.length()) : written;
    return new ChildCheckpoint(new RunId(UUID.fromString(id)), failed);
  }

  String written() {
    return failed ? FAILED + run : run.toString();
  }
}
