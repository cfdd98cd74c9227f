package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.editor.RequiredSecret.Content;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.secret.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the secrets of an imported call, each once. */
final class RequiredSecrets {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\(vars/@([A-Za-z0-9_]{1,63})\\)");
  private static final int LONGEST = 60;

  private final CallAddress address;
  private final List<RequiredSecret> secrets = new ArrayList<>();

  RequiredSecrets(CallAddress address) {
    this.address = address;
  }

  /**
   * A reference in the place of a credential.
   *
   * @param value used only for the name of the variable that it may be
   * @param before text in front of it
   */
  SecretReference reference(String place, String value, Content content, String before) {
    SecretName name = name(place, value);
    secrets.add(new RequiredSecret(name, content, place, address.origin()));
    return new SecretReference(name, before, "");
  }

  List<RequiredSecret> all() {
    return secrets;
  }

  private SecretName name(String place, String value) {
    Matcher variable = VARIABLE.matcher(value);
    String wanted = form(variable.matches() ? variable.group(1) : address.host() + "-" + place);
    String name = wanted.isEmpty() ? "secret" : wanted;
    String unique = name;
    for (int number = 2; taken(unique); number++) {
      unique = name + "-" + number;
    }
    return new SecretName(unique);
  }

  private boolean taken(String name) {
    return secrets.stream().anyMatch(secret -> secret.name().value().equals(name));
  }

  /** A text as part of a name: lower-case letters, digits and hyphens; may be empty. */
  static String form(String text) {
    StringBuilder name = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        name.append(c);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    String cut = name.substring(0, Math.min(LONGEST, name.length()));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
