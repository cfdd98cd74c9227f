package dev.tributary.application.notification.watch;

import java.time.Duration;

/** Measures this node and the queue that all nodes share. */
public interface InstallationState {
  /** For how long the oldest entry of the queue is due that no node has claimed; zero for none. */
  Duration queueDelay();

  /** What is left of the disk that this node writes files to, in bytes. */
  long freeBytes();

  /** The name of the machine. */
  String machine();
}
