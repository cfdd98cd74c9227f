package dev.tributary.domain.consent;

import java.util.Optional;

/**
 * Every writer may set an opt-out; an existing opt-out is revoked only where a person has chosen
 * that. Files, the API, the console and activities all use this rule; {@code OptOutSql} is the same
 * in SQL.
 */
public enum OptOutRule {
  /** Opt-outs can be set and never revoked: the default of every writer. */
  SET_ONLY,
  /** A person has chosen that opt-outs may be revoked too. */
  SET_AND_CLEAR;

  /**
   * What a write does to an opt-out.
   *
   * @param standing whether the profile is opted out now
   * @param written empty for no value, which is no statement about consent
   */
  public OptOutChange change(boolean standing, Optional<Boolean> written) {
    if (written.isEmpty() || written.get() == standing) {
      return OptOutChange.NONE;
    }
    if (!standing) {
      return OptOutChange.SET;
    }
    return switch (this) {
      case SET_ONLY -> OptOutChange.KEPT;
      case SET_AND_CLEAR -> OptOutChange.CLEARED;
    };
  }
}
