package dev.tributary.adapters.in.rest.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** Statuses of HTTP that {@link jakarta.ws.rs.core.Response.Status} does not have. */
public enum FurtherStatus implements StatusType {
  UNPROCESSABLE_CONTENT(422, "Unprocessable Entity");

  private final int code;
  private final String phrase;

  FurtherStatus(int code, String phrase) {
    this.code = code;
    this.phrase = phrase;
  }

  @Override
  public int getStatusCode() {
    return code;
  }

  @Override
  public Family getFamily() {
    return Family.familyOf(code);
  }

  @Override
  public String getReasonPhrase() {
    return phrase;
  }
}
