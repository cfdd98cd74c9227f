package dev.tributary.domain.account.session;

import dev.tributary.domain.exchange.HttpMethod;
import java.util.List;

/**
 * The call that logs in.
 *
 * @param body how the fields of the body are written
 */
public record LoginRequest(HttpMethod method, String url, Body body, List<LoginField> fields) {
  public static final LoginRequest DEFAULT =
      new LoginRequest(HttpMethod.POST, "", Body.JSON, List.of());

  public LoginRequest {
    fields = List.copyOf(fields);
  }

  /** The form of a body. */
  public enum Body {
    JSON,
    FORM
  }
}
