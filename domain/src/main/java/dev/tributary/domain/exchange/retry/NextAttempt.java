package dev.tributary.domain.exchange.retry;

import java.time.Duration;

/** Whether a policy allows another attempt. */
public sealed interface NextAttempt {
  /** After that pause. */
  record After(Duration pause) implements NextAttempt {}

  /** None, because the response asks for a longer pause than the policy grants. */
  record TooLate(Duration asked) implements NextAttempt {}

  /** None. */
  record None() implements NextAttempt {}
}
