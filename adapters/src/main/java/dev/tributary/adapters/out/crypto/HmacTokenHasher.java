package dev.tributary.adapters.out.crypto;

import dev.tributary.application.access.signin.TokenHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/** HMAC-SHA256 under keys of the newest master key: a new master key ends all sessions. */
@ApplicationScoped
public class HmacTokenHasher implements TokenHasher {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final MasterKey key;

  public HmacTokenHasher(MasterKeys keys) {
    this.key = keys.newest();
  }

  @Override
  public String sessionHash(String cookie) {
    return hash("session", cookie);
  }

  @Override
  public String formToken(String cookie) {
    return hash("form", cookie);
  }

  private String hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.derive(purpose, KEY_BYTES, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
