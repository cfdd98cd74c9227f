package dev.tributary.application.observation;

/** Reads what is to be done; changes nothing. */
public interface WorkloadReader {
  /** The figures of all nodes; reads what is at work or waits, never what has ended. */
  Workload read();
}
