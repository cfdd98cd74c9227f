package dev.tributary.domain.resource;

import java.util.Optional;

/** Whether the personal columns of a resource may be sent to external APIs. */
public sealed interface Sharing {
  /** Which of the three it is. */
  enum Rule {
    ALLOWED,
    CONSENT,
    REFUSED
  }

  /**
   * The one of a rule; column and value count for {@link Rule#CONSENT}.
   *
   * @param column of the consent
   * @param given the value that means consent
   */
  static Sharing of(Rule rule, String column, boolean given) {
    return switch (rule) {
      case ALLOWED -> new Allowed();
      case CONSENT -> new WithConsent(column, given);
      case REFUSED -> new Refused();
    };
  }

  /** Which of the three it is. */
  default Rule rule() {
    return switch (this) {
      case Allowed() -> Rule.ALLOWED;
      case WithConsent _ -> Rule.CONSENT;
      case Refused() -> Rule.REFUSED;
    };
  }

  /** The consent that it demands. */
  default Optional<WithConsent> consent() {
    return this instanceof WithConsent consent ? Optional.of(consent) : Optional.empty();
  }

  /** They may. */
  record Allowed() implements Sharing {}

  /**
   * Those of rows with consent may; the other rows are not sent.
   *
   * @param column a column of type boolean that holds the consent or an opt-out, as expressions
   *     name it
   * @param given the value that means consent; null never does
   */
  record WithConsent(String column, boolean given) implements Sharing {}

  /** They may not: an activity that would send one is refused. */
  record Refused() implements Sharing {}
}
