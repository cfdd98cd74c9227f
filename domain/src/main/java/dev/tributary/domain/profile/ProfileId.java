package dev.tributary.domain.profile;

import dev.tributary.domain.problem.NotFound;
import java.util.Optional;
import java.util.regex.Pattern;

/** The primary key of a profile. */
public record ProfileId(long value) {
  /** Every such number fits a 64-bit integer. */
  private static final Pattern FORM = Pattern.compile("0|-?[1-9]\\d{0,17}");

  /**
   * The id that an address names.
   *
   * @throws NotFound when it has another form, as {@code 007}: there is no such profile
   */
  public static ProfileId of(String text) {
    return Optional.of(text)
        .filter(FORM.asMatchPredicate())
        .map(digits -> new ProfileId(Long.parseLong(digits)))
        .orElseThrow(() -> new NotFound(ProfileErrorCode.UNKNOWN, text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
