package dev.tributary.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A value whose {@code toString} is masked; only {@link #reveal()} returns it. */
public final class Secret {
  /** The mask that replaces a secret in all output. */
  public static final String MASK = "••••••";

  private final String value;

  public Secret(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a secret has a value");
    }
    this.value = value;
  }

  /** The value itself, for the one place that sends or encrypts it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return MASK;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
