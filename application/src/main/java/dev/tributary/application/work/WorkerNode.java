package dev.tributary.application.work;

/** This process among the nodes that share the database. */
public interface WorkerNode {
  /** Unique to this process: a program that is started again has another name. */
  String name();
}
