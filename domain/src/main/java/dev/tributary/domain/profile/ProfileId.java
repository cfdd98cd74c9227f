package dev.tributary.domain.profile;

import dev.tributary.domain.problem.NotFound;

/** The primary key of a profile. */
public record ProfileId(long value) {
  /**
   * The id that an address names.
   *
   * @throws NotFound when it has another form: there is no such profile
   */
  public static ProfileId of(String text) {
    try {
      return new ProfileId(Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      throw new NotFound(ProfileCode.UNKNOWN, text);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
