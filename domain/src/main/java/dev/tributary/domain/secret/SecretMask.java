package dev.tributary.domain.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Replaces known secrets by value wherever they appear in a text that is kept or shown. */
public final class SecretMask {
  /** A mask that knows no secret and changes nothing. */
  public static final SecretMask NONE = new SecretMask(List.of());

  private final List<String> needles;

  public SecretMask(Collection<Secret> secrets) {
    Set<String> forms = new LinkedHashSet<>();
    secrets.forEach(secret -> addForms(forms, secret.reveal()));
    needles = forms.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The text with every secret in it replaced, as it is, URL-encoded, JSON-escaped or Base64. */
  public String mask(String text) {
    String masked = text;
    for (String needle : needles) {
      masked = masked.replace(needle, Secret.MASK);
    }
    return masked;
  }

  /** Characters of the longest form: how far a text must be read beyond where it will be cut. */
  public int reach() {
    return needles.isEmpty() ? 0 : needles.getFirst().length();
  }

  @Override
  public String toString() {
    return "SecretMask[" + needles.size() + " forms]";
  }

  private static void addForms(Set<String> forms, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    forms.add(value);
    forms.add(encoded);
    forms.add(encoded.replace("+", "%20"));
    forms.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
