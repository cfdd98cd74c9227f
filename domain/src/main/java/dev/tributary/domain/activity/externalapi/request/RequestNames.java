package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** The names of JSON members, query parameters and form fields. */
final class RequestNames {
  private static final int LONGEST = 255;

  private RequestNames() {}

  /** Whether {@code name} can be sent; reported at {@code setting} when not. */
  static boolean check(String name, String setting, SettingProblems problems) {
    boolean valid = !name.isBlank() && name.length() <= LONGEST;
    if (!valid) {
      problems.error(setting, ExternalApiErrorCode.INBOUND_NAME_BAD, name, LONGEST);
    }
    return valid;
  }
}
