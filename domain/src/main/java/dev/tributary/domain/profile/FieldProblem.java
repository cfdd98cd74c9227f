package dev.tributary.domain.profile;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;

/**
 * Something wrong with what was written in a profile.
 *
 * @param column the name of the column; empty for the profile as a whole
 */
public record FieldProblem(String column, String code, Message message) {
  static FieldProblem of(String column, ErrorCode code, Object... arguments) {
    return new FieldProblem(column, code.id(), code.with(arguments));
  }

  /** Two people cannot have one customer number. */
  public static FieldProblem taken(String externalId, ProfileId owner) {
    return of(
        ProfileColumns.EXTERNAL_ID,
        ProfileErrorCode.EXTERNAL_ID_TAKEN,
        externalId,
        owner.toString());
  }
}
