package dev.tributary.domain.access;

import dev.tributary.domain.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password, chosen or generated; masked in {@code toString}. */
public final class Password {
  /** Below this a password can be guessed in time (NIST SP 800-63B asks for 8, advises more). */
  public static final int SHORTEST = 12;

  /** What bcrypt reads: the bytes beyond the 72nd would be ignored silently. */
  public static final int LONGEST_BYTES = 72;

  /** No 0, 1, i, l or o: a person reads it from a terminal. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 5;
  private static final int GROUP = 5;

  private final String value;

  private Password(String value) {
    this.value = value;
  }

  /** A password that is neither too short nor longer than its hash reads. */
  public static Password chosen(String value) {
    if (value.length() < SHORTEST
        || value.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      throw new Refused(AccessErrorCode.PASSWORD_REFUSED, SHORTEST, LONGEST_BYTES);
    }
    return new Password(value);
  }

  /** Five groups of five letters: 123 bits, beyond any exhaustive search. */
  public static Password random(RandomGenerator random) {
    return new Password(
        IntStream.range(0, GROUPS).mapToObj(i -> group(random)).collect(Collectors.joining("-")));
  }

  private static String group(RandomGenerator random) {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** The password itself, for hashing and for printing a new one once. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "••••••";
  }
}
