package dev.tributary.domain.account.place;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.problem.Refused;
import java.util.regex.Pattern;

/** In which places, and under which names, a credential may stand. */
public final class PlaceRules {
  /** The name of a header or a cookie (RFC 9110, 5.6.2; RFC 6265, 4.1.1). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");

  private static final Pattern PARAMETER = Pattern.compile("[!-~]{1,255}");
  private static final Pattern PREFIX = Pattern.compile("[ -~]{0,255}");

  private final AccountProblems problems;

  public PlaceRules(AccountProblems problems) {
    this.problems = problems;
  }

  public void check(String setting, ApiKeyPlace place, String name) {
    switch (place) {
      case HEADER -> checkHeader(setting, name);
      case QUERY -> checkName(setting, name, PARAMETER);
      case COOKIE -> checkToken(setting, name);
    }
  }

  public void checkPrefix(String setting, String prefix) {
    checkName(setting, prefix, PREFIX);
  }

  public void checkHeader(String setting, String name) {
    try {
      var _ = new HeaderName(name);
    } catch (Refused refused) {
      problems.refused(setting, refused);
    }
  }

  public void checkToken(String setting, String name) {
    checkName(setting, name, TOKEN);
  }

  private void checkName(String setting, String name, Pattern form) {
    if (!form.matcher(name).matches()) {
      problems.error(setting, AccountErrorCode.KEY_NAME_BAD, name);
    }
  }
}
