package dev.tributary.domain.exchange;

import java.util.regex.Pattern;

/** Recognises {@code application/json} and {@code application/*+json}, with any parameters. */
public final class JsonContentType {
  private static final Pattern FORM =
      Pattern.compile(
          "application/(json|[!#$&^_.+a-z0-9-]+\\+json)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private JsonContentType() {}

  public static boolean test(String header) {
    return FORM.matcher(header.strip()).matches();
  }
}
