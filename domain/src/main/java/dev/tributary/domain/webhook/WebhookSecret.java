package dev.tributary.domain.webhook;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that sender and receiver of a webhook share. {@code toString} never shows it. */
public final class WebhookSecret {
  /** What the written form begins with; the rest is Base64. */
  private static final String START = "whsec_";

  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int NEW_BYTES = 32;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  public static WebhookSecret random(SecureRandom random) {
    byte[] key = new byte[NEW_BYTES];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /** The secret as {@link #reveal} writes it; empty for any other text. */
  public static Optional<WebhookSecret> of(String text) {
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(text.substring(START.length()));
      return key.length < FEWEST_BYTES || key.length > MOST_BYTES
          ? Optional.empty()
          : Optional.of(new WebhookSecret(key));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The written form, for the place that shows it once or encrypts it. */
  public String reveal() {
    return START + Base64.getEncoder().encodeToString(key);
  }

  byte[] key() {
    return key.clone();
  }

  @Override
  public String toString() {
    return START + "••••••";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebhookSecret secret && MessageDigest.isEqual(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
