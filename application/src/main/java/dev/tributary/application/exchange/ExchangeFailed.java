package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.PeerText;
import dev.tributary.domain.secret.SecretMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries an {@link ExchangeFailure} to the caller, with its technical cause for the log. */
public final class ExchangeFailed extends RuntimeException {
  private final transient ExchangeFailure failure;
  private final int attempts;

  public ExchangeFailed(ExchangeFailure failure) {
    this(failure, 1, null);
  }

  public ExchangeFailed(ExchangeFailure failure, @Nullable Throwable cause) {
    this(failure, 1, cause);
  }

  private ExchangeFailed(ExchangeFailure failure, int attempts, @Nullable Throwable cause) {
    super(failure.code().id(), cause);
    this.failure = failure;
    this.attempts = attempts;
  }

  public ExchangeFailure failure() {
    return failure;
  }

  /** How many attempts were made in all. */
  public int attempts() {
    return attempts;
  }

  /** The same failure, its texts of the other side without secrets, printable and short. */
  ExchangeFailed masked(SecretMask mask) {
    List<Object> arguments =
        failure.arguments().stream()
            .map(
                argument ->
                    argument instanceof String text
                        ? (Object) PeerText.shown(mask.mask(text))
                        : argument)
            .toList();
    return new ExchangeFailed(
        new ExchangeFailure(
            failure.code(), arguments, failure.status(), failure.sent(), failure.retryAfter()),
        attempts,
        getCause());
  }

  /** The same failure as the end of a call of that many attempts. */
  ExchangeFailed after(int made) {
    return new ExchangeFailed(failure, made, this);
  }
}
