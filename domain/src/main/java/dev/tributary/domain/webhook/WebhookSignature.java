package dev.tributary.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the signature of a webhook covers: its id, when it was sent, and its body. */
public final class WebhookSignature {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  private static final String ALGORITHM = "HmacSHA256";

  /** HMAC-SHA256 in Base64. */
  private static final String VERSION = "v1,";

  /** So many signatures of a header are compared at most. */
  private static final int MOST_SIGNATURES = 10;

  private final String id;
  private final long timestamp;
  private final byte[] body;

  /**
   * @param id of the message; the same one when it is sent again
   * @param timestamp seconds since 1970
   */
  public WebhookSignature(String id, long timestamp, byte[] body) {
    this.id = id;
    this.timestamp = timestamp;
    this.body = body.clone();
  }

  public String id() {
    return id;
  }

  /** Seconds since 1970. */
  public long timestamp() {
    return timestamp;
  }

  /** The header's value: a signature by each secret, with a blank between them. */
  public String by(List<WebhookSecret> secrets) {
    return secrets.stream().map(this::by).collect(Collectors.joining(" "));
  }

  /** Whether one of the signatures is by one of the secrets; takes as long for any of them. */
  public boolean isIn(String header, List<WebhookSecret> secrets) {
    boolean found = false;
    List<String> given = List.of(header.split(" ", MOST_SIGNATURES + 1));
    for (String signature : given.subList(0, Math.min(given.size(), MOST_SIGNATURES))) {
      for (WebhookSecret secret : secrets) {
        found |= MessageDigest.isEqual(bytes(by(secret)), bytes(signature));
      }
    }
    return found;
  }

  private String by(WebhookSecret secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update(bytes(id + "." + timestamp + "."));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
