package dev.tributary.adapters.in.rest.page;

import dev.tributary.domain.problem.ErrorCode;

/** Errors of reading a list page by page. */
public enum PageErrorCode implements ErrorCode {
  LIMIT_REFUSED("TRB-190010"),
  CURSOR_REFUSED("TRB-190011");

  private final String id;

  PageErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "page";
  }
}
