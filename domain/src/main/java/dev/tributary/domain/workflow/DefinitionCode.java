package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the form of a definition, before its meaning is looked at. */
public enum DefinitionCode implements ErrorCode {
  UNKNOWN_FIELD("TRB-100001"),
  WRONG_TYPE("TRB-100002"),
  BAD_VALUE("TRB-100003"),
  UNKNOWN_CHOICE("TRB-100004");

  private final String id;

  DefinitionCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "workflow";
  }
}
