package dev.tributary.domain.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises {@code application/json} and {@code application/*+json}, with any parameters. */
public final class JsonContentType {
  private static final Pattern FORM =
      Pattern.compile(
          "application/(json|[!#$&^_.+a-z0-9-]+\\+json)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";,]{1,40})", Pattern.CASE_INSENSITIVE);

  private JsonContentType() {}

  /**
   * The encoding that {@code header} names; UTF-8, that of JSON, when it names none or an unknown
   * one.
   */
  public static Charset charset(String header) {
    Matcher named = CHARSET.matcher(header);
    return named.find()
        ? Charset.forName(named.group(1), StandardCharsets.UTF_8)
        : StandardCharsets.UTF_8;
  }

  public static boolean test(String header) {
    return FORM.matcher(header.strip()).matches();
  }
}
