package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with something that an author imports. */
public enum CallImportErrorCode implements ErrorCode {
  CURL_MISSING("TRB-150640"),
  /** Argument 0: the place of the quotation, in characters from 0. */
  CURL_UNCLOSED("TRB-150641"),
  /** Argument 0: the place after it. */
  CURL_COMPUTED("TRB-150642"),
  OPENAPI_VERSION("TRB-150643"),
  OPENAPI_EMPTY("TRB-150644"),
  OPENAPI_OPERATION("TRB-150645"),
  /** Argument 0: the most characters. */
  IMPORT_TOO_LARGE("TRB-150646"),
  /** Argument 0: line and column, as far as known. */
  OPENAPI_UNREADABLE("TRB-150647"),
  RESPONSE_NOT_JSON("TRB-150648"),
  /** Argument 0: the account. */
  ACCOUNT_UNFIT("TRB-150649");

  private final String id;

  CallImportErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "callimport";
  }
}
