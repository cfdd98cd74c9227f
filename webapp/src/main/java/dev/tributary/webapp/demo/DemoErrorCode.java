package dev.tributary.webapp.demo;

import dev.tributary.domain.problem.ErrorCode;

/** What can keep the demonstration from being shown. */
public enum DemoErrorCode implements ErrorCode {
  /** Argument 0: the port. */
  API_PORT_TAKEN("TRB-160201");

  private final String id;

  DemoErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "demo";
  }
}
