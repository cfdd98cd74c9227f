package dev.tributary.webapp.problem;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.config.RestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Recognises the failures of the framework's form parser (3.33) that a request causes. They have no
 * type of their own, and the message of one holds the fields as they were sent.
 */
@ApplicationScoped
public class UnreadableForms {
  private final RestConfig config;

  public UnreadableForms(RestConfig config) {
    this.config = config;
  }

  Optional<Message> problem(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof IllegalArgumentException && message.startsWith("Failed to decode URL")) {
      return Optional.of(RestErrorCode.FORM_UNREADABLE.with());
    }
    return thrown.getClass() == RuntimeException.class && message.startsWith("Param limit of")
        ? Optional.of(RestErrorCode.FORM_TOO_WIDE.with(config.formFields()))
        : Optional.empty();
  }
}
