package dev.tributary.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Replaces known secrets by value, in either case, wherever they appear in a text that is stored or
 * shown.
 */
public final class SecretMask {
  /** A mask that knows no secret and changes nothing. */
  public static final SecretMask NONE = new SecretMask(List.of());

  private final List<SecretPattern> patterns;

  public SecretMask(Collection<Secret> secrets) {
    patterns =
        secrets.stream().flatMap(SecretMask::forms).distinct().map(SecretPattern::new).toList();
  }

  /** The text with every secret in it replaced, as it is or Base64, escaped as JSON or a URL. */
  public String mask(String text) {
    return masked(text, false);
  }

  /** The same for a text that was cut: the beginning of a secret at its end is replaced too. */
  public String maskCut(String text) {
    return masked(text, true);
  }

  /** Characters of the longest form: how far a text must be read beyond where it will be cut. */
  public int reach() {
    return patterns.stream().mapToInt(SecretPattern::reach).max().orElse(0);
  }

  @Override
  public String toString() {
    return "SecretMask[" + patterns.size() + " forms]";
  }

  /** Secrets that overlap get one mask: no part of one may remain beside the mask of another. */
  private String masked(String text, boolean cut) {
    StringBuilder masked = new StringBuilder();
    int hidden = 0;
    for (Map.Entry<Integer, Integer> ciphertextContext : places(text, cut).entrySet()) {
      if (ciphertextContext.getKey() >= hidden) {
        masked.append(text, hidden, ciphertextContext.getKey()).append(Secret.MASK);
      }
      hidden = Math.max(hidden, ciphertextContext.getValue());
    }
    return hidden == 0 ? text : masked.append(text, hidden, text.length()).toString();
  }

  private SortedMap<Integer, Integer> places(String text, boolean cut) {
    String folded = CharacterEncodings.folded(text);
    SortedMap<Integer, Integer> places = new TreeMap<>();
    patterns.forEach(secretPattern -> secretPattern.find(folded, cut, places));
    return places;
  }

  private static Stream<String> forms(Secret secret) {
    byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        secret.reveal(),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
