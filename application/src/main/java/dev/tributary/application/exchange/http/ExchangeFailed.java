package dev.tributary.application.exchange.http;

import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.secret.SecretMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries an {@link ExchangeFailure} to the caller, with its technical cause for the log. */
public final class ExchangeFailed extends RuntimeException {
  private final transient ExchangeFailure failure;
  private final int attempts;
  private final int times;

  public ExchangeFailed(ExchangeFailure failure) {
    this(failure, null);
  }

  public ExchangeFailed(ExchangeFailure failure, @Nullable Throwable cause) {
    this(failure, 1, 1, cause);
  }

  private ExchangeFailed(
      ExchangeFailure failure, int attempts, int times, @Nullable Throwable cause) {
    super(failure.code().id(), cause);
    this.failure = failure;
    this.attempts = attempts;
    this.times = times;
  }

  public ExchangeFailure failure() {
    return failure;
  }

  /** How many attempts were made in all. */
  public int attempts() {
    return attempts;
  }

  /** How many of the attempts failed like the last one. */
  public int times() {
    return times;
  }

  /** The same failure, its texts of the other side without secrets, printable and short. */
  public ExchangeFailed masked(SecretMask mask) {
    List<Object> arguments =
        failure.arguments().stream()
            .map(
                argument ->
                    argument instanceof String text
                        ? (Object) RemoteText.shown(mask.mask(text))
                        : argument)
            .toList();
    return new ExchangeFailed(failure.withArguments(arguments), attempts, times, getCause());
  }

  /** The same failure of another origin than that of the call. */
  public ExchangeFailed at(String origin) {
    return new ExchangeFailed(failure.at(origin), attempts, times, this);
  }

  /**
   * The same failure as the end of a call whose attempts failed like that.
   *
   * @param before how many attempts were made before a wait
   */
  public ExchangeFailed after(int before, List<ExchangeFailure> made) {
    int like = (int) made.stream().filter(failure::isLike).count();
    return new ExchangeFailed(failure, before + made.size(), like, this);
  }
}
